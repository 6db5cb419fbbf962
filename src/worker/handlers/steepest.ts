import { linspace } from '../../core/field/grid.ts';

/** Where the steepest place of a layer is looked for: so far to both sides of 0, at least and at most. */
const WIDE = 20;
const WIDEST = 2000;
/** Between two samples, near 0 and farther out. */
const FINE = 0.05;
const COARSE = 0.25;
/** And around what each layer is given. */
const NEAR = 2;
const NEAR_SAMPLES = 81;
/** Steps of the search around the greatest sample: a golden section leaves 10⁻⁷ of the interval. */
const SEARCH = 34;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The greatest |slope(z)| among samples on both sides of 0 and around the places given, which a layer is really at; NaN
 * where it goes on growing towards the ends, or is missing somewhere: then it bounds nothing.
 */
export function steepestOf(slope: (z: number) => number, places: ArrayLike<number>): number {
  const size = (z: number): number => Math.abs(slope(z));
  const given = [...new Set(Array.from(places))];
  if (!given.every((z) => Number.isFinite(slope(z)))) return NaN;
  const far = Math.max(0, ...given.map(Math.abs));
  const half = Math.min(WIDEST, WIDE + 2 * far);
  const samples = [...spread(half), ...given.flatMap(around)];
  const sizes = samples.map(size);
  let best = 0;
  for (let k = 0; k < sizes.length; k++) {
    if (Number.isNaN(sizes[k])) return NaN;
    if (sizes[k] > sizes[best]) best = k;
  }
  // The best of the inner part: what is beaten further out grows without a bound, as far as one can see.
  const inner = Math.max(0, ...sizes.filter((_, k) => Math.abs(samples[k]) <= 0.9 * half));
  if (sizes[best] > inner * (1 + 1e-6)) return NaN;
  return Math.max(sizes[best], peakOf(size, samples[best]));
}

/** Samples from −half to half, densest in the middle. */
function spread(half: number): readonly number[] {
  const middle = linspace(-WIDE, WIDE, Math.round((2 * WIDE) / FINE) + 1);
  const count = Math.round((half - WIDE) / COARSE);
  const right = Array.from({ length: count }, (_, k) => WIDE + ((k + 1) / count) * (half - WIDE));
  return [...middle, ...right, ...right.map((z) => -z)];
}

const around = (z: number): readonly number[] => [z, ...linspace(z - NEAR, z + NEAR, NEAR_SAMPLES)];

/** The height of the peak next to a sample, by golden section (Kiefer 1953). */
function peakOf(size: (z: number) => number, sample: number): number {
  let [low, high] = [sample - COARSE, sample + COARSE];
  let most = 0;
  for (let step = 0; step < SEARCH; step++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    const [l, r] = [size(left), size(right)];
    most = Math.max(most, l, r);
    if (l > r) high = right;
    else low = left;
  }
  return most;
}
