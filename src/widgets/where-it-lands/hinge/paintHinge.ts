import { drawArrow, drawVector, paintName } from '../../../plot/drawArrow.ts';
import { drawCurve } from '../../../plot/drawCurve.ts';
import type { Concept } from '../../../plot/marks.ts';
import type { Palette } from '../../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import type { Point } from '../../../worker/protocol.ts';
import type { Paint } from '../DataPlane.tsx';
import { paintMark } from '../paintLines.ts';
import { isOnCorner } from './hinge.ts';

const RING = 14;

/** The line wᵀx = 0 with the two on which margins are 1, w itself, and a mark at every point that pulls. */
export const paintClasses: Paint = (ctx, { inputs, points }, camera, palette) => {
  const w = inputs.theta;
  const norm = Math.hypot(...w);
  if (norm > 0) {
    for (const [level, concept, name] of [
      [1, 'linear', 'wᵀx = 1'],
      [-1, 'linear', 'wᵀx = −1'],
      [0, 'output', 'wᵀx = 0'],
    ] as const) {
      paintLevel(ctx, { w, level, concept, name }, camera, palette);
    }
    const arrow = { from: [0, 0], vector: w, concept: 'input', label: 'w', clear: [0, 0] } as const;
    drawVector(ctx, arrow, camera, palette);
  }
  ctx.strokeStyle = palette.concepts.error;
  ctx.lineWidth = palette.dataWidth;
  ctx.setLineDash([]);
  for (const [a, b, y] of points) {
    const t = y * (w[0] * a + w[1] * b);
    if (t > 1 && !isOnCorner(t)) continue;
    // Solid where it pulls, dashed where it may.
    ctx.setLineDash(isOnCorner(t) ? [3, 3] : []);
    paintDiamond(ctx, toPixelX(camera, a), toPixelY(camera, b));
  }
  ctx.setLineDash([]);
};

function paintDiamond(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  const r = 14;
  ctx.beginPath();
  ctx.moveTo(x, y - r);
  ctx.lineTo(x + r, y);
  ctx.lineTo(x, y + r);
  ctx.lineTo(x - r, y);
  ctx.closePath();
  ctx.stroke();
}

/** The line wᵀx = level across the picture, with its name. */
function paintLevel(
  ctx: CanvasRenderingContext2D,
  { w: [a, b], level, concept, name }: { w: Point; level: number; concept: Concept; name: string },
  camera: Camera,
  palette: Palette,
): void {
  const { x0, x1, y0, y1 } = camera.view;
  const square = a * a + b * b;
  const foot = [(level * a) / square, (level * b) / square] as const;
  const middle = [(x0 + x1) / 2, (y0 + y1) / 2] as const;
  // Through the place of the line nearest to the middle, as far as the picture could reach.
  const along = ((middle[0] - foot[0]) * -b + (middle[1] - foot[1]) * a) / square;
  const near = [foot[0] - along * b, foot[1] + along * a] as const;
  if (Math.hypot(near[0] - middle[0], near[1] - middle[1]) > Math.hypot(x1 - x0, y1 - y0)) return;
  const far = Math.hypot(x1 - x0, y1 - y0) / Math.sqrt(square);
  const end = (t: number): Point => [near[0] - t * b, near[1] + t * a];
  const segment = Float64Array.from([...end(-far), ...end(far)]);
  drawCurve(ctx, { segments: [segment], concept }, camera, palette);
  const place = insideFrom(end, far, camera);
  if (!place) return;
  const [x, y] = [toPixelX(camera, place[0]), toPixelY(camera, place[1])];
  paintName(ctx, { text: name, x, y, colour: palette.concepts[concept], align: 'center' }, palette);
}

/** The first place along a line that lies well within the picture. */
function insideFrom(at: (t: number) => Point, far: number, { view, width, height }: Camera) {
  const margin = { x: (44 * (view.x1 - view.x0)) / width, y: (22 * (view.y1 - view.y0)) / height };
  for (let k = 0; k <= 200; k++) {
    const [x, y] = at(far * (1 - k / 100));
    const inside =
      x > view.x0 + margin.x && x < view.x1 - margin.x && y > view.y0 + margin.y && y < view.y1 - margin.y; // prettier-ignore
    if (inside) return [x, y] as const;
  }
  return null;
}

/** The minimum, and at w the subgradient: on a corner of the loss both ends of the set, and the segment between. */
export const paintLoss: Paint = (ctx, { inputs, points, answer }, camera, palette) => {
  if (answer?.landing.model !== 'hinge') return;
  const { best, subgradient, margins } = answer.landing;
  paintMark(ctx, { at: best, concept: 'linear', name: 'least' }, camera, palette);
  const { theta } = answer.asked;
  if (theta[0] !== inputs.theta[0] || theta[1] !== inputs.theta[1]) return;
  const colour = palette.concepts.gradient;
  const other: [number, number] = [subgradient[0], subgradient[1]];
  let corners = 0;
  for (const [n, [a, b, y]] of points.entries()) {
    if (!isOnCorner(margins[n] ?? NaN)) continue;
    corners++;
    other[0] -= y * a;
    other[1] -= y * b;
  }
  const arrow = { from: theta, colour, clear: RING } as const;
  if (corners > 0 && Math.hypot(...other) > 1e-9) {
    drawArrow(ctx, { ...arrow, vector: other, label: 'and to here' }, camera, palette);
  }
  if (Math.hypot(...subgradient) > 1e-9) {
    const label = corners > 0 ? 'from here' : '∂L';
    drawArrow(ctx, { ...arrow, vector: subgradient, label }, camera, palette);
  }
};
