import { isRecord, type Attempt } from './attempt.ts';
import { sittingsOf, type Outcome } from './sittings.ts';

/** One exercise of a session, with its numbers. How it went is seen from the attempts. */
export interface Step {
  readonly template: string;
  readonly seed: string;
}

/** A session: a few exercises, one at a time. */
export interface Run {
  /** At least one; more are added as it goes on, unless they were all chosen at its start. */
  readonly steps: readonly Step[];
  /** Which of the steps is shown; as many as there are steps once it is over. */
  readonly at: number;
}

/** The step that is shown now; undefined once the session is over. */
export const currentStep = ({ steps, at }: Run): Step | undefined => steps.at(at);

/** The same exercise with other numbers. */
export const redraw = ({ steps, at }: Run, seed: string): Run => ({
  steps: steps.map((step, k) => (k === at ? { ...step, seed } : step)),
  at,
});

/** Goes on to the next step; over when there is none. @param next asked for after the last step. */
export function advance({ steps, at }: Run, next: () => Step | null): Run {
  const added = at + 1 < steps.length ? null : next();
  return { steps: added ? [...steps, added] : steps, at: at + 1 };
}

/** How each step went; null for those that were not answered. */
export function outcomesOf(
  { steps }: Run,
  attempts: readonly Attempt[],
): readonly (Outcome | null)[] {
  const asked = new Set(steps.map(({ template }) => template));
  const sittings = sittingsOf(attempts.filter(({ template }) => asked.has(template)));
  return steps.map(
    ({ template, seed }) =>
      sittings.findLast((one) => one.template === template && one.seed === seed)?.outcome ?? null,
  );
}

const keyOf = (session: string) => `gradus.run.${session}`;

/** For this visit: a reload goes on with the same numbers. @param session the address of its page. */
export function keepRun(session: string, run: Run): void {
  try {
    sessionStorage.setItem(keyOf(session), JSON.stringify(run));
  } catch {
    // Storage may be closed to us; the session then lasts as long as the page.
  }
}

/** Null when there is none that is still going on, or it asks for an exercise that is not known. */
export function keptRun(session: string, known: (template: string) => boolean): Run | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(session)) ?? 'null');
    const run = runOf(stored);
    return run?.steps.every(({ template }) => known(template)) ? run : null;
  } catch {
    return null;
  }
}

function runOf(stored: unknown): Run | null {
  if (!isRecord(stored) || !Array.isArray(stored.steps)) return null;
  const steps = stored.steps.flatMap((one: unknown) => stepOf(one) ?? []);
  const at = steps.findIndex((_, k) => k === stored.at);
  return at < 0 || steps.length < stored.steps.length ? null : { steps, at };
}

function stepOf(stored: unknown): Step | null {
  if (!isRecord(stored)) return null;
  const { template, seed } = stored;
  return typeof template === 'string' && typeof seed === 'string' ? { template, seed } : null;
}
