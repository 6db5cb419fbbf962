import { listed } from '../../ui/format.ts';
import { lastStep, multiplicationsOf } from './brackets.ts';
import { fitWords } from './fitWords.ts';
import type { Inputs } from './inputs.ts';
import { dot, widthsOf } from './model.ts';
import { refusalWords } from './refusal.ts';
import type { Answer } from './results.ts';
import { columnText, rowText, say, size, times } from './say.ts';
import { trueChange } from './trueChange.ts';

/** What goes in, by name: `x`, or `(x, y)`; the entries of one vector are called by its name. */
export function inputText({ inputs }: Pick<Answer, 'inputs'>): string {
  const stems = new Set(inputs.map((name) => name.replace(/\[.*/, '')));
  const [stem] = stems;
  return stems.size === 1 ? stem : `(${inputs.join(', ')})`;
}

/** The first map without a value, if there is one. */
export const undefinedStage = (c: Answer): string | undefined =>
  c.stages.find(({ value }) => !value.every(Number.isFinite))?.name;

/** Whether every Jacobian is made of numbers. */
export const hasProduct = (c: Answer): boolean =>
  c.fromOutput.at(-1)?.data.every(Number.isFinite) ?? false;

/** A sentence where something is missing; empty where all is well. */
export function missingWords(c: Answer): string {
  const lost = undefinedStage(c);
  if (lost !== undefined) {
    return `At ${inputText(c)} = ${columnText(c.asked.at)} the map ${lost} has no finite value. Move the point.`;
  }
  const stage = c.stages.find(({ jacobian }) => !jacobian.data.every(Number.isFinite));
  return stage
    ? `The Jacobian of ${stage.name} has an entry that is no finite number here, so there is no product.`
    : '';
}

/** Where a Jacobian is a convention, a sentence for each map; empty where all are derivatives. */
export const cornerWords = (c: Answer): string =>
  c.stages
    .map(({ name, remarks }, k) =>
      remarks.length === 0
        ? ''
        : `The Jacobian of ${name} at ${placeText(c, k)} is a convention: ${remarks.join('; ')}.`,
    )
    .filter(Boolean)
    .join(' ');

const placeText = (c: Answer, map: number): string =>
  map === 0
    ? `${inputText(c)} = ${columnText(c.asked.at)}`
    : `${c.stages[map - 1].name} = ${columnText(c.stages[map - 1].value)}`;

/** The chain in words: the values, what goes forward, what comes back, and how far the product has been multiplied. */
export function mapWords(c: Answer, inputs: Inputs): string {
  if (c.refusal) return refusalWords(c.refusal);
  const missing = missingWords(c);
  if (undefinedStage(c) !== undefined) return missing;
  const { at, h, u } = c.asked;
  const route = c.stages.map(({ name, value }) => `${name} = ${columnText(value)}`);
  const pushed = c.pushed.slice(1).map((v) => columnText(v));
  const last = c.stages[c.stages.length - 1];
  const { change, error, rounded } = trueChange(c);
  const sentences = [
    `${inputText(c)} = ${columnText(at)} goes to ${route.join(', then to ')}.`,
    fitWords(inputs, c),
    missing,
    cornerWords(c),
  ];
  if (missing === '') {
    const back = c.pulled
      .slice(0, -1)
      .toReversed()
      .map((v) => rowText(v));
    const pair = dot(u, c.pushed[c.pushed.length - 1]);
    sentences.push(
      `The move h = ${columnText(h)} is pushed forward to ${pushed.join(', then to ')}; ${changeWords(last.name, change)}.`,
      rounded ? `The error is ${columnText(error)}, as far as rounding shows.` : '',
      `The row u = ${rowText(u)} is pulled back to ${back.join(', then to ')}.`,
      `Both pairings are ${say(pair)}.`,
      productWords(c, inputs),
    );
  }
  return sentences.filter(Boolean).join(' ');
}

/** Nothing is said of a change that does not exist. */
const changeWords = (name: string, change: Float64Array): string =>
  change.every(Number.isFinite)
    ? `in truth ${name} changes by ${columnText(change)}`
    : `after the whole move ${name} has no finite value`;

function productWords(c: Answer, { from, step }: Pick<Inputs, 'from' | 'step'>): string {
  const widths = widthsOf(c);
  const done = Math.min(step, lastStep(widths));
  const { rows, cols } = c.fromOutput[c.fromOutput.length - 1];
  const order = listed(c.stages.map(({ name }) => `J of ${name}`).toReversed());
  if (done === 0) return `The product of ${order} has not been multiplied yet.`;
  const { soFar } = multiplicationsOf(widths, from)[done - 1];
  return done === lastStep(widths)
    ? `Bracketed from the ${from}, the product of ${order} is a ${size(rows, cols)} matrix after ${times(soFar)}.`
    : `Bracketed from the ${from}, ${done} of ${lastStep(widths)} products ${done === 1 ? 'is' : 'are'} done after ${times(soFar)}.`;
}
