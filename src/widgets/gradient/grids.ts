import type { View } from '../../core/surfaces/surface.ts';
import type { Grid } from '../parts/groundGrid.ts';
import type { ViewBox } from '../parts/plane.ts';
import type { Room } from './dial.ts';
import type { Inputs } from './inputs.ts';

/** Samples across the piece of surface in space. */
const ACROSS = 81;
/** The piece reaches so many lengths of the move to each side: a shorter move looks closer. */
const REACH = 2.2;

/** Both axes have one unit. */
export function roomOf({ view, width }: { view: View; width: number }): Room {
  const pixelsPerUnit = width / (view.x1 - view.x0);
  return { pixelsPerUnit, side: Math.min(width, (view.y1 - view.y0) * pixelsPerUnit) };
}

/** The piece of the surface around the point, as large as the move asks for. */
export function pieceGrid({ at: [x, y], h }: Pick<Inputs, 'at' | 'h'>): Grid {
  const reach = REACH * h;
  return {
    view: { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach },
    nx: ACROSS,
    ny: ACROSS,
  };
}

export const shows = ([x0, x1, y0, y1]: ViewBox, [x, y]: readonly [number, number]): boolean =>
  x0 < x && x < x1 && y0 < y && y < y1;

/** Share of the view's span that is kept free around the point. */
const ROOM = 0.18;

/** A view that shows the point too, with some room around it; one that is far from it goes there. */
export function including([x0, x1, y0, y1]: ViewBox, [x, y]: readonly [number, number]): ViewBox {
  const [a, b] = withRoom(x0, x1, x);
  const [c, d] = withRoom(y0, y1, y);
  return [a, b, c, d];
}

function withRoom(low: number, high: number, at: number): [number, number] {
  const span = high - low;
  if (at < low - 2 * span || at > high + 2 * span) return [at - span / 2, at + span / 2];
  // So much that ROOM of what it comes to is free.
  const grown = (gap: number): number => (gap + ROOM * span) / (1 - ROOM);
  return [
    Math.min(low, high - span - Math.max(0, grown(low - at))),
    Math.max(high, low + span + Math.max(0, grown(at - high))),
  ];
}
