import type { View } from '../../core/surfaces/surface.ts';
import type { TangentRequest } from '../../worker/protocol.ts';
import type { Tangent } from '../../worker/protocol/tangent.ts';

/** Width over height of the window, on the page. */
export const LENS_RATIO = 1.1;

/** Half its width in units of |h|: the point in the middle, the step well inside. */
const REACH = 1.6;
const HEADROOM = 1.1;

/**
 * The small window around the point: as wide as the step needs, and with one unit on both axes unless curve or line
 * rise out of it. Null where there is no value to look at.
 */
export function lensView(t: Tangent & { readonly asked: TangentRequest }): View | null {
  if (!Number.isFinite(t.value)) return null;
  const { at, h } = t.asked;
  const halfX = REACH * Math.abs(h);
  const rises = [t.m * h, t.moved - t.value, t.movedBack - t.value].filter(Number.isFinite);
  const halfY = Math.max(halfX / LENS_RATIO, HEADROOM * Math.max(...rises.map(Math.abs)));
  return { x0: at - halfX, x1: at + halfX, y0: t.value - halfY, y1: t.value + halfY };
}
