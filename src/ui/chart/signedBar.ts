/** Where a bar stands on a scale whose middle is zero. */
export interface BarPlace {
  /** All in percent of the whole scale. */
  readonly left: number;
  readonly width: number;
  /** Where it ends that began in the middle. */
  readonly end: number;
  /** It is longer than the scale. */
  readonly beyond: boolean;
}

/** Null where there is no number, or no scale. */
export function barOf(value: number, limit: number): BarPlace | null {
  if (Number.isNaN(value) || !(limit > 0)) return null;
  const share = Math.max(-1, Math.min(1, value / limit));
  const end = 50 + 50 * share;
  return {
    left: Math.min(50, end),
    width: Math.abs(end - 50),
    end,
    beyond: Math.abs(value) > limit,
  };
}
