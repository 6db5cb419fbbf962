import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface PathScene {
  /** x, y of each point, the start first. */
  readonly path: Float64Array;
  /** How many steps are shown. */
  readonly steps: number;
}

/** Above this many steps single points are no longer told apart, and their dots would only smear. */
const DOTS = 400;

/** The path of a run: a cased line with a dot per step, and a larger one where it stands. */
export function drawPath(
  ctx: CanvasRenderingContext2D,
  { path, steps }: PathScene,
  camera: Camera,
  palette: Palette,
): void {
  const last = Math.min(steps, path.length / 2 - 1);
  if (last < 1) return;
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
  ctx.strokeStyle = palette.run;
  ctx.lineWidth = palette.dataWidth;
  ctx.stroke();
  const radius = 1.9 * palette.dataWidth;
  const dot = (t: number, r: number): void => {
    ctx.beginPath();
    ctx.arc(x(t), y(t), r, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  };
  ctx.fillStyle = palette.run;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 1.25;
  if (last <= DOTS) for (let t = 1; t < last; t++) dot(t, radius * 0.85);
  dot(last, radius * 1.35);
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
