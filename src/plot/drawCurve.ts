import { dashAt, marks, type Concept } from './marks.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface CurveScene {
  /** Polylines x, y, x, y, … in the plane's units. */
  readonly segments: readonly Float64Array[];
  readonly concept: Concept;
}

/** A curve in the colour and dash of its concept, cased where it crosses others. */
export function drawCurve(
  ctx: CanvasRenderingContext2D,
  { segments, concept }: CurveScene,
  camera: Camera,
  palette: Palette,
): void {
  const mark = marks[concept];
  ctx.lineJoin = 'round';
  for (const [colour, width] of [
    [palette.paper, palette.dataWidth + 3],
    [palette.concepts[concept], palette.dataWidth],
  ] as const) {
    ctx.beginPath();
    for (const xy of segments) {
      for (let p = 0; p < xy.length; p += 2) {
        const x = toPixelX(camera, xy[p]);
        const y = toPixelY(camera, xy[p + 1]);
        if (p === 0) ctx.moveTo(x, y);
        else ctx.lineTo(x, y);
      }
    }
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineCap = mark.dash.length > 0 ? 'butt' : 'round';
    ctx.setLineDash(colour === palette.paper ? [] : dashAt(mark, width));
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

export interface LineScene {
  /** A point of the line, and its slope. */
  readonly through: readonly [number, number];
  readonly slope: number;
  readonly concept: Concept;
}

/** A straight line across the whole picture. */
export function drawLine(
  ctx: CanvasRenderingContext2D,
  { through: [x, y], slope, concept }: LineScene,
  camera: Camera,
  palette: Palette,
): void {
  const { x0, x1 } = camera.view;
  const ends = Float64Array.of(x0, y + slope * (x0 - x), x1, y + slope * (x1 - x));
  if (ends.every(Number.isFinite)) {
    drawCurve(ctx, { segments: [clipped(ends, camera)], concept }, camera, palette);
  }
}

/** Its ends brought near the picture: pixels far away have no direction left. */
function clipped([xa, ya, xb, yb]: Float64Array, { view }: Camera): Float64Array {
  const height = view.y1 - view.y0;
  const low = view.y0 - height;
  const high = view.y1 + height;
  const at = (y: number): number => xa + ((y - ya) / (yb - ya)) * (xb - xa);
  const bring = (x: number, y: number): [number, number] => {
    const to = Math.min(high, Math.max(low, y));
    return to === y ? [x, y] : [at(to), to];
  };
  return Float64Array.of(...bring(xa, ya), ...bring(xb, yb));
}

/** The height of a sampled curve at x, or null where it does not run. */
export function heightOf(segments: readonly Float64Array[], x: number): number | null {
  for (const xy of segments) {
    const last = xy.length - 2;
    if (last < 2 || x < xy[0] || x > xy[last]) continue;
    let low = 0;
    let high = last / 2;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (xy[2 * middle] <= x) low = middle;
      else high = middle;
    }
    const [xa, ya, xb, yb] = xy.subarray(2 * low, 2 * low + 4);
    return xb === xa ? ya : ya + ((yb - ya) * (x - xa)) / (xb - xa);
  }
  return null;
}
