import type { GraphLayout } from './graph.ts';

/** What of a graph is seen: the place in the picture's upper left corner, and how large it is drawn. */
export interface GraphCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Pixels of the picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the graph. */
export interface Extent {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Kept free around the graph, in units of the mark; above it a pile of contributions must have room. */
const ROOM = { side: 1.5, above: 3.8, below: 1.8 };
/** A small graph is not blown up further to fill its place. */
const LARGEST_FIT = 1.25;
const NEAREST = 3;
/** The zoom at which a graph that is too large to be read as a whole is opened. */
const READABLE = 0.9;
/** Letters of fewer pixels are not read. */
const SMALLEST_LETTER = 7;
/** Pixels between a node that is kept in sight and the edge of the picture. */
const CLEAR = 16;

/** The zoom below which letters of so many pixels cannot be read. */
export const leastReadable = (mark: number): number => SMALLEST_LETTER / mark;

/** The graph with what stands around it; `mark`: pixels of the letters. */
export const extentOf = ({ width, height }: GraphLayout, mark: number): Extent => ({
  x0: -ROOM.side * mark,
  y0: -ROOM.above * mark,
  x1: width + ROOM.side * mark,
  y1: height + ROOM.below * mark,
});

/** What of the graph the picture shows. */
export const viewOf = ({ x, y, zoom }: GraphCamera, { width, height }: Size): Extent => ({
  x0: x,
  y0: y,
  x1: x + width / zoom,
  y1: y + height / zoom,
});

/** All of it, in the middle of the picture. */
export function fitted(extent: Extent, size: Size): GraphCamera {
  const zoom = Math.min(
    LARGEST_FIT,
    size.width / (extent.x1 - extent.x0),
    size.height / (extent.y1 - extent.y0),
  );
  return centred((extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2, zoom, size);
}

/** The first view: all of it where that can be read, otherwise as much as can be read around a box. */
export function opening(extent: Extent, size: Size, mark: number, around: Extent): GraphCamera {
  const all = fitted(extent, size);
  if (all.zoom >= leastReadable(mark)) return all;
  const [cx, cy] = [(around.x0 + around.x1) / 2, (around.y0 + around.y1) / 2];
  return inside(centred(cx, cy, READABLE, size), extent, size);
}

/** Where the output stands: the box farthest along the way of the values. */
export function outputEnd({ boxes, direction }: GraphLayout): Extent {
  const [at, reach] = direction === 'across' ? [0, 2] : [1, 3];
  let best = -1;
  let farthest = -Infinity;
  for (let i = 0; i < boxes.length; i += 4) {
    const end = boxes[i + at] + boxes[i + reach] / 2;
    if (end > farthest) [best, farthest] = [i / 4, end];
  }
  return boxOf(boxes, best) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
}

/** The box of a node; null where it is not drawn. */
export function boxOf(boxes: Float64Array, node: number): Extent | null {
  const [x, y, w, h] = boxes.subarray(4 * node, 4 * node + 4);
  if (!(Number.isFinite(x) && Number.isFinite(y))) return null;
  return { x0: x - w / 2, y0: y - h / 2, x1: x + w / 2, y1: y + h / 2 };
}

/** Moved by so many pixels of the picture, as a hand drags it; the middle of the picture stays on the graph. */
export const panned = (
  camera: GraphCamera,
  dx: number,
  dy: number,
  extent: Extent,
  size: Size,
): GraphCamera =>
  bounded(
    { ...camera, x: camera.x - dx / camera.zoom, y: camera.y - dy / camera.zoom },
    extent,
    size,
  );

/** Nearer by a factor about a pixel of the picture; not beyond all of it, nor beyond what shows more. */
export function zoomedAt(
  camera: GraphCamera,
  factor: number,
  px: number,
  py: number,
  extent: Extent,
  size: Size,
): GraphCamera {
  const least = 0.8 * Math.min(1, fitted(extent, size).zoom);
  const zoom = clamp(camera.zoom * factor, least, NEAREST);
  const [x, y] = [camera.x + px / camera.zoom, camera.y + py / camera.zoom];
  return bounded({ x: x - px / zoom, y: y - py / zoom, zoom }, extent, size);
}

/** The camera, moved to the middle along each axis on which a box is out of sight. */
export function withInSight(
  camera: GraphCamera,
  box: Extent,
  extent: Extent,
  size: Size,
): GraphCamera {
  const view = viewOf(camera, size);
  const clear = CLEAR / camera.zoom;
  const outX = box.x0 - clear < view.x0 || box.x1 + clear > view.x1;
  const outY = box.y0 - clear < view.y0 || box.y1 + clear > view.y1;
  if (!outX && !outY) return camera;
  const middle = inside(
    centred((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, camera.zoom, size),
    extent,
    size,
  );
  return {
    zoom: camera.zoom,
    x: outX ? middle.x : camera.x,
    y: outY ? middle.y : camera.y,
  };
}

/** Looking at a place of the graph. */
export const centred = (cx: number, cy: number, zoom: number, size: Size): GraphCamera => ({
  x: cx - size.width / zoom / 2,
  y: cy - size.height / zoom / 2,
  zoom,
});

/** Part of the way from one camera to another: the middle moves evenly, the zoom by equal factors. */
export function between(a: GraphCamera, b: GraphCamera, t: number, size: Size): GraphCamera {
  const zoom = a.zoom * (b.zoom / a.zoom) ** t;
  const mid = (from: number, to: number, length: number): number => {
    const [start, end] = [from + length / a.zoom / 2, to + length / b.zoom / 2];
    return start + t * (end - start);
  };
  return centred(mid(a.x, b.x, size.width), mid(a.y, b.y, size.height), zoom, size);
}

/** The middle of the picture stays on the graph. */
function bounded({ x, y, zoom }: GraphCamera, extent: Extent, size: Size): GraphCamera {
  const [halfX, halfY] = [size.width / zoom / 2, size.height / zoom / 2];
  return {
    x: clamp(x + halfX, extent.x0, extent.x1) - halfX,
    y: clamp(y + halfY, extent.y0, extent.y1) - halfY,
    zoom,
  };
}

/** No empty ground beside the graph on an axis along which it fills the picture; in the middle otherwise. */
function inside({ x, y, zoom }: GraphCamera, extent: Extent, size: Size): GraphCamera {
  const place = (at: number, length: number, low: number, high: number): number =>
    high - low <= length ? (low + high - length) / 2 : clamp(at, low, high - length);
  return {
    x: place(x, size.width / zoom, extent.x0, extent.x1),
    y: place(y, size.height / zoom, extent.y0, extent.y1),
    zoom,
  };
}

const clamp = (v: number, low: number, high: number): number => Math.min(high, Math.max(low, v));
