import { drawCurve } from '../../../plot/drawCurve.ts';
import { drawPaths } from '../../../plot/drawPath.ts';
import type { Palette } from '../../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import type { MixtureLanding } from '../../../worker/protocol/landing.ts';
import { OPEN, type Paint } from '../DataPlane.tsx';
import { ellipseOf } from '../ellipse.ts';
import { nameEllipse } from '../gaussian/paintGaussian.ts';
import { COMPONENTS, stateAt } from './mixture.ts';

/** Components as ellipses with the ways of their means, and every point shared among them. */
export const paintMixture: Paint = (ctx, { inputs, points, answer }, camera, palette) => {
  const landing = answer?.landing.model === 'mixture' ? answer.landing : null;
  const state = landing && stateAt(landing, inputs.step);
  if (!state) return;
  // While a point is under way its shares are those of a moment ago.
  for (const [n, [x, y]] of points.entries()) {
    paintShares(ctx, { x, y, shares: sharesOf(state, n) }, camera, palette);
  }
  for (const [k, { mean, covariance }] of state.components.entries()) {
    const ellipse = ellipseOf(mean, covariance);
    if (!ellipse) continue;
    drawCurve(ctx, { segments: [ellipse], concept: COMPONENTS[k] }, camera, palette);
    const name = { xy: ellipse, text: String(k + 1), concept: COMPONENTS[k], at: 0.125 };
    nameEllipse(ctx, name, camera, palette);
  }
  const step = Math.min(inputs.step, landing.states.length - 1);
  drawPaths(
    ctx,
    state.components.map((_, k) => ({
      path: meansOf(landing, k),
      steps: step,
      style: COMPONENTS[k],
      name: `μ${k + 1}`,
    })),
    camera,
    palette,
  );
};

const sharesOf = (
  state: { components: readonly unknown[]; responsibilities: Float64Array },
  n: number,
) =>
  state.responsibilities.subarray(n * state.components.length, (n + 1) * state.components.length);

/** The mean of a component after each step. */
const meansOf = ({ states }: MixtureLanding, k: number): Float64Array =>
  Float64Array.from(states.flatMap(({ components }) => [...components[k].mean]));

/** A disc divided by shares, clockwise from the top; each piece has its colour, and a line between two. */
function paintShares(
  ctx: CanvasRenderingContext2D,
  { x, y, shares }: { x: number; y: number; shares: Float64Array },
  camera: Camera,
  palette: Palette,
): void {
  const [cx, cy] = [toPixelX(camera, x), toPixelY(camera, y)];
  let from = -Math.PI / 2;
  for (const [k, share] of shares.entries()) {
    const to = from + 2 * Math.PI * share;
    ctx.beginPath();
    ctx.moveTo(cx, cy);
    ctx.arc(cx, cy, OPEN - 1, from, to);
    ctx.closePath();
    ctx.fillStyle = palette.concepts[COMPONENTS[k]];
    ctx.fill();
    if (share > 0.02 && share < 0.98) {
      ctx.strokeStyle = palette.paper;
      ctx.lineWidth = 1.5;
      ctx.stroke();
    }
    from = to;
  }
}
