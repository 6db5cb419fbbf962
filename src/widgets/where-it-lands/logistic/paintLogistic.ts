import { drawArrow, paintName } from '../../../plot/drawArrow.ts';
import { drawCurve } from '../../../plot/drawCurve.ts';
import type { Palette } from '../../../plot/palette.ts';
import { drawPaths } from '../../../plot/drawPath.ts';
import type { Concept } from '../../../plot/marks.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import type { Point } from '../../../worker/protocol.ts';
import type { Paint } from '../DataPlane.tsx';
import { heightOfOne } from '../dataView.ts';
import { paintLineName, paintMark } from '../paintLines.ts';
import { iterate, probability } from './logistic.ts';

const SAMPLES = 160;
const RING = 14;
/** Pixels that a name needs. */
const COVERED = 60;

/** Probability 0, ½ and 1, the curves of both runs at the step, and p − y at every point by Newton's. */
export const paintCurves: Paint = (ctx, { inputs, points, answer }, camera, palette) => {
  const one = heightOfOne(inputs.view);
  paintLevels(ctx, one, camera, palette);
  if (answer?.landing.model !== 'logistic') return;
  const { newton, descent } = answer.landing;
  const [fast, slow] = [iterate(newton, inputs.step), iterate(descent, inputs.step)];
  ctx.strokeStyle = palette.concepts.error;
  ctx.lineWidth = palette.dataWidth;
  ctx.beginPath();
  for (const [x, y] of points) {
    ctx.moveTo(toPixelX(camera, x), toPixelY(camera, y * one));
    ctx.lineTo(toPixelX(camera, x), toPixelY(camera, probability(fast, x) * one));
  }
  ctx.stroke();
  paintProbability(ctx, { theta: slow, concept: 'run2', one }, camera, palette);
  paintProbability(ctx, { theta: fast, concept: 'quadratic', one }, camera, palette);
  const at =
    (theta: Point) =>
    (x: number): number =>
      one * probability(theta, x);
  paintLineName(ctx, { text: 'Newton', at: at(fast), concept: 'quadratic' }, camera, palette);
  const descends = { text: 'gradient descent', at: at(slow), concept: 'run2', lift: 1 } as const;
  paintLineName(ctx, descends, camera, palette);
};

function paintLevels(
  ctx: CanvasRenderingContext2D,
  one: number,
  camera: Camera,
  palette: Palette,
): void {
  for (const [share, text] of [
    [0, 'class 0'],
    [0.5, 'p = ½'],
    [1, 'class 1'],
  ] as const) {
    const y = toPixelY(camera, share * one);
    ctx.strokeStyle = palette.label;
    ctx.lineWidth = palette.lineWidth * 0.8;
    ctx.setLineDash(share === 0.5 ? [2, 5] : []);
    ctx.beginPath();
    ctx.moveTo(0, y);
    ctx.lineTo(camera.width, y);
    ctx.stroke();
    paintName(ctx, { text, x: 8, y: y - 9, colour: palette.label, align: 'left' }, palette);
  }
  ctx.setLineDash([]);
}

function paintProbability(
  ctx: CanvasRenderingContext2D,
  { theta, concept, one }: { theta: Point; concept: Concept; one: number },
  camera: Camera,
  palette: Palette,
): void {
  const { x0, x1 } = camera.view;
  const xy = new Float64Array(2 * (SAMPLES + 1));
  for (let k = 0; k <= SAMPLES; k++) {
    const x = x0 + (k / SAMPLES) * (x1 - x0);
    xy[2 * k] = x;
    xy[2 * k + 1] = one * probability(theta, x);
  }
  drawCurve(ctx, { segments: [xy], concept }, camera, palette);
}

/** Both paths from the start, the optimum where there is one, and the gradient at the start. */
export const paintRuns: Paint = (ctx, { inputs, answer }, camera, palette) => {
  if (answer?.landing.model !== 'logistic') return;
  const { newton, descent, gradient } = answer.landing;
  if (newton.reached !== null) {
    const at = iterate(newton, Infinity);
    const [x, y] = iterate(newton, inputs.step);
    const pixels = camera.width / (camera.view.x1 - camera.view.x0);
    // Where Newton stands its own name says it.
    const covered = Math.hypot(x - at[0], y - at[1]) * pixels < COVERED;
    paintMark(ctx, { at, concept: 'linear', name: covered ? '' : 'optimum' }, camera, palette);
  }
  drawPaths(
    ctx,
    [
      { path: descent.path, steps: inputs.step, style: 'run2', name: 'descent' },
      { path: newton.path, steps: inputs.step, style: 'quadratic', name: 'Newton' },
    ],
    camera,
    palette,
  );
  const { theta } = answer.asked;
  if (theta[0] !== inputs.theta[0] || theta[1] !== inputs.theta[1]) return;
  if (!(Math.hypot(...gradient) > 1e-9)) return;
  const colour = palette.concepts.gradient;
  drawArrow(
    ctx,
    { from: theta, vector: gradient, colour, label: '∇', clear: RING },
    camera,
    palette,
  );
};
