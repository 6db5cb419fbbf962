import type { Extent, Size } from './camera.ts';

/** How a graph is drawn small: a pixel of the map is `x0 + px / sx`, … of the graph. */
export interface MinimapScale extends Size {
  readonly x0: number;
  readonly y0: number;
  readonly sx: number;
  readonly sy: number;
}

const LARGEST = { width: 168, height: 108 };
/** Of the picture, at most. */
const SHARE = 0.34;
/** A long chain of nodes is stretched, so that the map stays something to point at. */
const THINNEST = 26;

export function minimapScale(extent: Extent, picture: Size): MinimapScale {
  const [w, h] = [extent.x1 - extent.x0, extent.y1 - extent.y0];
  const most = {
    width: Math.min(LARGEST.width, SHARE * picture.width),
    height: Math.min(LARGEST.height, SHARE * picture.height),
  };
  const scale = Math.min(most.width / w, most.height / h);
  const width = Math.max(Math.min(THINNEST, most.width), scale * w);
  const height = Math.max(Math.min(THINNEST, most.height), scale * h);
  return { width, height, x0: extent.x0, y0: extent.y0, sx: width / w, sy: height / h };
}
