import { drawArrow } from '../../../plot/drawArrow.ts';
import { drawCurve, drawLine } from '../../../plot/drawCurve.ts';
import { toPixelX, toPixelY } from '../../../plot/view.ts';
import type { Paint } from '../DataPlane.tsx';
import { paintLineName, paintMark } from '../paintLines.ts';

/** Pixels that the ring of θ needs. */
const RING = 14;

/** The line of θ, its residuals, and the line of least squares. */
export const paintFit: Paint = (ctx, { inputs, points, answer }, camera, palette) => {
  const [a, b] = inputs.theta;
  const line = (x: number): number => a + b * x;
  const landing = answer?.landing.model === 'regression' ? answer.landing : null;
  if (landing && landing.rank === 2) {
    const [p, q] = landing.solution;
    drawLine(ctx, { through: [0, p], slope: q, concept: 'linear' }, camera, palette);
    const best = (x: number): number => p + q * x;
    paintLineName(ctx, { text: 'least squares', at: best, concept: 'linear' }, camera, palette);
  }
  ctx.strokeStyle = palette.concepts.error;
  ctx.lineWidth = palette.dataWidth;
  ctx.lineCap = 'butt';
  ctx.beginPath();
  for (const [x, y] of points) {
    ctx.moveTo(toPixelX(camera, x), toPixelY(camera, y));
    ctx.lineTo(toPixelX(camera, x), toPixelY(camera, line(x)));
  }
  ctx.stroke();
  drawLine(ctx, { through: [0, a], slope: b, concept: 'output' }, camera, palette);
  paintLineName(ctx, { text: 'θ₁ + θ₂x', at: line, concept: 'output', lift: 1 }, camera, palette);
};

/** The least place, or the valley of them, and the gradient at θ. */
export const paintRisk: Paint = (ctx, { inputs, answer }, camera, palette) => {
  if (answer?.landing.model !== 'regression') return;
  const { solution, rank, gradient, xx } = answer.landing;
  if (rank === 2) {
    paintMark(ctx, { at: solution, concept: 'linear', name: 'least' }, camera, palette);
  } else {
    // Along (x̄, −1) the line does not change at the one x there is.
    const [dx, dy] = [xx[1], -xx[0]];
    const { x0, x1, y0, y1 } = camera.view;
    const far = (Math.hypot(x1 - x0, y1 - y0) + Math.hypot(...solution)) / Math.hypot(dx, dy);
    const ends = [-far, far].flatMap((t) => [solution[0] + t * dx, solution[1] + t * dy]);
    drawCurve(ctx, { segments: [Float64Array.from(ends)], concept: 'linear' }, camera, palette);
    paintMark(ctx, { at: solution, concept: 'linear', name: 'the shortest' }, camera, palette);
  }
  const asked = answer.asked.theta;
  if (asked[0] !== inputs.theta[0] || asked[1] !== inputs.theta[1]) return;
  if (Math.hypot(...gradient) < 1e-9) return;
  drawArrow(
    ctx,
    {
      from: inputs.theta,
      vector: gradient,
      colour: palette.concepts.gradient,
      label: '∇R',
      clear: RING,
    },
    camera,
    palette,
  );
};
