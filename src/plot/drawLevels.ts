import { paintName } from './drawArrow.ts';
import { levelLines } from './levelLines.ts';
import { dashAt, marks, type Concept } from './marks.ts';
import type { Palette } from './palette.ts';
import type { Camera } from './view.ts';

export interface LevelScene {
  /** A smooth function of the plane, cheap to evaluate. */
  readonly f: (x: number, y: number) => number;
  readonly levels: ArrayLike<number>;
  readonly concept: Concept;
  /** Written at one of the lines. */
  readonly label?: string;
}

/** Pixels between two places where the function is evaluated. */
const STEP = 9;
/** Where a name likes to stand, as shares of the picture. */
const NAME_AT = [0.78, 0.16] as const;
/** Pixels from the edges that a name needs. */
const EDGE = 60;

/** Level lines of a model over the picture of the function itself, in the dash of its concept, with its name at one. */
export function drawLevels(
  ctx: CanvasRenderingContext2D,
  { f, levels, concept, label }: LevelScene,
  { view, width, height }: Camera,
  palette: Palette,
): void {
  const nx = Math.max(2, Math.ceil(width / STEP) + 1);
  const ny = Math.max(2, Math.ceil(height / STEP) + 1);
  const values = new Float64Array(nx * ny);
  for (let j = 0; j < ny; j++) {
    const y = view.y0 + ((view.y1 - view.y0) * j) / (ny - 1);
    for (let i = 0; i < nx; i++) {
      values[i + j * nx] = f(view.x0 + ((view.x1 - view.x0) * i) / (nx - 1), y);
    }
  }
  const lines = Array.from(levels).flatMap((level) => levelLines({ nx, ny, values }, level));
  const toX = (i: number): number => (i * width) / (nx - 1);
  const toY = (j: number): number => height - (j * height) / (ny - 1);
  const lineWidth = 1.4 * palette.lineWidth;
  const colour = palette.concepts[concept];
  ctx.beginPath();
  for (const line of lines) {
    for (let p = 0; p < line.length; p += 2) {
      if (p === 0) ctx.moveTo(toX(line[p]), toY(line[p + 1]));
      else ctx.lineTo(toX(line[p]), toY(line[p + 1]));
    }
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = lineWidth;
  ctx.lineCap = 'butt';
  ctx.setLineDash(dashAt(marks[concept], lineWidth));
  ctx.stroke();
  ctx.setLineDash([]);
  if (label === undefined) return;
  const [wantedX, wantedY] = [NAME_AT[0] * width, NAME_AT[1] * height];
  let best: { x: number; y: number; far: number } | null = null;
  for (const line of lines) {
    for (let p = 0; p < line.length; p += 2) {
      const [x, y] = [toX(line[p]), toY(line[p + 1])];
      if (x < EDGE || x > width - EDGE || y < EDGE / 2 || y > height - EDGE / 2) continue;
      const far = Math.hypot(x - wantedX, y - wantedY);
      if (!best || far < best.far) best = { x, y, far };
    }
  }
  if (best) paintName(ctx, { text: label, x: best.x, y: best.y, colour, align: 'center' }, palette);
}
