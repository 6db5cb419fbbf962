import { paintName } from './drawArrow.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface DialScene {
  readonly centre: readonly [number, number];
  /** Pixels. */
  readonly radius: number;
  /** The way of greatest growth, a direction of length 1; null where there is none. */
  readonly steepest: readonly [number, number] | null;
  /** The names stand to the left (1) or to the right (−1) of their ways, seen from the middle. */
  readonly side: 1 | -1;
  /** The name of the steepest way stands outside, where an arrow ends within the circle. */
  readonly crowded: boolean;
}

const TICK = 5;
const INSIDE = 15;
const BESIDE = 12;
/** Pixels: within a smaller circle the names would cover what they name. */
const NAMED = 40;

/** A circle around a point, marked where its directions are steepest and where they are level. */
export function drawDial(
  ctx: CanvasRenderingContext2D,
  { centre, radius, steepest, side, crowded }: DialScene,
  camera: Camera,
  palette: Palette,
): void {
  const [cx, cy] = [toPixelX(camera, centre[0]), toPixelY(camera, centre[1])];
  const { tangent, gradient, linear } = palette.concepts;
  ctx.setLineDash([]);
  for (const [colour, width] of [
    [palette.paper, palette.lineWidth + 2.5],
    [tangent, palette.lineWidth],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(cx, cy, radius, 0, 2 * Math.PI);
    ctx.stroke();
  }
  if (!steepest) return;
  const [u, v] = steepest;
  const marks = [
    { way: [u, v], text: 'max', colour: gradient },
    { way: [-u, -v], text: 'min', colour: gradient },
    { way: [-v, u], text: '0', colour: linear },
    { way: [v, -u], text: '0', colour: linear },
  ] as const;
  for (const { way, text, colour } of marks) {
    const [dx, dy] = [way[0], -way[1]];
    ctx.strokeStyle = colour;
    ctx.lineWidth = palette.dataWidth;
    ctx.lineCap = 'butt';
    ctx.beginPath();
    ctx.moveTo(cx + (radius - TICK) * dx, cy + (radius - TICK) * dy);
    ctx.lineTo(cx + (radius + TICK) * dx, cy + (radius + TICK) * dy);
    ctx.stroke();
    if (radius < NAMED) continue;
    // Beside the line that runs through the mark.
    const off = crowded && text === 'max' ? radius + INSIDE : radius - INSIDE;
    const x = cx + off * dx + side * (BESIDE + 2 * text.length) * dy;
    const y = cy + off * dy - side * BESIDE * dx;
    paintName(ctx, { text, x, y, colour, align: 'center' }, palette);
  }
}
