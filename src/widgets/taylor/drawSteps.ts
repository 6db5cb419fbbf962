import { drawVector, paintName } from '../../plot/drawArrow.ts';
import { drawCurve } from '../../plot/drawCurve.ts';
import { drawLevels } from '../../plot/drawLevels.ts';
import { dashAt, marks, type Concept } from '../../plot/marks.ts';
import type { Palette } from '../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../plot/view.ts';
import type { ModelRun, ModelSteps } from '../../worker/protocol/taylor.ts';
import { modelAt, newtonStep } from './quadraticModel.ts';
import { stepPoint } from './stepWords.ts';

interface Standing {
  readonly step: number;
  readonly eta: number;
  /** Of the contours of f. */
  readonly levels: ArrayLike<number>;
}

const DOT = 4;
const CLEAR = [9, 0] as const;
/** Pixels: a shorter step has arrived, and an arrow would say otherwise. */
const SHORTEST = 6;

/**
 * Both ways as far as they have been walked, the model at Newton’s point with the step to where it is stationary, and
 * the gradient step in the circle on which the linear model with its price on length is level.
 */
export function drawSteps(
  ctx: CanvasRenderingContext2D,
  { newton, descent }: ModelSteps,
  { step, eta, levels }: Standing,
  camera: Camera,
  palette: Palette,
): void {
  const [a, b] = [stepPoint(newton, step), stepPoint(descent, step)];
  const model = { value: a.value, gradient: a.gradient, hessian: a.hessian };
  if ([a.value, ...a.gradient, ...a.hessian].every(Number.isFinite)) {
    const f = (x: number, y: number): number => modelAt(model, 2, [x - a.at[0], y - a.at[1]]);
    drawLevels(ctx, { f, levels, concept: 'quadratic' }, camera, palette);
  }
  const down = [-eta * b.gradient[0], -eta * b.gradient[1]] as const;
  drawPrice(ctx, b.at, down, camera, palette);
  drawTravelled(ctx, descent, step, 'gradient', camera, palette);
  drawTravelled(ctx, newton, step, 'quadratic', camera, palette);
  const scale = camera.width / (camera.view.x1 - camera.view.x0);
  const seen = (vector: readonly number[]): boolean => Math.hypot(...vector) * scale > SHORTEST;
  if (seen(down)) {
    const arrow = { from: b.at, vector: down, concept: 'gradient', clear: CLEAR } as const;
    drawVector(ctx, { ...arrow, ...(step === 0 && { label: 'gradient' }) }, camera, palette);
  }
  const to = newtonStep(model);
  if (!to || !seen(to)) return;
  const label = step === 0 ? 'Newton' : undefined;
  drawVector(
    ctx,
    { from: a.at, vector: to, concept: 'quadratic', clear: CLEAR, ...(label && { label }) },
    camera,
    palette,
  );
}

/** ∇f h + ‖h‖²/2η is level on circles around the gradient step; the one through the point. */
function drawPrice(
  ctx: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  camera: Camera,
  palette: Palette,
): void {
  const scale = camera.width / (camera.view.x1 - camera.view.x0);
  const radius = Math.hypot(dx, dy) * scale;
  if (!(radius > 3) || radius > 1e5) return;
  const width = 1.4 * palette.lineWidth;
  ctx.beginPath();
  ctx.arc(toPixelX(camera, x + dx), toPixelY(camera, y + dy), radius, 0, 2 * Math.PI);
  ctx.strokeStyle = palette.concepts.linear;
  ctx.lineWidth = width;
  ctx.lineCap = 'butt';
  ctx.setLineDash(dashAt(marks.linear, width));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** The way so far: a line, and a dot or a square for each point. */
function drawTravelled(
  ctx: CanvasRenderingContext2D,
  run: ModelRun,
  step: number,
  concept: Concept,
  camera: Camera,
  palette: Palette,
): void {
  const last = Math.min(step, run.steps);
  if (last > 0) {
    drawCurve(ctx, { segments: [run.path.slice(0, 2 * last + 2)], concept }, camera, palette);
  }
  ctx.fillStyle = palette.concepts[concept];
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 1.5;
  for (let k = 1; k <= last; k++) {
    const [x, y] = [toPixelX(camera, run.path[2 * k]), toPixelY(camera, run.path[2 * k + 1])];
    ctx.beginPath();
    if (concept === 'gradient') ctx.arc(x, y, DOT, 0, 2 * Math.PI);
    else ctx.rect(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    ctx.fill();
    ctx.stroke();
  }
  if (last === 0) return;
  const [x, y] = [toPixelX(camera, run.path[2 * last]), toPixelY(camera, run.path[2 * last + 1])];
  const text = concept === 'gradient' ? 'gradient descent' : 'Newton';
  const below = concept === 'gradient' ? 16 : -16;
  const half = 4 * text.length;
  paintName(
    ctx,
    {
      text,
      x: Math.min(camera.width - half, Math.max(half, x)),
      y: Math.min(camera.height - 10, Math.max(10, y + below)),
      colour: palette.concepts[concept],
      align: 'center',
    },
    palette,
  );
}
