import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface ArrowScene {
  readonly from: readonly [number, number];
  /** Direction and size in the plane's units. */
  readonly vector: readonly [number, number];
  readonly colour: string;
  readonly label: string;
  /** Pixels that the shaft starts away from its point, so that a handle stays free. */
  readonly clear: number;
}

/** Lengths are compressed between these, so that a steep place does not point out of the picture. */
const SHORTEST = 26;
const LONGEST = 64;
const HEAD = 11;

/** An arrow with its name at the tip. Its direction is true; its length grows with the logarithm. */
export function drawArrow(
  ctx: CanvasRenderingContext2D,
  { from, vector, colour, label, clear }: ArrowScene,
  camera: Camera,
  palette: Palette,
): void {
  const sx = camera.width / (camera.view.x1 - camera.view.x0);
  const sy = camera.height / (camera.view.y1 - camera.view.y0);
  const [vx, vy] = [vector[0] * sx, -vector[1] * sy];
  const size = Math.hypot(vx, vy);
  if (!(size > 0) || !Number.isFinite(size)) return;
  const length = Math.min(LONGEST, Math.max(SHORTEST, 12 * Math.log1p(size / 8)));
  const [ux, uy] = [vx / size, vy / size];
  const x0 = toPixelX(camera, from[0]) + clear * ux;
  const y0 = toPixelY(camera, from[1]) + clear * uy;
  const x1 = x0 + length * ux;
  const y1 = y0 + length * uy;
  const neck = [x1 - HEAD * ux, y1 - HEAD * uy] as const;
  for (const [stroke, width] of [
    [palette.paper, palette.strongWidth + 3],
    [colour, palette.strongWidth],
  ] as const) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = width;
    ctx.lineCap = 'butt';
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(neck[0], neck[1]);
    ctx.stroke();
  }
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(neck[0] - 0.5 * HEAD * uy, neck[1] + 0.5 * HEAD * ux);
  ctx.lineTo(neck[0] + 0.5 * HEAD * uy, neck[1] - 0.5 * HEAD * ux);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();

  ctx.font = palette.tickFont;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const lx = x1 + 8;
  // A tip near the upper edge has its name lower, where it can be read.
  const ly = Math.min(camera.height - 10, Math.max(10, y1));
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(label, lx, ly);
  ctx.fillStyle = colour;
  ctx.fillText(label, lx, ly);
}
