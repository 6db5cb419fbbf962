import { describe, expect, it } from 'vitest';
import {
  between,
  boxOf,
  extentOf,
  fitted,
  leastReadable,
  opening,
  outputEnd,
  panned,
  viewOf,
  withInSight,
  zoomedAt,
} from './camera.ts';
import type { GraphLayout } from './graph.ts';

const MARK = 12;
const PICTURE = { width: 600, height: 400 };
const chain = (count: number, step: number): GraphLayout => ({
  width: (count - 1) * step + 80,
  height: 52,
  direction: 'across',
  boxes: Float64Array.from(
    Array.from({ length: count }, (_, i) => [40 + i * step, 26, 80, 52]).flat(),
  ),
  routes: [],
  labels: new Float64Array(),
});

describe('the first view', () => {
  it('shows all of a small graph in the middle, blown up by a quarter at most', () => {
    const extent = extentOf(chain(2, 160), MARK);
    const camera = fitted(extent, PICTURE);
    expect(camera.zoom).toBe(1.25);
    const view = viewOf(camera, PICTURE);
    expect(view.x0 + view.x1).toBeCloseTo(extent.x0 + extent.x1);
    expect(view.y0 + view.y1).toBeCloseTo(extent.y0 + extent.y1);
  });

  it('of a graph too large to be read is at its output, or where it is told, without empty ground', () => {
    const layout = chain(60, 160);
    const extent = extentOf(layout, MARK);
    expect(fitted(extent, PICTURE).zoom).toBeLessThan(leastReadable(MARK));
    const atEnd = viewOf(opening(extent, PICTURE, MARK, outputEnd(layout)), PICTURE);
    expect(atEnd.x1).toBeCloseTo(extent.x1);
    const box = boxOf(layout.boxes, 30);
    if (!box) throw new Error('no box');
    const camera = opening(extent, PICTURE, MARK, box);
    const around = viewOf(camera, PICTURE);
    expect(camera.zoom).toBeGreaterThan(leastReadable(MARK));
    expect((around.x0 + around.x1) / 2).toBeCloseTo(40 + 30 * 160);
  });
});

describe('a move by hand', () => {
  const extent = extentOf(chain(60, 160), MARK);
  const camera = { x: 1000, y: 0, zoom: 1 };

  it('drags the ground along, until the middle of the picture would leave the graph', () => {
    expect(panned(camera, 50, 0, extent, PICTURE).x).toBe(950);
    const far = viewOf(panned(camera, 1e6, 0, extent, PICTURE), PICTURE);
    expect((far.x0 + far.x1) / 2).toBeCloseTo(extent.x0);
  });

  it('zooms about the pointer', () => {
    const nearer = zoomedAt({ ...camera, y: -170 }, 2, 100, 200, extent, PICTURE);
    expect(nearer.zoom).toBe(2);
    expect(nearer.x + 100 / 2).toBeCloseTo(1100);
    expect(nearer.y + 200 / 2).toBeCloseTo(30);
  });

  it('zooms no further than to a little more than all', () => {
    const all = fitted(extent, PICTURE).zoom;
    expect(zoomedAt(camera, 1e-6, 0, 0, extent, PICTURE).zoom).toBeCloseTo(0.8 * all);
    expect(zoomedAt(camera, 1e6, 0, 0, extent, PICTURE).zoom).toBe(3);
  });
});

describe('a node to be kept in sight', () => {
  const extent = extentOf(chain(60, 160), MARK);
  const camera = { x: 1000, y: -170, zoom: 1 };

  it('moves nothing while it is there', () => {
    const box = { x0: 1200, y0: 0, x1: 1280, y1: 52 };
    expect(withInSight(camera, box, extent, PICTURE)).toBe(camera);
  });

  it('comes to the middle of the axis on which it is out of sight', () => {
    const box = { x0: 4000, y0: 0, x1: 4080, y1: 52 };
    const moved = withInSight(camera, box, extent, PICTURE);
    expect(moved.x + 300).toBeCloseTo(4040);
    expect(moved.y).toBe(camera.y);
  });
});

it('travels with the middle, zooming by equal factors', () => {
  const [a, b] = [
    { x: 0, y: 0, zoom: 1 },
    { x: 1000, y: 500, zoom: 4 },
  ];
  expect(between(a, b, 0, PICTURE)).toEqual(a);
  const end = between(a, b, 1, PICTURE);
  expect(end.x).toBeCloseTo(b.x);
  expect(end.zoom).toBeCloseTo(4);
  expect(between(a, b, 0.5, PICTURE).zoom).toBeCloseTo(2);
});

it('has no box for a node that is not drawn', () => {
  expect(boxOf(Float64Array.of(NaN, NaN, 0, 0), 0)).toBeNull();
});
