import { readFew, type FewReading } from '../../ui/mathfield/readFew.ts';
import type {
  EnsembleRequest,
  ModelSteps,
  ModelStepsRequest,
  Taylor,
  TaylorRequest,
} from '../../worker/protocol/taylor.ts';
import type { Ensemble } from '../../worker/protocol/taylor.ts';
import type { StationaryPicture, StationaryRequest } from '../../worker/protocol/stationary.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { viewOf } from '../parts/plane.ts';
import { functionOf } from '../parts/typed.ts';
import { directionOf } from './direction.ts';
import { FUNCTION_NAME, schema } from './inputs.ts';
import type { Inputs } from './state.ts';
import { pathFaults } from './path.ts';
import {
  curvatureAlong,
  determinantOf,
  newtonStep,
  signsOf,
  slopeAlong,
} from './quadraticModel.ts';

/** How a text is read as a function of one number or of two. */
export const readingOf = (source: string): FewReading => readFew(source, FUNCTION_NAME);

/** As many numbers as the function has variables: the first ones, and zeros where there are too few. */
export const fitted = (numbers: readonly number[], n: number): readonly number[] =>
  Array.from({ length: n }, (_, k) => numbers[k] ?? 0);

/** The point of a function of two variables. */
export const pointOf = ({ at }: Pick<Inputs, 'at'>): readonly [number, number] => [
  at[0] ?? 0,
  at[1] ?? 0,
];

type Read = Pick<FewReading, 'parameters' | 'variables'>;

/** What is asked of the worker in a state. */
export const requestOf = (inputs: Inputs, { parameters, variables }: Read): TaylorRequest => ({
  fn: functionOf(inputs, parameters),
  at: fitted(inputs.at, variables.length),
  h: fitted(inputs.h, variables.length),
});

export const stationaryRequestOf = (inputs: Inputs, { parameters }: Read): StationaryRequest => ({
  fn: functionOf(inputs, parameters),
  view: viewOf(inputs.view),
});

export const stepsRequestOf = (inputs: Inputs, { parameters }: Read): ModelStepsRequest => ({
  fn: functionOf(inputs, parameters),
  at: pointOf(inputs),
  eta: inputs.eta,
  steps: inputs.steps,
});

export const ensembleRequestOf = ({ n, samples, seed }: Inputs): EnsembleRequest => ({
  n,
  samples,
  seed,
});

/** The numbers at the point that a text may quote. */
export function pointFacts(
  t: Taylor,
  { angle, eta }: Pick<Inputs, 'angle' | 'eta'>,
  h: readonly number[],
  at: readonly number[],
): Facts {
  const two = t.names.length === 2;
  const byOrder = (name: string, numbers: readonly number[]): Facts =>
    Object.fromEntries(Array.from({ length: 7 }, (_, k) => [`${name}${k}`, numbers[k] ?? NaN]));
  const errors = t.models.map((m) => t.moved - m);
  const [low, high] = [t.eigenvalues[0] ?? NaN, t.eigenvalues.at(-1) ?? NaN];
  const definite = signsOf(t).every((sign) => sign > 0);
  return {
    value: t.value,
    moved: t.moved,
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((k) => [`d${k}`, two ? NaN : (t.derivatives[k] ?? NaN)]),
    ),
    ...byOrder('model', t.models),
    ...byOrder('error', errors),
    ...byOrder('slope', t.errors.slopes),
    h11: t.hessian[0],
    lambdaMin: low,
    lambdaMax: high,
    kappa: definite ? high / low : NaN,
    ellipseRatio: definite ? Math.sqrt(high / low) : NaN,
    linear: t.models[1] ?? NaN,
    quadratic: t.models[2] ?? NaN,
    linearTerm: slopeAlong(t, h),
    quadraticTerm: curvatureAlong(t, h) / 2,
    errorLinear: errors[1] ?? NaN,
    errorQuadratic: errors[2] ?? NaN,
    ...(two && planeFacts(t, angle, eta, at)),
  };
}

function planeFacts(t: Taylor, angle: number, eta: number, [x, y]: readonly number[]): Facts {
  const [gx, gy] = t.gradient;
  const [h11, h12, h21, h22] = t.hessian;
  const direction = directionOf(angle);
  const step = newtonStep(t);
  return {
    gx,
    gy,
    gradientNorm: Math.hypot(gx, gy),
    h11,
    h12,
    h21,
    h22,
    det: determinantOf(t.hessian),
    trace: h11 + h22,
    slopeAlong: slopeAlong(t, direction),
    curvature: curvatureAlong(t, direction),
    newtonX: step ? x + step[0] : NaN,
    newtonY: step ? y + step[1] : NaN,
    gdX: x - eta * gx,
    gdY: y - eta * gy,
    // ∇f H⁻¹ ∇fᵀ = −∇f h for the Newton step h.
    newtonDescent: step ? -(gx * step[0] + gy * step[1]) : NaN,
  };
}

/** Where the steps of the two models lead. */
export function stepFacts({ newton, descent }: ModelSteps, step: number): Facts {
  const end = ({ path }: ModelSteps['newton'], at: number): readonly number[] => {
    const k = Math.min(at, path.length / 2 - 1);
    return [path[2 * k], path[2 * k + 1]];
  };
  const [newtonEndX, newtonEndY] = end(newton, Infinity);
  const [gdEndX, gdEndY] = end(descent, Infinity);
  const [newtonStepX, newtonStepY] = end(newton, step);
  const [gdStepX, gdStepY] = end(descent, step);
  return {
    newtonEndX,
    newtonEndY,
    gdEndX,
    gdEndY,
    newtonStepX,
    newtonStepY,
    gdStepX,
    gdStepY,
    newtonEndValue: newton.values[newton.steps],
    gdEndValue: descent.values[descent.steps],
    newtonSteps: newton.steps,
    gdSteps: descent.steps,
  };
}

/** How many stationary points of each class are in view. */
export function stationaryFacts({ points }: StationaryPicture): Facts {
  const count = (kind: (typeof points)[number]['class']): number =>
    points.filter((point) => point.class === kind).length;
  return {
    minima: count('min'),
    maxima: count('max'),
    saddles: count('saddle'),
    inconclusive: count('degenerate'),
    stationaryPoints: points.length,
  };
}

export function ensembleFacts({ sizes, minima, maxima, saddles }: Ensemble, n: number): Facts {
  const k = sizes.indexOf(n);
  return {
    shareMin: minima[k] ?? NaN,
    shareMax: maxima[k] ?? NaN,
    shareSaddle: saddles[k] ?? NaN,
    ...Object.fromEntries(sizes.slice(0, 8).map((size, i) => [`shareSaddle${size}`, saddles[i]])),
  };
}

export const taylorModel = defineModel<Inputs>({
  id: 'taylor',
  schema,
  faults: ({ source, path }) =>
    [...readingOf(source).faults, ...pathFaults(path)].map(({ message }) => message),
  facts: (state, run) => {
    if (state.look === 'random') {
      const drawn = run('ensemble', ensembleRequestOf(state));
      return drawn ? ensembleFacts(drawn, state.n) : {};
    }
    const reading = readingOf(state.source);
    const asked = requestOf(state, reading);
    const answer = run('taylor', asked);
    if (!answer) return {};
    const facts = pointFacts(answer, state, asked.h, asked.at);
    if (reading.variables.length < 2) return facts;
    if (state.look === 'steps') {
      const steps = run('modelSteps', stepsRequestOf(state, reading));
      return steps ? { ...facts, ...stepFacts(steps, state.step) } : facts;
    }
    if (state.look === 'stationary') {
      const found = run('stationary', stationaryRequestOf(state, reading));
      return found ? { ...facts, ...stationaryFacts(found) } : facts;
    }
    return facts;
  },
});
