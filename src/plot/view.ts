import type { View } from '../core/surfaces/surface.ts';

/** Maps the plane to pixels of a figure: px = (x − x0)·sx, py = (y1 − y)·sy, y downwards. */
export interface Camera {
  readonly view: View;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Beyond this a canvas coordinate loses precision, and nobody can see it anyway. */
const FAR = 1e5;

export const toPixelX = ({ view, width }: Camera, x: number): number =>
  clamp(((x - view.x0) / (view.x1 - view.x0)) * width);

export const toPixelY = ({ view, height }: Camera, y: number): number =>
  clamp(((view.y1 - y) / (view.y1 - view.y0)) * height);

/** A pixel that SVG can hold, which keeps single precision; what is no number stands at the origin. */
export const drawable = (p: number): number =>
  Number.isFinite(p) ? Math.min(1e9, Math.max(-1e9, p)) : 0;

const clamp = (p: number): number => Math.min(FAR, Math.max(-FAR, p));

/** The view grown or cut to the figure's shape, so that both axes have one unit; nothing of it is lost. */
export function contain(view: View, ratio: number): View {
  const width = view.x1 - view.x0;
  const height = view.y1 - view.y0;
  const cx = (view.x0 + view.x1) / 2;
  const cy = (view.y0 + view.y1) / 2;
  const halfX = Math.max(width, height * ratio) / 2;
  const halfY = Math.max(height, width / ratio) / 2;
  return { x0: cx - halfX, x1: cx + halfX, y0: cy - halfY, y1: cy + halfY };
}

/**
 * What a view may span: below, neighbouring numbers meet; above, mafs rounds its pixels per unit, to five decimals,
 * to nothing.
 */
export const SPAN = { least: 1e-9, most: 1e6 } as const;

/** The view seen from nearer by this factor, about its middle; as near and as far as it can be drawn. */
export function magnified({ x0, x1, y0, y1 }: View, factor: number): View {
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [short, long] = [Math.min(x1 - x0, y1 - y0), Math.max(x1 - x0, y1 - y0)];
  const by = Math.min(
    Math.max(factor, Math.min(1, long / SPAN.most)),
    Math.max(1, short / SPAN.least),
  );
  const [halfX, halfY] = [(x1 - x0) / 2 / by, (y1 - y0) / 2 / by];
  return { x0: cx - halfX, x1: cx + halfX, y0: cy - halfY, y1: cy + halfY };
}

/** Distance of grid lines that leaves about `count` of them: 1, 2 or 5 times a power of ten. */
export function gridStep(span: number, count: number): number {
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  return (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10) * power;
}
