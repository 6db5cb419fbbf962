import type { View } from '../../core/surfaces/surface.ts';

/** Where a function is sampled. */
export interface Grid {
  readonly view: View;
  readonly nx: number;
  readonly ny: number;
}

/** Sampled around what is seen, so that a pan finds something there. */
const MARGIN = 0.15;
const PIXELS_PER_SAMPLE = 3;
const DRAFT = 90;
const FINE = 320;
/** Where the picture from above is sampled; a draft while something is moving. */
export function groundGrid(
  { view, width }: { readonly view: View; readonly width: number },
  draft: boolean,
): Grid {
  const dx = (view.x1 - view.x0) * MARGIN;
  const dy = (view.y1 - view.y0) * MARGIN;
  const most = draft ? DRAFT : FINE;
  const nx = Math.round(Math.min(most, (width * (1 + 2 * MARGIN)) / PIXELS_PER_SAMPLE));
  const ny = Math.max(24, Math.round((nx * (view.y1 - view.y0)) / (view.x1 - view.x0)));
  return {
    view: { x0: view.x0 - dx, x1: view.x1 + dx, y0: view.y0 - dy, y1: view.y1 + dy },
    nx: Math.max(24, nx),
    ny,
  };
}
