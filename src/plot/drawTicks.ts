import type { Palette } from './palette.ts';
import { gridStep, toPixelX, toPixelY, type Camera } from './view.ts';

const PIXELS_PER_TICK = 110;
const MARGIN = 7;

/**
 * What of its axes a plane shows: both with a grid; both without one, where a lattice of its own is drawn; only the
 * one along a line; or nothing, as around a triangle of shares.
 */
export type AxesShown = 'both' | 'gridless' | 'x' | 'none';

/** Numbers along the lower and the left edge: unlike labels on the axes they are always in sight. */
export function drawTicks(
  ctx: CanvasRenderingContext2D,
  camera: Camera,
  palette: Palette,
  axes: AxesShown = 'both',
): void {
  if (axes === 'none') return;
  const { view, width, height } = camera;
  const step = spacing(camera);
  ctx.font = palette.tickFont;
  ctx.lineJoin = 'round';
  const write = (text: string, x: number, y: number): void => {
    ctx.strokeStyle = palette.paper;
    ctx.globalAlpha = 0.75;
    ctx.lineWidth = 3;
    ctx.strokeText(text, x, y);
    ctx.globalAlpha = 1;
    ctx.fillStyle = palette.label;
    ctx.fillText(text, x, y);
  };
  ctx.textBaseline = 'bottom';
  ctx.textAlign = 'center';
  for (const x of ticks(view.x0, view.x1, step)) {
    const px = toPixelX(camera, x);
    if (px > 34 && px < width - 18) write(tickLabel(x, step), px, height - MARGIN + 2);
  }
  if (axes === 'x') return;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const y of ticks(view.y0, view.y1, step)) {
    const py = toPixelY(camera, y);
    if (py > 14 && py < height - 24) write(tickLabel(y, step), MARGIN, py);
  }
}

/** One spacing for both axes, because they have one unit. */
export const spacing = ({ view, width }: Camera): number =>
  gridStep(view.x1 - view.x0, Math.max(3, width / PIXELS_PER_TICK));

function ticks(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, Math.min(count, 60)) }, (_, i) => (first + i) * step);
}

/** As many digits as the spacing needs, with a true minus sign. */
export function tickLabel(value: number, step: number): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const size = Math.abs(value);
  const text = size >= 1e6 || digits > 6 ? size.toPrecision(4) : size.toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `\u2212${text}` : text;
}
