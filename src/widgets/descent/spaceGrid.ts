import type { Grid } from '../parts/groundGrid.ts';
import { viewOf, type ViewBox } from '../parts/plane.ts';

/** Samples across the longer side of the surface: as many as are told apart on it. */
const ACROSS = 121;

/** Where the surface in space is sampled. */
export function spaceGrid(box: ViewBox): Grid {
  const view = viewOf(box);
  const ratio = (view.x1 - view.x0) / (view.y1 - view.y0);
  const along = (part: number): number => Math.max(41, Math.round(ACROSS * Math.min(1, part)));
  return { view, nx: along(ratio), ny: along(1 / ratio) };
}
