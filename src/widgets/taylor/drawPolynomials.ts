import { paintName } from '../../plot/drawArrow.ts';
import { drawBar } from '../../plot/drawBar.ts';
import { drawCurve } from '../../plot/drawCurve.ts';
import { dashAt, marks } from '../../plot/marks.ts';
import type { Palette } from '../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../plot/view.ts';
import { orderConcept } from './concepts.ts';
import { polynomialAt } from './polynomial.ts';
import type { Answer } from './results.ts';

const SAMPLES = 240;
/** Lower orders stand behind. */
const FAINT = 0.5;
/** Pixels below which an error is no bar. */
const TELLING = 5;

/** The Taylor polynomials of one variable up to an order, over the curve: the last one in full, with its error at x + h. */
export function drawPolynomials(
  ctx: CanvasRenderingContext2D,
  t: Answer,
  order: number,
  camera: Camera,
  palette: Palette,
): void {
  const [at] = t.asked.at;
  const [h] = t.asked.h;
  const top = Math.min(order, t.derivatives.length - 1);
  const { x0, x1 } = camera.view;
  const xs = Array.from({ length: SAMPLES + 1 }, (_, k) => x0 + ((x1 - x0) * k) / SAMPLES);
  const names: Placed[] = [];
  // The order that is shown comes last, over the others, and its name first.
  const drawn = Array.from({ length: top + 1 }, (_, k) => k).flatMap((k) => {
    const points = Float64Array.from(
      xs.flatMap((x) => [x, polynomialAt(t.derivatives, k, x - at)]),
    );
    return points.every(Number.isFinite) ? [{ k, points }] : [];
  });
  for (const { k, points } of drawn) {
    if (k === top) {
      drawCurve(ctx, { segments: [points], concept: orderConcept(k) }, camera, palette);
    } else drawFaint(ctx, points, k, camera, palette);
  }
  for (const { k, points } of drawn.toReversed()) {
    nameAt(ctx, points, k === top ? `order ${k}` : String(k), k, names, camera, palette);
  }
  const model = t.models[top];
  if (!Number.isFinite(model) || !Number.isFinite(t.moved)) return;
  const size = Math.abs(toPixelY(camera, model) - toPixelY(camera, t.moved));
  if (size > TELLING)
    drawBar(ctx, { x: at + h, from: model, to: t.moved, concept: 'error' }, camera, palette);
}

function drawFaint(
  ctx: CanvasRenderingContext2D,
  points: Float64Array,
  order: number,
  camera: Camera,
  palette: Palette,
): void {
  const concept = orderConcept(order);
  ctx.save();
  ctx.globalAlpha = FAINT;
  ctx.strokeStyle = palette.concepts[concept];
  ctx.lineWidth = palette.lineWidth;
  ctx.setLineDash(dashAt(marks[concept], palette.lineWidth));
  ctx.beginPath();
  for (let p = 0; p < points.length; p += 2) {
    const [x, y] = [toPixelX(camera, points[p]), toPixelY(camera, points[p + 1])];
    if (p === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.stroke();
  ctx.restore();
}

interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Pixels between two names. */
const APART = { x: 36, y: 15 };

/** Where the curve is last seen on its way to the right; each order a little further in, so that names part. */
function nameAt(
  ctx: CanvasRenderingContext2D,
  points: Float64Array,
  text: string,
  order: number,
  taken: Placed[],
  camera: Camera,
  palette: Palette,
): void {
  for (let p = points.length - 2; p >= 0; p -= 2) {
    const x = toPixelX(camera, points[p]);
    const y = toPixelY(camera, points[p + 1]);
    if (y < 24 || y > camera.height - 28 || x > camera.width - 36 - 10 * order) continue;
    // Where two orders are one curve, the higher one is named.
    if (taken.some((other) => Math.abs(other.x - x) < APART.x && Math.abs(other.y - y) < APART.y))
      return;
    taken.push({ x, y });
    const colour = palette.concepts[orderConcept(order)];
    paintName(ctx, { text, x, y: y - 10, colour, align: 'center' }, palette);
    return;
  }
}
