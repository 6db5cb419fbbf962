import { readFormula, type Reading } from '../../ui/mathfield/read.ts';
import type { Direction, Gradient, GradientRequest } from '../../worker/protocol.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { viewOf } from '../parts/plane.ts';
import { functionOf } from '../parts/typed.ts';
import { angleOf, directionOf } from './direction.ts';
import { FUNCTION_NAME, INPUT_NAMES, schema, type Inputs } from './inputs.ts';

/** How a text is read as a function of two numbers. */
export const readingOf = (source: string): Reading =>
  readFormula(source, FUNCTION_NAME, INPUT_NAMES);

/** What is asked of the worker in a state. */
export const requestOf = (inputs: Inputs, parameters: readonly string[]): GradientRequest => ({
  fn: functionOf(inputs, parameters),
  at: inputs.at,
  direction: directionOf(inputs.angle),
  h: inputs.h,
  view: viewOf(inputs.view),
});

/** ∇f u, without the noise of rounding where the two products cancel. */
export function rowTimes([a, b]: readonly [number, number], [u, v]: Direction): number {
  const sum = a * u + b * v;
  return Math.abs(sum) <= 1e-14 * (Math.abs(a * u) + Math.abs(b * v)) ? 0 : sum;
}

export const normOf = (g: Pick<Gradient, 'row'>): number => Math.hypot(...g.row);

/** f(x) + ∇f h. */
export const estimateOf = (g: Gradient, direction: Direction, h: number): number =>
  g.value + h * rowTimes(g.row, direction);

/** f(x + h) − f(x) − ∇f h. */
export const errorOf = (g: Gradient, direction: Direction, h: number): number =>
  g.moved - estimateOf(g, direction, h);

/** The unit direction in which f grows fastest; NaN where ∇f is zero or missing: then there is none. */
export function steepestOf({ row }: Pick<Gradient, 'row'>): Direction {
  const norm = Math.hypot(...row);
  return norm > 0 ? [row[0] / norm, row[1] / norm] : [NaN, NaN];
}

/** The numbers that a text may quote. */
export function factsOf(
  g: Gradient,
  { direction, h }: Pick<GradientRequest, 'direction' | 'h'>,
): Facts {
  const [steepestX, steepestY] = steepestOf(g);
  const error = errorOf(g, direction, h);
  return {
    value: g.value,
    dx: g.row[0],
    dy: g.row[1],
    norm: normOf(g),
    slope: g.slope,
    slopeAhead: g.ahead,
    slopeBehind: g.behind,
    rowSlope: rowTimes(g.row, direction),
    steepestX,
    steepestY,
    steepestAngle: angleOf(steepestX, steepestY),
    moved: g.moved,
    estimate: estimateOf(g, direction, h),
    error,
    errorRatio: Math.abs(error) / h,
  };
}

export const gradientModel = defineModel<Inputs>({
  id: 'gradient',
  schema,
  faults: ({ source }) => readingOf(source).faults.map(({ message }) => message),
  facts: (state, run) => {
    const asked = requestOf(state, readingOf(state.source).parameters);
    const answer = run('gradient', asked);
    return answer ? factsOf(answer, asked) : {};
  },
});
