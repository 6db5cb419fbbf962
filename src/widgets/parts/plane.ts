import type { View } from '../../core/surfaces/surface.ts';
import type { Orbit } from '../../plot/space/orbit.ts';
import { SPAN } from '../../plot/view.ts';

/** The part of the plane that is seen, as a link has it. */
export type ViewBox = readonly [x0: number, x1: number, y0: number, y1: number];

export const boxOf = ({ x0, x1, y0, y1 }: View): ViewBox => [x0, x1, y0, y1];
export const viewOf = ([x0, x1, y0, y1]: ViewBox): View => ({ x0, x1, y0, y1 });

/** Wide and high enough for numbers along its edges to differ, and not too much so to be drawn. */
export const isBox = ([x0, x1, y0, y1]: readonly number[], least: number = SPAN.least): boolean =>
  [x1 - x0, y1 - y0].every((span) => span > 0.1 * least && span < 10 * SPAN.most);

/** Where a surface in space is looked at from, as a link has it. */
export type Turn = readonly [azimuth: number, elevation: number, zoom: number];

export const turnOf = ({ azimuth, elevation, zoom }: Orbit): Turn => [azimuth, elevation, zoom];
export const orbitOf = ([azimuth, elevation, zoom]: Turn): Orbit => ({ azimuth, elevation, zoom });
