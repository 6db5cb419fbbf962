import { drawVector, paintName } from '../../plot/drawArrow.ts';
import { drawCurve } from '../../plot/drawCurve.ts';
import { drawLevels } from '../../plot/drawLevels.ts';
import { drawStationary } from '../../plot/drawStationary.ts';
import type { Palette } from '../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../plot/view.ts';
import { conicOf } from './conic.ts';
import { directionOf } from './direction.ts';
import { drawSteps } from './drawSteps.ts';
import { reachOf } from './grids.ts';
import type { Inputs } from './state.ts';
import { pointOf } from './model.ts';
import { modelAt, signsOf } from './quadraticModel.ts';
import type { Answer, Results } from './results.ts';
import { say } from './say.ts';

/** Pixels of the circle that a direction runs on, and of the longer half axis of a conic. */
const CIRCLE = 112;
const CONIC = 88;
/** Pixels that the rings of point and tip need. */
const RING = { point: 13, tip: 12 };

/** The radius of the circle of directions, in the plane's units. */
export const circleRadius = (pixelsPerUnit: number): number => CIRCLE / pixelsPerUnit;

const scaleOf = ({ view, width }: Camera): number => width / (view.x1 - view.x0);

/** Everything over the contours of f: what each look is about. */
export function drawPlane(
  ctx: CanvasRenderingContext2D,
  inputs: Inputs,
  results: Results,
  camera: Camera,
  palette: Palette,
): void {
  const at = pointOf(inputs);
  const { answer } = results;
  // The model of another point would be wrong at this one; a drag waits for its answer.
  const here =
    answer?.names.length === 2 && near(answer.asked.at, at, scaleOf(camera)) ? answer : null;
  if (inputs.look === 'steps') {
    if (results.steps) {
      const step = Math.min(inputs.step, inputs.steps);
      const levels = results.contour?.levels ?? [];
      drawSteps(ctx, results.steps, { step, eta: inputs.eta, levels }, camera, palette);
    }
  } else if (inputs.look === 'curvature') {
    drawDirection(ctx, inputs, camera, palette);
    if (here) drawConic(ctx, here, camera, palette);
  } else if (inputs.look === 'stationary') drawThrough(ctx, inputs, results, camera, palette);
  else drawMove(ctx, inputs, here, results, camera, palette);
}

const near = (a: readonly number[], b: readonly number[], scale: number): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) * scale < 2;

/** The model's level lines at the levels of f, and the move. */
function drawMove(
  ctx: CanvasRenderingContext2D,
  { order, h, at }: Inputs,
  here: Answer | null,
  { contour }: Results,
  camera: Camera,
  palette: Palette,
): void {
  const [x, y] = pointOf({ at });
  const shown = Math.min(order, 2);
  if (here?.models.every(Number.isFinite) && contour && shown > 0) {
    drawLevels(
      ctx,
      {
        f: (px, py) => modelAt(here, shown, [px - x, py - y]),
        levels: contour.levels,
        concept: shown === 1 ? 'linear' : 'quadratic',
        label: shown === 1 ? 'linear model' : 'quadratic model',
      },
      camera,
      palette,
    );
  }
  const vector = [h[0] ?? 0, h[1] ?? 0] as const;
  const clear = [RING.point, RING.tip] as const;
  drawVector(ctx, { from: [x, y], vector, concept: 'tangent', clear }, camera, palette);
}

/** The ellipse or the hyperbolas of H around the point, with the eigenvectors as their axes. */
function drawConic(
  ctx: CanvasRenderingContext2D,
  t: Answer,
  camera: Camera,
  palette: Palette,
): void {
  const at = pointOf({ at: t.asked.at });
  const conic = conicOf(t, signsOf(t), at, CONIC / scaleOf(camera));
  drawCurve(ctx, { segments: conic.lines, concept: 'quadratic' }, camera, palette);
  const colour = palette.concepts.quadratic;
  for (const { way, half, eigenvalue } of conic.axes) {
    const [dx, dy] = [half * way[0], half * way[1]];
    const [x0, y0] = [toPixelX(camera, at[0] - dx), toPixelY(camera, at[1] - dy)];
    const [x1, y1] = [toPixelX(camera, at[0] + dx), toPixelY(camera, at[1] + dy)];
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.strokeStyle = colour;
    ctx.lineWidth = palette.lineWidth;
    ctx.setLineDash([]);
    ctx.stroke();
    nameAxis(ctx, { at, way, text: `λ = ${say(eigenvalue)}` }, camera, palette);
  }
}

/** Pixels of a tick to each side of the circle, and from the circle to a name. */
const TICK = 5;
const BEYOND = 14;

/** An eigenvector’s ticks on the circle of directions, and its name beyond the one that points up. */
function nameAxis(
  ctx: CanvasRenderingContext2D,
  { at, way, text }: NamedAxis,
  camera: Camera,
  palette: Palette,
): void {
  const [x, y] = [toPixelX(camera, at[0]), toPixelY(camera, at[1])];
  const side = way[1] > 0 || (way[1] === 0 && way[0] > 0) ? 1 : -1;
  const [u, v] = [side * way[0], -side * way[1]];
  const colour = palette.concepts.quadratic;
  ctx.strokeStyle = colour;
  ctx.lineWidth = palette.dataWidth;
  ctx.beginPath();
  for (const end of [1, -1]) {
    ctx.moveTo(x + end * (CIRCLE - TICK) * u, y + end * (CIRCLE - TICK) * v);
    ctx.lineTo(x + end * (CIRCLE + TICK) * u, y + end * (CIRCLE + TICK) * v);
  }
  ctx.stroke();
  const half = 4 * text.length;
  const far = CIRCLE + BEYOND;
  const name = { text, x: x + far * u + half * u, y: y + far * v };
  paintName(ctx, { ...name, colour, align: 'center' }, palette);
}

interface NamedAxis {
  readonly at: readonly [number, number];
  readonly way: readonly [number, number];
  readonly text: string;
}

/** The circle of directions with d on it. */
function drawDirection(
  ctx: CanvasRenderingContext2D,
  { at, angle }: Inputs,
  camera: Camera,
  palette: Palette,
): void {
  const from = pointOf({ at });
  const radius = circleRadius(scaleOf(camera));
  const [u, v] = directionOf(angle);
  ctx.setLineDash([]);
  ctx.strokeStyle = palette.concepts.tangent;
  ctx.lineWidth = palette.lineWidth;
  ctx.beginPath();
  ctx.arc(toPixelX(camera, from[0]), toPixelY(camera, from[1]), CIRCLE, 0, 2 * Math.PI);
  ctx.stroke();
  const vector = [radius * u, radius * v] as const;
  drawVector(
    ctx,
    { from, vector, concept: 'tangent', clear: [RING.point, RING.tip] },
    camera,
    palette,
  );
}

/** The line and the path through the point, and every stationary point in view. */
function drawThrough(
  ctx: CanvasRenderingContext2D,
  { at, angle, view }: Inputs,
  { stationary, along }: Results,
  camera: Camera,
  palette: Palette,
): void {
  const [x, y] = pointOf({ at });
  const reach = reachOf(view);
  const [u, v] = directionOf(angle).map((d) => d * reach);
  const line = Float64Array.of(x - u, y - v, x + u, y + v);
  drawCurve(ctx, { segments: [line], concept: 'tangent' }, camera, palette);
  if (along?.path) {
    const { path } = along;
    const bent = Float64Array.from(Array.from(path.x, (px, k) => [px, path.y[k]]).flat());
    drawCurve(ctx, { segments: [bent], concept: 'tangent2' }, camera, palette);
    const last = path.x.length - 1;
    const text = { text: 'path', x: toPixelX(camera, path.x[last]) - 8 };
    const height = Math.max(14, toPixelY(camera, path.y[last]) + 12);
    const colour = palette.concepts.tangent2;
    paintName(ctx, { ...text, y: height, colour, align: 'right' }, palette);
  }
  if (!stationary) return;
  const { points, representatives, kinks } = stationary;
  drawStationary(
    ctx,
    [
      ...[...points, ...representatives].map((p) => ({ at: p.at, kind: p.class })),
      ...kinks.map((k) => ({ at: k.at, kind: 'kink' as const })),
    ],
    camera,
    palette,
  );
}
