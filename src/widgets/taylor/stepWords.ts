import type { EndKind, ModelRun, ModelSteps } from '../../worker/protocol/taylor.ts';
import { determinantOf } from './quadraticModel.ts';
import { joined, placeText, say } from './say.ts';

/** One of the points that a run came to, with what the model there knows. */
export interface StepPoint {
  readonly at: readonly [number, number];
  readonly value: number;
  readonly gradient: readonly [number, number];
  /** Row-major. */
  readonly hessian: readonly [number, number, number, number];
}

/** The point of a step; the last one where the run has ended before. */
export function stepPoint(run: ModelRun, step: number): StepPoint {
  const k = Math.min(step, run.steps);
  const [a, b, d] = run.hessians.slice(3 * k, 3 * k + 3);
  return {
    at: [run.path[2 * k], run.path[2 * k + 1]],
    value: run.values[k],
    gradient: [run.gradients[2 * k], run.gradients[2 * k + 1]],
    hessian: [a, b, b, d],
  };
}

/** What the model of Newton's step is at a point: where the step is bound for. */
export function bound({ hessian }: StepPoint): EndKind {
  const [a] = hessian;
  const det = determinantOf(hessian);
  if (det < 0) return 'saddle';
  if (!(det > 0)) return 'inconclusive';
  return a > 0 ? 'minimum' : 'maximum';
}

export const BOUND: Readonly<Record<EndKind, string>> = {
  minimum: 'H is positive definite: the step goes to the minimum of the model',
  maximum: 'H is negative definite: the step goes to the maximum of the model',
  saddle: 'H has both signs: the step goes to the saddle of the model',
  inconclusive: 'H is singular: the model has no single stationary point',
};

/** ∇f H⁻¹ ∇fᵀ: positive where the Newton step goes down at first. */
export function descentProduct({ gradient: [g, k], hessian: [a, b, , d] }: StepPoint): number {
  return (d * g * g - 2 * b * g * k + a * k * k) / (a * d - b * b);
}

const END: Readonly<Record<EndKind, string>> = {
  minimum: 'a minimum',
  maximum: 'a maximum',
  saddle: 'a saddle',
  inconclusive: 'a point where H is singular',
};

export const endName = (kind: EndKind): string => END[kind];

/** Where both stand, what Newton’s next step is bound for, and what was arrived at once it is reached. */
export function stepWords(
  { newton, descent }: ModelSteps,
  { step, steps, eta }: { readonly step: number; readonly steps: number; readonly eta: number },
): string {
  const [a, b] = [stepPoint(newton, step), stepPoint(descent, step)];
  const taken = step === 1 ? 'After 1 step' : `After ${step} steps`;
  const product = descentProduct(a);
  const way =
    Number.isFinite(product) && Math.hypot(...a.gradient) > 1e-9
      ? product > 0
        ? ', a descent direction.'
        : ', not a descent direction.'
      : '.';
  return joined(
    `${step === 0 ? 'At the start' : taken} Newton is at ${placeText(a.at)} with f = ${say(a.value)}, gradient descent with η = ${say(eta)} at ${placeText(b.at)} with f = ${say(b.value)}.`,
    newton.sentence !== '' && step >= newton.steps
      ? `Newton stops: ${newton.sentence}`
      : `${BOUND[bound(a)]}${way}`,
    step >= steps ? endWords({ newton, descent }) : '',
  );
}

function endWords({ newton, descent }: ModelSteps): string {
  const end = (name: string, { arrived }: ModelRun): string =>
    arrived ? `${name} has come to ${END[arrived]}.` : `${name} is still on its way.`;
  return joined(end('Newton', newton), end('Gradient descent', descent));
}
