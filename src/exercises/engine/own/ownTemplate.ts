import { hash } from '../../../core/equiv/hash.ts';
import type { OwnAsk, OwnExercise } from '../own.ts';
import { randomOf, type Random } from '../random.ts';
import type { SkillId } from '../skills.ts';
import type { AnyTemplate, Misconception } from '../template.ts';
import { builtOf, type Built } from './built.ts';
import { givenOf, type Given } from './given.ts';
import { ownMistakes } from './mistakes/all.ts';
import { caught, type OwnFault, type OwnResult } from './ownFault.ts';
import type { Values } from './substitute.ts';
import { titleOfOwn } from './title.ts';

const SKILL: Readonly<Record<OwnAsk, SkillId>> = {
  value: 'shapes',
  derivative: 'derivative',
  gradient: 'gradient',
  jacobian: 'jacobian',
  hessian: 'hessian',
};

/** How many draws are looked at before an exercise is given out. */
const LOOKED_AT = 24;
/** So many of them must make an exercise: then 300 draws in a row that make none do not happen. */
const LEAST_SHARE = 0.2;
/** A mistake has this many forms in one function at most: one for each term, say. */
const MOST_FORMS = 4;

/**
 * The template of an exercise that was written without code: parameters drawn by the seed, truth and mistakes from the
 * graph of its function.
 *
 * @returns the template, or what its author has to mend, each with its field and its place.
 */
export function ownTemplate(own: OwnExercise): OwnResult<AnyTemplate> {
  const read = caught(() => givenOf(own));
  if (!read.ok) return read;
  const given = read.value;
  const known = new Map<string, OwnResult<Built>>();
  const built = (values: Values): OwnResult<Built> => {
    const key = JSON.stringify(values);
    const made = known.get(key) ?? caught(() => builtOf(given, values));
    known.set(key, made);
    return made;
  };
  const fault = examine(given, built);
  return fault ? { ok: false, faults: [fault] } : { ok: true, value: templateOf(given, built) };
}

/** What goes wrong in so many draws that it is the exercise's fault rather than that of a few numbers. */
function examine(given: Given, built: (values: Values) => OwnResult<Built>): OwnFault | undefined {
  const random = randomOf('the draws that are looked at');
  const count = given.parameters.length === 0 ? 1 : LOOKED_AT;
  const faults: OwnFault[] = [];
  const failing: Values[] = [];
  for (let looked = 1; looked <= count; looked++) {
    const values = drawOf(given, random);
    const made = built(values);
    if (!made.ok) {
      faults.push(...made.faults);
      failing.push(values);
    }
    // Most exercises are sound, and then a few draws say so.
    else if (looked - faults.length >= LOOKED_AT * LEAST_SHARE) return undefined;
  }
  const [fault] = faults;
  if (!fault || faults.length <= count * (1 - LEAST_SHARE)) return undefined;
  const like = faults.every(({ code }) => code === fault.code);
  return like ? { ...fault, message: `${fault.message}${alsoWith(given, failing)}` } : fault;
}

/** The other values of a parameter that fail, where there is one alone to be blamed. */
function alsoWith({ parameters }: Given, [first, ...failing]: readonly Values[]): string {
  const [parameter] = parameters;
  if (!parameter || parameters.length > 1 || !first) return '';
  const { name } = parameter;
  const others = new Set(failing.map((values) => values[name] ?? NaN));
  others.delete(first[name] ?? NaN);
  return others.size === 0
    ? ''
    : ` The same goes for ${name} = ${[...others].sort((a, b) => a - b).join(', ')}.`;
}

const drawOf = ({ parameters }: Given, random: Random): Values =>
  Object.fromEntries(parameters.map(({ name, values }) => [name, random.pick(values)]));

/** A name for records: the same for the same mathematics, whatever the words around it. */
export function ownId({
  ask,
  of,
  by,
  at,
  parameters,
  domain,
  shapes,
  decimals,
}: OwnExercise): string {
  const text = JSON.stringify([ask, of, by, at, parameters, domain, shapes, decimals]);
  return `own:${hash(text).toString(36)}${hash(`${text} `).toString(36)}`;
}

function templateOf(given: Given, built: (values: Values) => OwnResult<Built>): AnyTemplate {
  const { own } = given;
  const sound = (values: Values): Built => {
    const made = built(values);
    if (!made.ok) throw new Error(made.faults[0]?.message);
    return made.value;
  };
  return {
    id: ownId(own),
    version: 1,
    title: titleOfOwn(own),
    skills: [skillOf(given)],
    draw: (random) => drawOf(given, random),
    accept: (values: Values) => built(values).ok,
    prompt: (values: Values) => sound(values).prompt,
    answer: (values: Values) => sound(values).asked,
    misconceptions: ownMistakes.flatMap((mistake) =>
      Array.from({ length: MOST_FORMS }, (_, form): Misconception<Values> => {
        const formOf = (values: Values) =>
          sound(values).mistakes.filter(({ id }) => id === mistake.id)[form];
        return {
          id: mistake.id,
          short: mistake.short,
          answer: (values) => formOf(values)?.answer,
          say: (values) => formOf(values)?.say ?? '',
        };
      }),
    ),
    hints: (values: Values) => sound(values).hints,
    solution: (values: Values) => sound(values).solution,
    cases: [],
  };
}

function skillOf({ own, by, names }: Given): SkillId {
  const shaped = names.find((it) => typeof it === 'object' && by.includes(it.name));
  if (own.ask === 'value' || typeof shaped !== 'object') return SKILL[own.ask];
  if (own.ask === 'hessian') return 'hessian';
  return shaped.shape.cols > 1 ? 'matrix-identities' : 'vector-identities';
}
