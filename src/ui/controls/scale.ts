/** Where a value sits on a slider's track, and which value a position or a key press means. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly min: number;
  readonly max: number;
  /** The fine step; left out, a round number near a hundredth of the range. */
  readonly step?: number;
  readonly integer?: boolean;
}

export type Stride = 'fine' | 'coarse' | 'finest';
const FACTOR: Record<Stride, number> = { finest: 0.1, fine: 1, coarse: 10 };

/** 0 at the left end, 1 at the right. */
export function toFraction(scale: Scale, value: number): number {
  const { min, max } = scale;
  const inside = Math.min(max, Math.max(min, value));
  if (max <= min) return 0;
  return scale.kind === 'log'
    ? Math.log(inside / min) / Math.log(max / min)
    : (inside - min) / (max - min);
}

/** The value under a position, rounded so that a drag yields 0.07 rather than 0.06999231. */
export function fromFraction(scale: Scale, fraction: number): number {
  if (fraction <= 0) return scale.min;
  if (fraction >= 1) return scale.max;
  if (scale.kind === 'log') {
    const value = scale.min * (scale.max / scale.min) ** fraction;
    return clamp(scale, Number(value.toPrecision(3)));
  }
  const grid = scale.step ?? roundStep(scale) / 10;
  return clamp(scale, onGrid(scale.min + fraction * (scale.max - scale.min), grid, scale));
}

/** The value one key press away. On a log scale a step is a ratio: a hundredth of the track. */
export function stepped(scale: Scale, value: number, direction: 1 | -1, stride: Stride): number {
  if (scale.kind === 'log') {
    const ratio = (scale.max / scale.min) ** ((direction * FACTOR[stride]) / 100);
    const next = Number((value * ratio).toPrecision(stride === 'finest' ? 5 : 3));
    if (scale.integer !== true) return clamp(scale, next);
    // Among small whole numbers a hundredth of the track is less than the next one.
    const whole = Math.round(next);
    return clamp(scale, whole === value ? value + direction : whole);
  }
  const step = (scale.step ?? roundStep(scale)) * FACTOR[stride];
  const grid = scale.integer === true ? Math.max(1, step) : step;
  const snapped = onGrid(value, grid, scale);
  const moved =
    (snapped - value) * direction > grid * 1e-6
      ? snapped
      : onGrid(snapped + direction * grid, grid, scale);
  return clamp(scale, moved);
}

/** 1, 2 or 5 times a power of ten, near a hundredth of the range. */
function roundStep({ min, max, integer }: Scale): number {
  const raw = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5].find((m) => m * power >= raw * 0.999) ?? 10) * power;
  return integer === true ? Math.max(1, step) : step;
}

function onGrid(value: number, grid: number, { integer }: Scale): number {
  const on = Number((Math.round(value / grid) * grid).toPrecision(12));
  return integer === true ? Math.round(on) : on;
}

function clamp({ min, max }: Scale, value: number): number {
  return Math.min(max, Math.max(min, value));
}
