import type { View } from '../surfaces/surface.ts';

/** A point of the plane for a parameter; NaN or ∞ where the curve is not defined. */
export type Curve = (t: number) => readonly [number, number];

/** y = f(x) as a curve. */
export const graphOf =
  (f: (x: number) => number): Curve =>
  (x) => [x, f(x)];

export interface CurveOptions {
  /** The rectangle in which the curve is seen: it sets the units of the tolerance. */
  readonly view: View;
  /** How far a chord may be from the curve, as a part of the view's width and height. */
  readonly tolerance?: number;
  readonly maxPoints?: number;
}

export interface CurveSamples {
  /** Polylines x₀, y₀, x₁, y₁, …; between them the curve is undefined or jumps. */
  readonly segments: readonly Float64Array[];
  /** False when the limit of points ended the refinement. */
  readonly complete: boolean;
}

/** Samples before any refinement; an odd number, so that the middle of a range is not one of its cuts. */
const FIRST = 193;
/** Halvings after which two points of a curve still apart are a jump. */
const PASSES = 44;
/** Not the middle: curves are symmetric about middles more often than about any other place. */
const CUT = 0.4877;
/** Between neighbouring chords, in view units; a smooth curve turns less as it is refined. */
const TURN = Math.cos((4 * Math.PI) / 180);

/** A sample; `open` while the piece from it to the next is not yet settled. */
interface Sample {
  readonly t: number;
  readonly x: number;
  readonly y: number;
  open: boolean;
}

/**
 * Samples a curve over t ∈ [t0, t1] until each chord follows it: pieces whose inner point lies off the chord
 * are cut, all pieces in turns, so that a limit of points is spent evenly. A piece that cannot be settled
 * in 44 cuts holds a jump, a pole or an edge of the domain, and there the polyline ends.
 */
export function* sampleCurve(
  curve: Curve,
  { t0, t1 }: { readonly t0: number; readonly t1: number },
  { view, tolerance = 5e-4, maxPoints = 20_000 }: CurveOptions,
): Generator<number, CurveSamples> {
  const width = view.x1 - view.x0;
  const height = view.y1 - view.y0;
  const at = (t: number, open: boolean): Sample => {
    const [x, y] = curve(t);
    return { t, x: x / width, y: y / height, open };
  };
  const outside = sides(view, width, height);
  let samples: Sample[] = Array.from({ length: FIRST }, (_, k) => {
    const part = k / (FIRST - 1);
    return at(t0 * (1 - part) + t1 * part, k < FIRST - 1);
  });
  let complete = true;
  for (let pass = 0; pass < PASSES && samples.some((s) => s.open); pass++) {
    yield pass / PASSES;
    const next: Sample[] = [];
    let count = samples.length;
    for (let k = 0; k < samples.length; k++) {
      const a = samples[k];
      next.push(a);
      if (!a.open) continue;
      const b = samples[k + 1];
      if (count >= maxPoints) {
        complete = false;
        a.open = false;
        continue;
      }
      const m = at(a.t + CUT * (b.t - a.t), true);
      count++;
      const defined = [a, m, b].filter(isDefined).length;
      if (defined === 0 || (defined === 3 && (settled(a, m, b, tolerance) || outside(a, m, b)))) {
        a.open = m.open = false;
      }
      next.push(m);
    }
    samples = next;
  }
  return { segments: polylines(samples, width, height, 4 * tolerance), complete };
}

const isDefined = ({ x, y }: Sample): boolean => Number.isFinite(x) && Number.isFinite(y);

/** Whether m lies on the chord from a to b, between its ends, and the direction hardly changes there. */
function settled(a: Sample, m: Sample, b: Sample, tolerance: number): boolean {
  const [ux, uy, vx, vy] = [m.x - a.x, m.y - a.y, b.x - m.x, b.y - m.y];
  const u = Math.hypot(ux, uy);
  const v = Math.hypot(vx, vy);
  if (u + v <= tolerance) return true;
  const chord = Math.hypot(b.x - a.x, b.y - a.y);
  const off = Math.abs(ux * vy - uy * vx) / chord;
  const along = ux * vx + uy * vy;
  // Long pieces must also show their point about where the cut is: else the steep part may be hidden.
  const even = Math.min(u, v) > 0.05 * (u + v);
  return off <= tolerance && along >= TURN * u * v && (even || u + v < 8 * tolerance);
}

/** Whether three points lie beyond the same side of the view: nobody sees what is between them. */
function sides(view: View, width: number, height: number) {
  const left = view.x0 / width - 0.5;
  const right = view.x1 / width + 0.5;
  const bottom = view.y0 / height - 0.5;
  const top = view.y1 / height + 0.5;
  return (...points: readonly Sample[]): boolean =>
    points.every((p) => p.x < left) ||
    points.every((p) => p.x > right) ||
    points.every((p) => p.y < bottom) ||
    points.every((p) => p.y > top);
}

/** Joins the samples, and ends a line where one is undefined or an unsettled piece is longer than `jump`. */
function polylines(
  samples: readonly Sample[],
  width: number,
  height: number,
  jump: number,
): Float64Array[] {
  const lines: number[][] = [];
  let line: number[] = [];
  samples.forEach((s, k) => {
    const before = samples[k - 1] as Sample | undefined;
    const breaks =
      before !== undefined && before.open && Math.hypot(s.x - before.x, s.y - before.y) > jump;
    if (!isDefined(s) || breaks) {
      if (line.length > 0) lines.push(line);
      line = [];
    }
    if (isDefined(s)) line.push(s.x * width, s.y * height);
  });
  if (line.length > 0) lines.push(line);
  return lines.map((points) => Float64Array.from(points));
}
