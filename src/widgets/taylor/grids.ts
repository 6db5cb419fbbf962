import type { Grid } from '../parts/groundGrid.ts';
import type { ViewBox } from '../parts/plane.ts';
import type { Inputs } from './state.ts';

/** Samples across the piece of surface in space. */
const ACROSS = 81;
/** The piece reaches so many lengths of the move to each side: a shorter move looks closer. */
const REACH = 1.9;
/** Where the move is nothing, a share of what the plane shows. */
const SHARE = 0.3;

/** Half the side of the piece of surface around the point. */
export function pieceReach({ h, view: [x0, x1] }: Pick<Inputs, 'h' | 'view'>): number {
  const length = Math.hypot(...h);
  return length > 0 ? REACH * length : SHARE * (x1 - x0);
}

/** The piece of the surface around the point, as large as the move asks for. */
export function pieceGrid(inputs: Pick<Inputs, 'at' | 'h' | 'view'>): Grid {
  const [x = 0, y = 0] = inputs.at;
  const reach = pieceReach(inputs);
  return {
    view: { x0: x - reach, x1: x + reach, y0: y - reach, y1: y + reach },
    nx: ACROSS,
    ny: ACROSS,
  };
}

/** How far the line through the point runs to each side, so that its ends are in sight. */
export const reachOf = ([x0, x1, y0, y1]: ViewBox): number => 0.42 * Math.min(x1 - x0, y1 - y0);

export const shows = ([x0, x1, y0, y1]: ViewBox, [x = 0, y]: readonly number[]): boolean =>
  x0 < x && x < x1 && (y === undefined || (y0 < y && y < y1));

/** A view of the same size that has the point in it, with some room around. */
export function including(view: ViewBox, at: readonly number[]): ViewBox {
  const [x = 0, y] = at;
  if (shows(view, at)) return view;
  const [x0, x1, y0, y1] = view;
  const dx = x > x0 && x < x1 ? 0 : x - (x0 + x1) / 2;
  const dy = y === undefined || (y > y0 && y < y1) ? 0 : y - (y0 + y1) / 2;
  return [x0 + dx, x1 + dx, y0 + dy, y1 + dy];
}
