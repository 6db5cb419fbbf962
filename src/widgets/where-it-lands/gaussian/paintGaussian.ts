import { drawCurve } from '../../../plot/drawCurve.ts';
import { paintName } from '../../../plot/drawArrow.ts';
import type { Concept } from '../../../plot/marks.ts';
import type { Palette } from '../../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import type { Paint } from '../DataPlane.tsx';
import { ellipseOf } from '../ellipse.ts';
import { meanIn } from './gaussian.ts';

/** The ellipse of Σ, and dashed that of the estimate, both about μ. */
export const paintGaussian: Paint = (ctx, { inputs, answer }, camera, palette) => {
  const mu = meanIn(inputs.mu);
  const landing = answer?.landing.model === 'gaussian' ? answer.landing : null;
  const estimate = landing && ellipseOf(mu, landing.scatter);
  const own = ellipseOf(mu, inputs.sigma);
  if (estimate) {
    drawCurve(ctx, { segments: [estimate], concept: 'linear' }, camera, palette);
    nameEllipse(ctx, { xy: estimate, text: 'S', concept: 'linear', at: 0.625 }, camera, palette);
  }
  if (own) {
    drawCurve(ctx, { segments: [own], concept: 'output' }, camera, palette);
    nameEllipse(ctx, { xy: own, text: 'Σ', concept: 'output', at: 0.875 }, camera, palette);
  }
};

/** The name of an ellipse, outside it at a share of its way around. */
export function nameEllipse(
  ctx: CanvasRenderingContext2D,
  { xy, text, concept, at }: { xy: Float64Array; text: string; concept: Concept; at: number },
  camera: Camera,
  palette: Palette,
): void {
  const k = 2 * Math.round((at * (xy.length - 2)) / 2);
  const half = 2 * Math.round((xy.length - 2) / 4);
  const opposite = (k + half) % (xy.length - 2);
  const [x, y] = [toPixelX(camera, xy[k]), toPixelY(camera, xy[k + 1])];
  const [dx, dy] = [x - toPixelX(camera, xy[opposite]), y - toPixelY(camera, xy[opposite + 1])];
  const size = Math.hypot(dx, dy) || 1;
  const place = { x: x + (14 * dx) / size, y: y + (14 * dy) / size };
  paintName(ctx, { text, ...place, colour: palette.concepts[concept], align: 'center' }, palette);
}
