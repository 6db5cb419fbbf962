import { roundSignificant } from '../num/niceNumber.ts';

const MAX_SAMPLES = 20_000;

/**
 * Contour levels at equal quantiles of the finite values: each band then covers the same area.
 * (Equal steps of the value leave functions such as Rosenbrock's blank.) Rounded to three digits where
 * they stay apart; levels that coincide are one, so a constant field has none.
 *
 * @returns at most `count` ascending levels, all strictly inside the range of the values.
 */
export function quantileLevels(values: Float64Array, count: number): number[] {
  const stride = Math.max(1, Math.floor(values.length / MAX_SAMPLES));
  const sample: number[] = [];
  for (let i = 0; i < values.length; i += stride) {
    if (Number.isFinite(values[i])) sample.push(values[i]);
  }
  if (sample.length === 0) return [];
  const sorted = Float64Array.from(sample).sort();
  const low = sorted[0];
  const high = sorted[sorted.length - 1];
  // Differences at the scale of rounding are no relief.
  if (!(high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high)))) return [];
  const levels: number[] = [];
  for (let k = 1; k <= count; k++) {
    const exact = sorted[Math.floor((k / (count + 1)) * (sorted.length - 1))];
    const rounded = roundSignificant(exact, 3);
    const level = rounded > (levels.at(-1) ?? low) && rounded < high ? rounded : exact;
    if (level > (levels.at(-1) ?? low) && level < high) levels.push(level);
  }
  return levels;
}
