import { formatNumber } from '../format.ts';

/** A number for a gauge. A power of ten takes room: one digit less beside it. */
export const gauge = (v: number): string =>
  formatNumber(v, v !== 0 && (Math.abs(v) >= 1e6 || Math.abs(v) < 1e-3) ? 3 : 4);
