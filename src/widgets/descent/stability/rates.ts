import { formatNumber } from '../../../ui/format.ts';

/** Closer to 1 than this is 1 up to rounding. */
const EVEN = 1e-9;

/** Steps until an error that keeps the share ρ in each has lost one decimal digit: ln 10 / −ln ρ. */
export const stepsPerDigit = (rate: number): number =>
  rate >= 1 - EVEN ? Infinity : Math.LN10 / -Math.log(rate);

/** A factor with as many digits as tell it from 1 and −1: 0.9961, not 1. */
export function factorText(factor: number): string {
  const apart = Math.abs(1 - Math.abs(factor));
  if (apart < EVEN) return formatNumber(Math.sign(factor));
  const digits = apart < 0.01 ? Math.min(9, 1 - Math.floor(Math.log10(apart))) : 4;
  return formatNumber(factor, digits);
}

/** A number of steps that is not counted but worked out. */
const steps = (n: number): string =>
  n < 9.95 ? `${formatNumber(n, 2)} steps` : `${formatNumber(Math.round(n))} steps`;

/** What a spectral radius means for somebody who waits for digits. */
export function rateMeaning(rate: number): string {
  if (Number.isNaN(rate)) return 'no rate';
  if (Math.abs(rate - 1) < EVEN) return 'the error keeps its size';
  if (rate > 1) {
    const doubling = Math.LN2 / Math.log(rate);
    return doubling < 1
      ? `the error grows ${formatNumber(rate, 2)}-fold in each step`
      : `the error doubles every ${steps(doubling)}`;
  }
  const each = stepsPerDigit(rate);
  if (rate < 1e-6) return 'the error is gone almost at once';
  return each < 1
    ? `each step gives ${formatNumber(1 / each, 2)} digits`
    : `one digit takes ${steps(each)}`;
}
