import type { LimitedOptimiser, Mode } from './optimiser.ts';
import type { Values } from './parameter.ts';

/** What one eigen-coordinate does in the long run. */
export interface ModeFactor {
  /** Size of the larger root: the share of the coordinate that a step leaves. */
  readonly modulus: number;
  /** The larger root; NaN where the roots are complex, so that the coordinate turns instead. */
  readonly root: number;
}

/** The larger root of z² − trace·z + determinant; of ±r the negative one, since its bouncing is what is seen. */
export function factorOf({ trace, determinant }: Mode): ModeFactor {
  const half = trace / 2;
  const rest = half * half - determinant;
  if (rest < 0) return { modulus: Math.sqrt(determinant), root: NaN };
  const root = half > 0 ? half + Math.sqrt(rest) : half - Math.sqrt(rest);
  return { modulus: Math.abs(root), root };
}

/**
 * The slowest mode: the larger of the factors over all curvatures. Below 1 the iteration converges on the
 * quadratic from every start, at this rate. With a curvature that is not positive it is at least 1.
 */
export const spectralRadius = (
  method: LimitedOptimiser,
  curvatures: ArrayLike<number>,
  parameters: Values,
): number =>
  Math.max(...Array.from(curvatures, (l) => factorOf(method.mode(l, parameters)).modulus));

/** A setting and the factor by which the error shrinks in the long run. */
export interface BestFixed {
  readonly eta: number;
  readonly beta: number;
  readonly rate: number;
}

/** Gradient descent on curvatures μ … L: η = 2/(L + μ), rate (κ − 1)/(κ + 1), where both ends shrink alike. */
export const bestGradientDescent = (mu: number, l: number): BestFixed => ({
  eta: 2 / (l + mu),
  beta: 0,
  rate: (l - mu) / (l + mu),
});

/**
 * Heavy ball on curvatures μ … L (Polyak 1964), in PyTorch's convention: η = 4/(√L + √μ)²,
 * β = ((√κ − 1)/(√κ + 1))², rate √β.
 */
export function bestHeavyBall(mu: number, l: number): BestFixed {
  const sum = Math.sqrt(l) + Math.sqrt(mu);
  const rate = (Math.sqrt(l) - Math.sqrt(mu)) / sum;
  return { eta: 4 / (sum * sum), beta: rate * rate, rate };
}

/**
 * The best η and β of any method with modes, by search: for each β the best η, over β the best of those. For
 * Nesterov's form there is no closed form as short as heavy ball's.
 */
export function bestOf(method: LimitedOptimiser, curvatures: ArrayLike<number>): BestFixed {
  const at = (beta: number): BestFixed => {
    const eta = bestStep(method, curvatures, { beta });
    return { eta, beta, rate: spectralRadius(method, curvatures, { eta, beta }) };
  };
  return least((beta) => at(beta), 0, 0.999_999);
}

/** η of the least spectral radius for the other parameters as they are. */
export function bestStep(
  method: LimitedOptimiser,
  curvatures: ArrayLike<number>,
  parameters: Values,
): number {
  const limit = method.stableBelow(Math.max(...Array.from(curvatures)), parameters);
  return least(
    (eta) => ({ eta, rate: spectralRadius(method, curvatures, { ...parameters, eta }) }),
    0,
    limit,
  ).eta;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SECTIONS = 80;

/** Golden section on [a, b] for a rate that falls and then rises; of two equals the left. */
function least<T extends { readonly rate: number }>(at: (x: number) => T, a: number, b: number): T {
  let [left, right] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [l, r] = [at(left), at(right)];
  for (let k = 0; k < SECTIONS; k++) {
    if (r.rate < l.rate) {
      [a, left, l] = [left, right, r];
      right = a + GOLDEN * (b - a);
      r = at(right);
    } else {
      [b, right, r] = [right, left, l];
      left = b - GOLDEN * (b - a);
      l = at(left);
    }
  }
  return l.rate <= r.rate ? l : r;
}
