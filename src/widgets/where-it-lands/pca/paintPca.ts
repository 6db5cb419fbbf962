import { drawVector, paintName } from '../../../plot/drawArrow.ts';
import { drawCurve } from '../../../plot/drawCurve.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import type { Paint } from '../DataPlane.tsx';
import { ellipseOf } from '../ellipse.ts';
import { nameEllipse } from '../gaussian/paintGaussian.ts';
import { arrowScale, dialRadius } from './dial.ts';
import { directionOf } from './direction.ts';

/** Pixels that the ring at the tip of b needs. */
const RING = 11;
const RATHER_SHORT = 4;

/** The points with their shadows on b, the ellipse of S, the circle of b, and the gradient at b in its two parts. */
export const paintPca: Paint = (ctx, { inputs, points, answer }, camera, palette) => {
  const landing = answer?.landing.model === 'pca' ? answer.landing : null;
  const centre = landing?.mean ?? ([0, 0] as const);
  const b = directionOf(inputs.angle);
  const { concepts } = palette;
  const pixel = (x: number, y: number): [number, number] => [
    toPixelX(camera, x),
    toPixelY(camera, y),
  ];
  if (landing) {
    const ellipse = ellipseOf(centre, landing.scatter);
    if (ellipse) {
      drawCurve(ctx, { segments: [ellipse], concept: 'output' }, camera, palette);
      nameEllipse(ctx, { xy: ellipse, text: 'S', concept: 'output', at: 0.4 }, camera, palette);
    }
  }
  // The line of b, and on it the shadow of every point.
  const far = Math.hypot(camera.view.x1 - camera.view.x0, camera.view.y1 - camera.view.y0);
  ctx.strokeStyle = concepts.tangent;
  ctx.lineWidth = palette.lineWidth;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(...pixel(centre[0] - far * b[0], centre[1] - far * b[1]));
  ctx.lineTo(...pixel(centre[0] + far * b[0], centre[1] + far * b[1]));
  ctx.stroke();
  ctx.strokeStyle = concepts.error;
  ctx.fillStyle = concepts.tangent;
  for (const [x, y] of points) {
    const along = (x - centre[0]) * b[0] + (y - centre[1]) * b[1];
    const foot = pixel(centre[0] + along * b[0], centre[1] + along * b[1]);
    ctx.beginPath();
    ctx.moveTo(...pixel(x, y));
    ctx.lineTo(...foot);
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(...foot, RATHER_SHORT, 0, 2 * Math.PI);
    ctx.fill();
  }
  const radius = dialRadius(camera);
  ctx.strokeStyle = concepts.tangent;
  ctx.beginPath();
  ctx.arc(...pixel(centre[0], centre[1]), pixelsOf(radius, camera), 0, 2 * Math.PI);
  ctx.stroke();
  const vector = [radius * b[0], radius * b[1]] as const;
  drawVector(ctx, { from: centre, vector, concept: 'tangent', clear: [0, RING] }, camera, palette);
  const [bx, by] = pixel(centre[0] + 0.55 * vector[0], centre[1] + 0.55 * vector[1]);
  const beside = { x: bx - 13 * b[1], y: by - 13 * b[0] };
  paintName(ctx, { text: 'b', ...beside, colour: concepts.tangent, align: 'center' }, palette);
  const [lowX, lowY] = pixel(centre[0], centre[1] - radius);
  const length = radius === 1 ? '‖b‖ = 1' : `‖b‖ = 1, drawn as ${radius}`;
  const under = { x: lowX, y: lowY + 12 };
  paintName(ctx, { text: length, ...under, colour: concepts.tangent, align: 'center' }, palette);
  if (!landing || answer?.asked.angle !== inputs.angle) return;
  const tip = [centre[0] + vector[0], centre[1] + vector[1]] as const;
  const scale = arrowScale(landing.eigenvalues[0], radius);
  const [g1, g2] = landing.gradient.map((g) => g * scale);
  const [t1, t2] = landing.tangential.map((g) => g * scale);
  if (Math.hypot(t1, t2) > 1e-9 * radius) {
    const along = { from: tip, vector: [t1, t2], concept: 'linear', clear: [RING, 0] } as const;
    drawVector(ctx, along, camera, palette);
    // From the end of the one part to the end of the whole: the part across the circle.
    ctx.strokeStyle = concepts.gradient;
    ctx.lineWidth = palette.lineWidth;
    ctx.setLineDash([2, 4]);
    ctx.beginPath();
    ctx.moveTo(...pixel(tip[0] + t1, tip[1] + t2));
    ctx.lineTo(...pixel(tip[0] + g1, tip[1] + g2));
    ctx.stroke();
    ctx.setLineDash([]);
  }
  const whole = { from: tip, vector: [g1, g2], concept: 'gradient', clear: [RING, 0] } as const;
  drawVector(ctx, { ...whole, label: '2bᵀS' }, camera, palette);
  if (Math.hypot(t1, t2) > 0.12 * radius) {
    const [x, y] = pixel(tip[0] + 1.12 * t1, tip[1] + 1.12 * t2);
    const text = 'along the circle';
    paintName(ctx, { text, x, y: y - 8, colour: concepts.linear, align: 'center' }, palette);
  }
};

const pixelsOf = (length: number, { view, width }: Camera): number =>
  (length * width) / (view.x1 - view.x0);
