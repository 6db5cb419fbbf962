import { sufficientDecrease, type Ray } from './lineSearch.ts';
import type { Evaluation, Probe } from './objective.ts';
import { along, dot } from './vectors.ts';

/** A point on the ray: how far, where, what f does there, and the slope φ′(t) = ∇f·p along the ray. */
export interface Trial {
  readonly t: number;
  readonly x: Float64Array;
  readonly evaluation: Evaluation;
  readonly slope: number;
}

export interface WolfeOptions {
  /** The length tried first. */
  readonly first: number;
  readonly c1: number;
  readonly c2: number;
}

const TRIALS = 50;
/** While no upper end is known, a step grows at most so much at once. */
const GROWTH = 10;

/**
 * A step length with the strong Wolfe conditions f(x + tp) ≤ f(x) + c₁ t φ′(0) and |φ′(t)| ≤ c₂|φ′(0)|, by
 * bracketing and narrowing (Nocedal & Wright, algorithms 3.5 and 3.6). New lengths come from the secant of φ′
 * through the two flattest trials, so that on a quadratic the first one after a trial is exact; where that
 * leaves the bracket, and every third time, the bracket is halved. With c₂ near 0 this is an exact line search.
 *
 * @returns the trial that was accepted. When f has no such point on the ray (unbounded below, or a kink), the
 *   lowest one with sufficient decrease; undefined when there is none either that moves x.
 */
export function wolfe(probe: Probe, ray: Ray, { first, c1, c2 }: WolfeOptions): Trial | undefined {
  const enough = sufficientDecrease(ray, c1, first);
  const start = trial(ray, 0, ray.here);
  let flattest = [start];
  let low = start;
  let high: Trial | undefined;
  let t = first;
  for (let k = 0; k < TRIALS; k++) {
    const x = along(ray.x, t, ray.direction);
    const next = trial(ray, t, probe.sweep(x), x);
    const { value } = next.evaluation;
    flattest = flatter([...flattest, next]);
    if (!Number.isFinite(value) || !enough(t, value)) high = next;
    else if (Math.abs(next.slope) <= c2 * -start.slope) return next;
    else if (low !== start && value > low.evaluation.value) high = next;
    else {
      // The slope tells on which side of `next` the valley lies.
      if (next.slope * (high ? high.t - low.t : 1) >= 0) high = low;
      low = next;
    }
    const root = secant(flattest);
    t = high ? between(low.t, high.t, k % 3 === 2 ? NaN : root) : beyond(low.t, root);
    if (t === low.t || t === high?.t || t === Infinity) break;
  }
  return low.x.some((xi, i) => xi !== ray.x[i]) ? low : undefined;
}

function trial(ray: Ray, t: number, evaluation: Evaluation, x = ray.x): Trial {
  return { t, x, evaluation, slope: dot(evaluation.gradient, ray.direction) };
}

/** The two of least slope; a trial beyond the domain has none. */
const flatter = (trials: Trial[]): Trial[] =>
  trials
    .filter(({ slope }) => Number.isFinite(slope))
    .sort((a, b) => Math.abs(a.slope) - Math.abs(b.slope))
    .slice(0, 2);

/** Where the line through two slopes is 0; NaN from one alone. */
const secant = ([a, b]: Trial[]): number =>
  b ? a.t - (a.slope * (b.t - a.t)) / (b.slope - a.slope) : NaN;

/** The root where it lies inside, else the middle. */
const between = (a: number, b: number, root: number): number =>
  root > Math.min(a, b) && root < Math.max(a, b) ? root : a + (b - a) / 2;

const beyond = (t: number, root: number): number =>
  root > t ? Math.min(root, GROWTH * t) : GROWTH * t;
