import { gridStep } from '../view.ts';

/** How a value becomes a height from 0 to 1. */
export interface HeightScale {
  readonly kind: 'linear' | 'compressed';
  readonly height: (value: number) => number;
  readonly value: (height: number) => number;
}

/** A median height outside these bounds means that most of the surface would lie flat at one end. */
const LOW = 0.2;
const MIDDLE = 0.42;
/** Least share of the height that the middle half of the values should span. */
const SPREAD = 0.08;
const MOST_SAMPLED = 20_000;

/**
 * Linear where that shows the surface. Where most values crowd at the bottom (Rosenbrock), at the top, or
 * about a middle between two poles, asinh((v − reference) / s): linear near the reference, logarithmic
 * far from it, with s chosen so that the crowd has room.
 */
export function chooseHeights(values: Float64Array, least: number, greatest: number): HeightScale {
  const span = greatest - least;
  if (!(span > 0) || !Number.isFinite(span)) return linear(least, greatest);
  const sorted = sortedSample(values);
  const at = (q: number): number => sorted[Math.floor(q * (sorted.length - 1))];
  const [lower, median, upper] = [at(0.25), at(0.5), at(0.75)];
  const middle = (median - least) / span;
  if (middle < LOW) return spread(least, greatest, least, (h) => h(median), MIDDLE);
  if (middle > 1 - LOW) return spread(least, greatest, greatest, (h) => 1 - h(median), MIDDLE);
  if ((upper - lower) / span < SPREAD && upper > lower) {
    return spread(least, greatest, median, (h) => h(upper) - h(lower), MIDDLE);
  }
  return linear(least, greatest);
}

function sortedSample(values: Float64Array): Float64Array {
  const stride = Math.max(1, Math.floor(values.length / MOST_SAMPLED));
  const sample: number[] = [];
  for (let i = 0; i < values.length; i += stride) {
    if (Number.isFinite(values[i])) sample.push(values[i]);
  }
  return Float64Array.from(sample).sort();
}

/** True to scale, whatever the values: a plane stays a plane. */
export function linear(least: number, greatest: number): HeightScale {
  // A constant is a plain at half height.
  const span = greatest - least;
  if (!(span > 0)) return { kind: 'linear', height: () => 0.5, value: () => least };
  return {
    kind: 'linear',
    height: (value) => (value - least) / span,
    value: (height) => least + height * span,
  };
}

/** The largest s for which `crowd` reaches `wanted`; it grows as s shrinks. */
function spread(
  least: number,
  greatest: number,
  reference: number,
  crowd: (height: (value: number) => number) => number,
  wanted: number,
): HeightScale {
  const span = greatest - least;
  let low = Math.log(span) - 30;
  let high = Math.log(span) + 1;
  for (let i = 0; i < 50; i++) {
    const mid = (low + high) / 2;
    if (crowd(compressed(least, greatest, reference, Math.exp(mid)).height) < wanted) high = mid;
    else low = mid;
  }
  return compressed(least, greatest, reference, Math.exp((low + high) / 2));
}

function compressed(least: number, greatest: number, reference: number, s: number): HeightScale {
  const bottom = Math.asinh((least - reference) / s);
  const top = Math.asinh((greatest - reference) / s);
  return {
    kind: 'compressed',
    height: (value) => (Math.asinh((value - reference) / s) - bottom) / (top - bottom),
    value: (height) => reference + s * Math.sinh(bottom + height * (top - bottom)),
  };
}

/** What the picture says about its heights. */
export const heightsInWords = ({ kind }: HeightScale): string =>
  kind === 'linear' ? 'Heights are true to scale.' : 'Heights are compressed: read the axis.';

/** Values for about `count` marks on the height axis: round, and apart from each other. */
export function heightTicks(scale: HeightScale, count: number): number[] {
  if (scale.kind === 'linear') return evenTicks(scale.value(0), scale.value(1), count);
  const ticks: number[] = [];
  let last = -Infinity;
  for (let k = 0; k <= 4 * count; k++) {
    const tick = roundOne(scale.value(k / (4 * count)), scale);
    const h = scale.height(tick);
    if (h < -1e-9 || h > 1 + 1e-9 || h - last < 0.8 / count) continue;
    ticks.push(tick);
    last = h;
  }
  return ticks;
}

function evenTicks(least: number, greatest: number, count: number): number[] {
  if (!(greatest > least)) return [least];
  const step = gridStep(greatest - least, count);
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(greatest / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

/** To one digit, of 1, 2, 5; what rounding cannot tell from 0 is 0. */
function roundOne(value: number, scale: HeightScale): number {
  const size = Math.abs(value);
  if (size < 1e-9 * Math.max(Math.abs(scale.value(0)), Math.abs(scale.value(1)))) return 0;
  const power = 10 ** Math.floor(Math.log10(size));
  const lead = size / power;
  const digit = lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10;
  return Math.sign(value) * Number((digit * power).toPrecision(1));
}
