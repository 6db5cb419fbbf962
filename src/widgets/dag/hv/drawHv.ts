import { drawVector, paintName } from '../../../plot/drawArrow.ts';
import type { Palette } from '../../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import { formatNumber } from '../../../ui/format.ts';
import { extremesOf, unitAt, type Hessian, type Pair } from './curvature.ts';
import { ellipseOf } from './hvScene.ts';

export interface HvScene {
  readonly v: Pair;
  /** H v and the number that its length is divided by; null while there is none. */
  readonly product: Pair | null;
  readonly scale: number;
  /** What is shown once the question has been answered. */
  readonly hessian: Hessian | null;
}

/** The room of the ring at the head of v, in pixels. */
const RING = 11;
/** Of an arrow, as `drawArrow` has it. */
const HEAD = 11;
/** Of the numbers along the left edge. */
const TICKS = 26;
type Context = CanvasRenderingContext2D;

/** v and H v from the origin; around them all v of this length, and, once it may be seen, where their H v lie. */
export function drawHv(ctx: Context, scene: HvScene, camera: Camera, palette: Palette): void {
  const { v, product, scale, hessian } = scene;
  const length = Math.hypot(...v);
  const unit = camera.width / (camera.view.x1 - camera.view.x0);
  const [x, y] = [toPixelX(camera, 0), toPixelY(camera, 0)];
  if (length * unit < 1e4) {
    line(ctx, palette, palette.contour, [2, 4], () => ctx.arc(x, y, length * unit, 0, 2 * Math.PI));
  }
  if (hessian) drawAxes(ctx, hessian, v, camera, palette);
  if (hessian && length > 0) {
    const around = ellipseOf(hessian, length, scale);
    line(ctx, palette, palette.concepts.tangent2, [], () => {
      for (let p = 0; p < around.length; p += 2) {
        ctx.lineTo(toPixelX(camera, around[p]), toPixelY(camera, around[p + 1]));
      }
    });
  }
  drawVector(
    ctx,
    { from: [0, 0], vector: v, concept: 'tangent', clear: [0, RING] },
    camera,
    palette,
  );
  if (product) drawProduct(ctx, v, [product[0] / scale, product[1] / scale], camera, palette);
}

/** H v, named on the side where v is not. */
function drawProduct(ctx: Context, v: Pair, vector: Pair, camera: Camera, palette: Palette): void {
  if (!(Math.hypot(...vector) > 0)) {
    const [px, py] = [toPixelX(camera, 0), toPixelY(camera, 0)];
    const colour = palette.concepts.tangent2;
    paintName(ctx, { text: 'Hv = 0', x: px + 8, y: py + 14, colour, align: 'left' }, palette);
    return;
  }
  const side = v[0] * vector[1] - v[1] * vector[0] >= 0 ? 1 : -1;
  const arrow = { from: [0, 0], vector, concept: 'tangent2', label: 'Hv', side } as const;
  drawVector(ctx, { ...arrow, clear: [0, 0] }, camera, palette);
  openHead(ctx, vector, camera, palette);
}

/** The head of H v is open, that of v is solid: they differ by more than their greens. */
function openHead(ctx: Context, [a, b]: Pair, camera: Camera, palette: Palette): void {
  const unit = camera.width / (camera.view.x1 - camera.view.x0);
  const size = Math.hypot(a, b);
  if (size * unit < 2 * HEAD) return;
  const [u, w] = [a / size, -b / size];
  const [x, y] = [toPixelX(camera, a) - 4.5 * u, toPixelY(camera, b) - 4.5 * w];
  const long = HEAD - 6;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(x - long * u - 0.42 * long * w, y - long * w + 0.42 * long * u);
  ctx.lineTo(x - long * u + 0.42 * long * w, y - long * w - 0.42 * long * u);
  ctx.closePath();
  ctx.fillStyle = palette.paper;
  ctx.fill();
}

/** The directions of greatest and least curvature, along which H v points along v. */
function drawAxes(ctx: Context, hessian: Hessian, v: Pair, camera: Camera, palette: Palette): void {
  const { most, least, round } = extremesOf(hessian);
  if (round) return;
  const far = camera.view.x1 - camera.view.x0 + camera.view.y1 - camera.view.y0;
  const colour = palette.concepts.quadratic;
  for (const { angle } of [most, least]) {
    const [u, w] = unitAt(angle);
    line(ctx, palette, colour, [2.25, 3], () => {
      ctx.moveTo(toPixelX(camera, -far * u), toPixelY(camera, -far * w));
      ctx.lineTo(toPixelX(camera, far * u), toPixelY(camera, far * w));
    });
  }
  const reach = 0.44 * (camera.view.x1 - camera.view.x0);
  for (const { angle, value } of [most, least]) {
    const [u, w] = unitAt(angle);
    // Beside its line, at the end that is away from v.
    const end = u * v[0] + w * v[1] > 0 ? -1 : 1;
    const text = `λ = ${formatNumber(value)}`;
    const [px, py] = [toPixelX(camera, end * reach * u), toPixelY(camera, end * reach * w)];
    const steep = Math.abs(w) > Math.abs(u);
    paintName(
      ctx,
      {
        text,
        x: inside(px + (steep ? 4.2 * text.length + 10 : 0), camera.width, 4.2 * text.length),
        y: Math.min(camera.height - 12, Math.max(12, py + (steep ? 0 : 24))),
        colour,
        align: 'center',
      },
      palette,
    );
  }
}

/** The middle of a name that does not run out at the sides. */
const inside = (x: number, width: number, half: number): number =>
  Math.min(width - half - 4, Math.max(half + TICKS, x));

/** A thin line, cased with the ground it stands on. */
function line(
  ctx: Context,
  palette: Palette,
  colour: string,
  dash: readonly number[],
  path: () => void,
): void {
  ctx.beginPath();
  path();
  ctx.setLineDash([...dash]);
  ctx.lineCap = 'butt';
  ctx.strokeStyle = colour;
  ctx.lineWidth = palette.lineWidth;
  ctx.stroke();
  ctx.setLineDash([]);
}
