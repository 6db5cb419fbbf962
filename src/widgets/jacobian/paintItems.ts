import { drawVector, paintName } from '../../plot/drawArrow.ts';
import { traceMarker } from '../../plot/drawPath.ts';
import { dashAt, marks } from '../../plot/marks.ts';
import type { Palette } from '../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../plot/view.ts';
import type { Item } from './items.ts';

type Line = Extract<Item, { kind: 'line' }>;
type Dot = Extract<Item, { kind: 'dot' }>;

/** Pixels that a ring at the foot or the tip of an arrow needs. */
const RING = { foot: 12, tip: 10 };
const TINT = 0.13;
/** Of the usual size of a marker. */
const DOT = 0.9;
/** Pixels from a point to its name. */
const ASIDE = 15;
const FOLD_DASH = [2, 4];

/** Items of a plane, in their order, on its canvas. */
export function paintItems(
  ctx: CanvasRenderingContext2D,
  items: readonly Item[],
  camera: Camera,
  palette: Palette,
): void {
  for (const item of items) {
    switch (item.kind) {
      case 'line':
        paintLine(ctx, item, camera, palette);
        break;
      case 'arrow': {
        const { from, to, concept, label } = item;
        ctx.setLineDash([]);
        drawVector(
          ctx,
          {
            from: [from[0], from[1]],
            vector: [to[0] - from[0], to[1] - from[1]],
            concept,
            ...(label !== undefined && { label }),
            clear: [item.rooted ? RING.foot : 5, item.held ? RING.tip : 0],
          },
          camera,
          palette,
        );
        break;
      }
      case 'dot':
        paintDot(ctx, item, camera, palette);
        break;
      case 'name': {
        const [x, y] = [toPixelX(camera, item.at[0]), toPixelY(camera, item.at[1])];
        paintName(ctx, { text: item.text, x, y, colour: palette.label, align: 'center' }, palette);
        break;
      }
      case 'faces':
        break;
    }
  }
  ctx.setLineDash([]);
}

/** A point; its name stands across the way that leads to it, on the side to the right. */
function paintDot(
  ctx: CanvasRenderingContext2D,
  { at, concept, label, along = [0, 1] }: Dot,
  camera: Camera,
  palette: Palette,
): void {
  const [x, y] = [toPixelX(camera, at[0]), toPixelY(camera, at[1])];
  const colour = palette.concepts[concept];
  traceMarker(ctx, 'circle', x, y, DOT);
  ctx.fillStyle = colour;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([]);
  ctx.fill();
  ctx.stroke();
  if (label === undefined) return;
  // To the right of the way (dx, dy) lies (dy, −dx), in the plane's own directions.
  const length = Math.hypot(along[0], along[1]) || 1;
  const [nx, ny] = [along[1] / length, -along[0] / length];
  const name = { text: label, x: x + ASIDE * nx, y: y - ASIDE * ny, colour };
  paintName(ctx, { ...name, align: nx >= 0 ? 'left' : 'right' }, palette);
}

function paintLine(
  ctx: CanvasRenderingContext2D,
  { points, ink, weight, filled = false, solid = false }: Line,
  camera: Camera,
  palette: Palette,
): void {
  trace(ctx, points, camera);
  const plain = ink === 'grid' || ink === 'fold';
  const colour = ink === 'grid' ? palette.contour : plain ? palette.ink : palette.concepts[ink];
  if (filled) {
    ctx.globalAlpha = TINT;
    ctx.fillStyle = colour;
    ctx.fill();
    ctx.globalAlpha = 1;
  }
  const width = { hair: 0.6 * palette.lineWidth, line: palette.lineWidth, data: palette.dataWidth }[
    weight
  ];
  ctx.lineJoin = 'round';
  if (weight === 'data' && ink !== 'grid') {
    ctx.setLineDash([]);
    ctx.strokeStyle = palette.paper;
    ctx.lineWidth = width + 2.5;
    ctx.stroke();
  }
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = 'butt';
  ctx.setLineDash(ink === 'fold' ? FOLD_DASH : plain || solid ? [] : dashAt(marks[ink], width));
  if (weight === 'hair' && !plain) ctx.globalAlpha = 0.6;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

/** A point without a place breaks the line. */
function trace(ctx: CanvasRenderingContext2D, points: Float64Array, camera: Camera): void {
  ctx.beginPath();
  let open = false;
  for (let p = 0; p < points.length; p += 2) {
    if (!Number.isFinite(points[p] + points[p + 1])) {
      open = false;
      continue;
    }
    const [x, y] = [toPixelX(camera, points[p]), toPixelY(camera, points[p + 1])];
    if (open) ctx.lineTo(x, y);
    else ctx.moveTo(x, y);
    open = true;
  }
}
