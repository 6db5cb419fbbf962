import { readFormula, type Reading } from '../../ui/mathfield/read.ts';
import type { DescendRequest, Descent } from '../../worker/protocol.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { schema, type Inputs } from './inputs.ts';
import { standing } from './standing.ts';

/** How a text is read as a function of two numbers. */
export const readingOf = (source: string): Reading => readFormula(source, 'f', ['x', 'y']);

/** The run that is asked of the worker in a state. */
export function runOf(inputs: Inputs, parameters: readonly string[]): DescendRequest {
  const { start, optimiser, eta, beta, steps } = inputs;
  return {
    fn: functionOf(inputs, parameters),
    start,
    optimiser,
    parameters: { eta, beta },
    steps,
  };
}

/** From here on a loss counts as zero where the lessons count steps. */
const SMALL = 1e-6;

/** The numbers that a text may quote: of the step shown, and of the whole run. */
export function factsOf(run: Descent, step: number): Facts {
  const at = standing(run, step);
  const signChanges = (axis: 0 | 1): number => {
    let changes = 0;
    for (let t = 1; t <= at.step; t++)
      if (run.path[2 * t + axis] * run.path[2 * t - 2 + axis] < 0) changes += 1;
    return changes;
  };
  const first = run.loss.findIndex((loss) => loss < SMALL);
  return {
    step: at.step,
    x: at.x,
    y: at.y,
    loss: at.loss,
    lossBefore: run.loss[Math.max(0, at.step - 1)],
    gradientX: run.gradient[2 * at.step],
    gradientY: run.gradient[2 * at.step + 1],
    gradientNorm: at.gradientNorm,
    limit: at.limit,
    steps: run.steps,
    endX: run.path[2 * run.steps],
    endY: run.path[2 * run.steps + 1],
    endLoss: run.loss[run.steps],
    // ∞ where the run, as long as it is, never comes there.
    stepsToMillionth: first < 0 ? Infinity : first,
    signChangesX: signChanges(0),
    signChangesY: signChanges(1),
  };
}

export const descentModel = defineModel<Inputs>({
  id: 'descent',
  schema,
  faults: ({ source }) => readingOf(source).faults.map(({ message }) => message),
  facts: (state, run) => {
    const answer = run('descend', runOf(state, readingOf(state.source).parameters));
    return answer ? factsOf(answer, state.step) : {};
  },
});
