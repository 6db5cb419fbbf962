import { drawVector, paintName } from '../../plot/drawArrow.ts';
import { drawCurve } from '../../plot/drawCurve.ts';
import { drawDial } from '../../plot/drawDial.ts';
import type { Palette } from '../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../plot/view.ts';
import type { Point } from '../../worker/protocol.ts';
import { arrowScale, dialRadius } from './dial.ts';
import { directionOf } from './direction.ts';
import { roomOf } from './grids.ts';
import type { Inputs } from './inputs.ts';
import { steepestOf } from './model.ts';
import type { Answer } from './results.ts';

/** Pixels that the rings of point and direction need. */
const RING = { point: 13, tip: 10 };
/** Nearer than this the end of the move lies under the ring. */
const APART = 16;
const DOT = 4.5;

/** Everything at the point, over the contours: level direction, circle of directions, gradient, direction, move. */
export function drawGradient(
  ctx: CanvasRenderingContext2D,
  { at, angle, h, pane }: Inputs,
  answer: Answer | null,
  camera: Camera,
  palette: Palette,
): void {
  const room = roomOf(camera);
  const scale = room.pixelsPerUnit;
  // The gradient of another point would be wrong at this one; a drag waits for its answer.
  const here = answer && (near(answer.asked.at, at, scale) ? answer : null);
  const known = here?.row.every(Number.isFinite) ? here : null;
  const norm = known ? Math.hypot(...known.row) : 0;
  const steepest = known && norm > 0 ? steepestOf(known) : null;
  const radius = dialRadius(room);
  if (pane === 'slices') drawSlices(ctx, at, camera, palette);
  if (steepest) drawLevel(ctx, at, steepest, camera, palette);
  const [u, v] = directionOf(angle);
  // Names on the side where the direction is not.
  const side = steepest && steepest[0] * v - steepest[1] * u > 0 ? -1 : 1;
  const shown = arrowScale(norm, room) * norm;
  const crowded = shown < radius;
  drawDial(ctx, { centre: at, radius: radius * scale, steepest, side, crowded }, camera, palette);
  if (known && steepest) {
    const vector = [shown * steepest[0], shown * steepest[1]] as const;
    const arrow = { from: at, vector, concept: 'gradient', label: '∇f', side } as const;
    drawVector(ctx, { ...arrow, clear: [RING.point, 0] }, camera, palette);
  }
  drawVector(
    ctx,
    {
      from: at,
      vector: [radius * u, radius * v],
      concept: 'tangent',
      clear: [RING.point, RING.tip],
    },
    camera,
    palette,
  );
  if (pane === 'error' && h * scale >= APART) {
    const end: Point = [at[0] + h * u, at[1] + h * v];
    drawMove(ctx, { end, away: [side * v, -side * u] }, camera, palette);
  }
}

const near = (a: Point, b: Point, scale: number): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) * scale < 2;

/** The line through the point along which the linear model does not change. */
function drawLevel(
  ctx: CanvasRenderingContext2D,
  [x, y]: Point,
  [u, v]: readonly [number, number],
  camera: Camera,
  palette: Palette,
): void {
  const { x0, x1, y0, y1 } = camera.view;
  const far = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x - (x0 + x1) / 2, y - (y0 + y1) / 2);
  const ends = Float64Array.of(x - far * v, y + far * u, x + far * v, y - far * u);
  drawCurve(ctx, { segments: [ends], concept: 'linear' }, camera, palette);
}

/** The two lines on which one input is frozen. */
function drawSlices(
  ctx: CanvasRenderingContext2D,
  [x, y]: Point,
  camera: Camera,
  palette: Palette,
): void {
  const { x0, x1, y0, y1 } = camera.view;
  const segments = [Float64Array.of(x0, y, x1, y), Float64Array.of(x, y0, x, y1)];
  drawCurve(ctx, { segments, concept: 'output' }, camera, palette);
}

interface Move {
  readonly end: Point;
  /** The way from the arrow on which its name is free. */
  readonly away: readonly [number, number];
}

/** Where the move leads. */
function drawMove(
  ctx: CanvasRenderingContext2D,
  { end: [x, y], away }: Move,
  camera: Camera,
  palette: Palette,
): void {
  const [px, py] = [toPixelX(camera, x), toPixelY(camera, y)];
  ctx.beginPath();
  ctx.arc(px, py, DOT, 0, 2 * Math.PI);
  ctx.fillStyle = palette.concepts.tangent;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
  const name = { text: 'x + h', x: px + 26 * away[0], y: py - 18 * away[1] };
  paintName(ctx, { ...name, colour: palette.concepts.tangent, align: 'center' }, palette);
}
