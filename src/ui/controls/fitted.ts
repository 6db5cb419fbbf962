import { formatNumber } from '../format.ts';

export interface EntryReport {
  /** `echo`: how the text was read, which the value shown says as well. */
  readonly tone: 'echo' | 'info' | 'fault';
  readonly text: string;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly format?: (value: number) => string;
}

/** Brings a typed value into its range, and says so: silently changing a number would be a lie. */
export function fitted(
  typed: number,
  bounds: Bounds,
): { readonly value: number; readonly report: EntryReport | null } {
  const {
    min = Number.NEGATIVE_INFINITY,
    max = Number.POSITIVE_INFINITY,
    format = formatNumber,
  } = bounds;
  const instead = (value: number, why: string) => ({
    value,
    report: { tone: 'info', text: `${why}; ${format(value)} is used.` } as const,
  });
  if (typed < min) return instead(min, `${formatNumber(typed)} is below the range`);
  if (typed > max) return instead(max, `${formatNumber(typed)} is above the range`);
  const whole = Math.round(typed);
  if (bounds.integer === true && whole !== typed) return instead(whole, 'Only whole numbers here');
  return { value: typed, report: null };
}
