import { angleOf, unitAt, wrapped, type Pair } from './curvature.ts';

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Degrees a key turns: as the directions of other figures, with Shift coarser, with Alt finer. */
const STEP = { plain: 15, coarse: 45, fine: 1 };
const WAY: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};
/** Of the length: digits that no eye could tell are dropped. */
const DIGITS = 5;

/** Where a key turns a direction; null where it means something else. */
export function turned(event: Key, v: Pair): Pair | null {
  const way = WAY[event.key];
  if ((way === undefined && event.key !== 'Home') || event.ctrlKey || event.metaKey) return null;
  const step = event.shiftKey ? STEP.coarse : event.altKey ? STEP.fine : STEP.plain;
  return withAngle(v, way === undefined ? 0 : angleOf(v) + way * step);
}

/** A direction of the same length, or of length 1 where it had none, at an angle in degrees. */
export function withAngle(v: Pair, degrees: number): Pair {
  const length = Math.hypot(...v) || 1;
  const digits = Math.min(15, Math.max(0, DIGITS - Math.floor(Math.log10(length))));
  const [u, w] = unitAt(wrapped(Number(degrees.toFixed(3))));
  const round = (x: number): number => Number((length * x).toFixed(digits)) + 0;
  return [round(u), round(w)];
}
