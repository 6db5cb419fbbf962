import { nextInMix, type Askable } from '../../state/practice/mix.ts';
import type { Attempt } from '../../state/practice/attempt.ts';
import { outcomesOf, type Run, type Step } from '../../state/practice/run.ts';
import { standings } from '../../state/practice/sittings.ts';

/** So many exercises make a session. */
export const SESSION = 10;

/** What a session goes through. */
export interface Plan {
  readonly templates: readonly Askable[];
  /** `course`: one after the other, what is not done yet first of all. `mixed`: what helps most next. */
  readonly order: 'course' | 'mixed';
}

/** What a plan depends on besides what is in it: handed in, so that plans can be tested. */
export interface Chance {
  readonly now: number;
  /** Uniform on [0, 1). */
  readonly random: () => number;
  readonly seed: () => string;
}

/** A new session; null when there is nothing to ask. */
export function begin(plan: Plan, attempts: readonly Attempt[], chance: Chance): Run | null {
  const { templates, order } = plan;
  if (order === 'mixed') {
    const first = nextStep(plan, { steps: [], at: 0 }, attempts, chance);
    return first && { steps: [first], at: 0 };
  }
  const found = standings(attempts);
  const open = templates.filter(({ id }) => found.get(id) !== 'done');
  const asked = (open.length > 0 ? open : templates).slice(0, SESSION);
  if (asked.length === 0) return null;
  return { steps: asked.map(({ id }) => ({ template: id, seed: chance.seed() })), at: 0 };
}

/** What comes after the last step so far; null when the session is over. */
export function nextStep(
  { templates, order }: Plan,
  run: Run,
  attempts: readonly Attempt[],
  { now, random, seed }: Chance,
): Step | null {
  if (order === 'course' || run.steps.length >= SESSION) return null;
  // What was passed over is not asked again: nothing was learnt of it that would change the choice.
  const outcomes = outcomesOf(run, attempts);
  const passed = new Set(
    run.steps.flatMap(({ template }, k) => (outcomes[k] === null ? [template] : [])),
  );
  const asked = templates.filter(({ id }) => !passed.has(id));
  const template = nextInMix(attempts, asked, now, random);
  return template === null ? null : { template, seed: seed() };
}

/** How many steps a session is going to have, as far as is known. */
export const lengthOf = ({ order }: Plan, run: Run): number =>
  order === 'course' ? run.steps.length : SESSION;
