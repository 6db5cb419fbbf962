import { readFormula, type Reading } from '../../ui/mathfield/read.ts';
import type { TangentRequest } from '../../worker/protocol.ts';
import type { Tangent } from '../../worker/protocol/tangent.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { functionOf } from '../parts/typed.ts';
import { FUNCTION_NAME, schema, VARIABLE, type Inputs } from './inputs.ts';

/** How a text is read as a function of one number. */
export const readingOf = (source: string): Reading =>
  readFormula(source, FUNCTION_NAME, [VARIABLE]);

/** What is asked of the worker in a state. */
export const requestOf = (inputs: Inputs, parameters: readonly string[]): TangentRequest => ({
  fn: functionOf(inputs, parameters),
  at: inputs.at,
  h: inputs.h,
  m: inputs.m,
});

/** r(h) = f(x₀ + h) − f(x₀) − m h, and the same at −h. */
export const remainderOf = (t: Tangent, h: number): number => t.moved - t.value - t.m * h;
export const remainderBack = (t: Tangent, h: number): number => t.movedBack - t.value + t.m * h;

/** The numbers that a text may quote. */
export function factsOf(t: Tangent, h: number): Facts {
  const { stages } = t.chain;
  const remainder = remainderOf(t, h);
  return {
    value: t.value,
    slope: t.slope,
    slopeLeft: t.slopeLeft,
    slopeRight: t.slopeRight,
    autodiff: t.autodiff,
    moved: t.moved,
    model: t.value + t.m * h,
    remainder,
    ratio: remainder / h,
    ratioLeft: remainderBack(t, h) / -h,
    forwardError: t.differences.forwardAt,
    centralError: t.differences.centralAt,
    bestForward: t.differences.bestForward,
    bestCentral: t.differences.bestCentral,
    ...Object.fromEntries(
      stages.flatMap(({ value, slope }, k) => [
        [`stage${k + 1}`, value],
        [`slope${k + 1}`, slope],
      ]),
    ),
    product: stages.length > 0 ? stages.reduce((p, { slope }) => p * slope, 1) : NaN,
  };
}

export const tangentModel = defineModel<Inputs>({
  id: 'tangent',
  schema,
  faults: ({ source }) => readingOf(source).faults.map(({ message }) => message),
  facts: (state, run) => {
    const answer = run('tangent', requestOf(state, readingOf(state.source).parameters));
    return answer ? factsOf(answer, state.h) : {};
  },
});
