import type { Constraint } from '../core/optim/constraint.ts';
import { paintName } from './drawArrow.ts';
import type { Palette } from './palette.ts';
import { toPixelX, toPixelY, type Camera } from './view.ts';

export interface ConstraintScene {
  readonly set: Constraint;
  /** Written at its border, inside. */
  readonly label?: string;
}

/** How much paper lies over what is not allowed, and how much ink its lines have. */
const VEIL = 0.5;
const HATCH = 0.4;
const GAP = 9;

/**
 * The set that paths may not leave: all else lies under a veil with lines that fall from left to right (where a
 * function is undefined they rise), and its border is drawn.
 */
export function drawConstraint(
  ctx: CanvasRenderingContext2D,
  { set, label = 'allowed set' }: ConstraintScene,
  camera: Camera,
  palette: Palette,
): void {
  const { width, height } = camera;
  const shape = shapeOf(set, camera);
  ctx.setLineDash([]);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  traceShape(ctx, shape);
  ctx.clip('evenodd');
  ctx.globalAlpha = VEIL;
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, width, height);
  ctx.globalAlpha = HATCH;
  ctx.strokeStyle = palette.label;
  ctx.lineWidth = 0.8 * palette.lineWidth;
  ctx.lineCap = 'butt';
  ctx.beginPath();
  // On a lattice of the set's own, so that the lines move with it.
  const { left, top } = shape;
  const offset = (((left - top) % GAP) + GAP) % GAP;
  for (let at = offset - GAP * Math.ceil(height / GAP) - GAP; at < width; at += GAP) {
    ctx.moveTo(at, 0);
    ctx.lineTo(at + height, height);
  }
  ctx.stroke();
  ctx.restore();

  ctx.lineJoin = 'round';
  for (const [colour, stroke] of [
    [palette.paper, palette.dataWidth + 2.5],
    [palette.ink, 0.75 * palette.dataWidth],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = stroke;
    ctx.beginPath();
    traceShape(ctx, shape);
    ctx.stroke();
  }
  const place = labelPlace(shape, label, camera, palette);
  if (place)
    paintName(ctx, { text: label, ...place, colour: palette.ink, align: 'center' }, palette);
}

/** In pixels, with its box. */
interface Shape {
  readonly round: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function shapeOf(set: Constraint, camera: Camera): Shape {
  const { x0, x1, y0, y1 } =
    set.kind === 'box'
      ? set
      : { x0: set.x - set.r, x1: set.x + set.r, y0: set.y - set.r, y1: set.y + set.r };
  return {
    round: set.kind === 'disc',
    left: toPixelX(camera, x0),
    right: toPixelX(camera, x1),
    top: toPixelY(camera, y1),
    bottom: toPixelY(camera, y0),
  };
}

function traceShape(ctx: CanvasRenderingContext2D, shape: Shape): void {
  const { round, left, right, top, bottom } = shape;
  if (!round) {
    ctx.rect(left, top, right - left, bottom - top);
    return;
  }
  ctx.moveTo(right, (top + bottom) / 2);
  ctx.arc((left + right) / 2, (top + bottom) / 2, (right - left) / 2, 0, 2 * Math.PI);
  ctx.closePath();
}

/** Below the upper border where that is in sight, or else above the lower one; null where neither has room. */
function labelPlace(
  { left, right, top, bottom, round }: Shape,
  label: string,
  { width, height }: Camera,
  palette: Palette,
): { x: number; y: number } | null {
  const size = Number.parseFloat(palette.tickFont.split(' ')[1]);
  const half = 0.3 * size * label.length + 4;
  const [from, to] = [Math.max(left, 0), Math.min(right, width)];
  if (to - from < 2 * half || bottom - top < 3 * size) return null;
  // A disc is narrow at its top.
  const inwards = round
    ? Math.min((bottom - top) / 2, size + (half * half) / (right - left))
    : size;
  const y = [top + inwards, bottom - inwards].find((at) => at > size && at < height - 2 * size);
  const middle = (left + right) / 2;
  const x = round ? middle : Math.min(to - half, Math.max(from + half, (from + to) / 2));
  return y === undefined || x < half || x > width - half ? null : { x, y };
}
