import { CIRCLE_RADIUS, dashAt, marks, type Concept, type Marker } from './marks.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface PathScene {
  /** x, y of each point, the start first. */
  readonly path: Float64Array;
  /** How many steps are shown. */
  readonly steps: number;
  /** Whose colour, dash and marker the path has; the first run's where nothing is said. */
  readonly style?: Concept;
}

/** Above this many steps single points are no longer told apart, and their dots would only smear. */
const DOTS = 400;

/** The path of a run: a cased line with a marker per step, and a larger one where it stands. */
export function drawPath(
  ctx: CanvasRenderingContext2D,
  { path, steps, style = 'run1' }: PathScene,
  camera: Camera,
  palette: Palette,
): void {
  const last = Math.min(steps, path.length / 2 - 1);
  if (last < 1) return;
  const mark = marks[style];
  const colour = palette.concepts[style];
  const x = (t: number): number => toPixelX(camera, path[2 * t]);
  const y = (t: number): number => toPixelY(camera, path[2 * t + 1]);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.beginPath();
  ctx.moveTo(x(0), y(0));
  for (let t = 1; t <= last; t++) ctx.lineTo(x(t), y(t));
  ctx.globalAlpha = 0.9;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = palette.dataWidth + 3;
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.strokeStyle = colour;
  ctx.lineWidth = palette.dataWidth;
  ctx.setLineDash(dashAt(mark, palette.dataWidth));
  // Round ends would fill the gaps.
  if (mark.dash.length > 0) ctx.lineCap = 'butt';
  ctx.stroke();
  ctx.setLineDash([]);

  const solid = mark.fill === 'solid';
  ctx.fillStyle = solid ? colour : palette.paper;
  ctx.strokeStyle = solid ? palette.paper : colour;
  // The outline of a solid marker is a casing: it sets markers off the line and each other.
  ctx.lineWidth = 1.25;
  const stamp = (t: number, scale: number): void => {
    traceMarker(ctx, mark.marker, x(t), y(t), scale);
    ctx.fill();
    ctx.stroke();
  };
  const size = 0.38 * palette.dataWidth;
  if (last <= DOTS) for (let t = 1; t < last; t++) stamp(t, 0.85 * size);
  stamp(last, 1.35 * size);
}

/** The outline of a marker around (x, y); its declared size is about 10 px across. */
export function traceMarker(
  ctx: CanvasRenderingContext2D,
  marker: Marker,
  x: number,
  y: number,
  scale: number,
): void {
  ctx.beginPath();
  if (marker === 'circle') {
    ctx.arc(x, y, CIRCLE_RADIUS * scale, 0, 2 * Math.PI);
    return;
  }
  for (let i = 0; i < marker.length; i += 2) {
    ctx.lineTo(x + scale * marker[i], y + scale * marker[i + 1]);
  }
  ctx.closePath();
}

/** A cross at each known minimum. */
export function drawMinima(
  ctx: CanvasRenderingContext2D,
  minima: readonly (readonly [number, number])[],
  camera: Camera,
  palette: Palette,
): void {
  const arm = 3 * palette.lineWidth + 4;
  for (const [mx, my] of minima) {
    const px = toPixelX(camera, mx);
    const py = toPixelY(camera, my);
    for (const [colour, width] of [
      [palette.paper, palette.lineWidth + 3],
      [palette.ink, palette.lineWidth + 0.5],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.moveTo(px - arm, py);
      ctx.lineTo(px + arm, py);
      ctx.moveTo(px, py - arm);
      ctx.lineTo(px, py + arm);
      ctx.stroke();
    }
  }
}
