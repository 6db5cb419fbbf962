import { describe, expect, it } from 'vitest';
import { dockedRoutes, fanShifts } from './docks.ts';
import type { GraphLayout } from './graph.ts';

const layoutOf = (
  centres: readonly (readonly [number, number])[],
  routes: readonly (readonly number[])[],
  direction: GraphLayout['direction'] = 'across',
): GraphLayout => ({
  width: 0,
  height: 0,
  direction,
  boxes: Float64Array.from(centres.flatMap(([x, y]) => [x, y, 80, 50])),
  routes: routes.map((route) => Float64Array.from(route)),
  labels: new Float64Array(2 * routes.length),
});
const ends = (route: Float64Array | null) => route && [...route.slice(0, 2), ...route.slice(-2)];
const edge = (from: number, to: number) => ({ from, to, label: '' });

describe('docks', () => {
  it('are in the middle of the sides that face each other, wherever the route touched the boxes', () => {
    const layout = layoutOf(
      [
        [0, 0],
        [200, 100],
      ],
      [[10, 25, 190, 75]],
    );
    expect(ends(dockedRoutes(layout, [edge(0, 1)])[0])).toEqual([40, 0, 160, 100]);
  });

  it('are spread around the middle in the order of the other ends', () => {
    const layout = layoutOf(
      [
        [0, 0],
        [200, 100],
        [200, -100],
      ],
      [
        [40, 0, 160, 100],
        [40, 0, 160, -100],
      ],
    );
    const [low, high] = dockedRoutes(layout, [edge(0, 1), edge(0, 2)]);
    expect(ends(low)?.[1]).toBe(6.5);
    expect(ends(high)?.[1]).toBe(-6.5);
  });

  it('make a line straight that would nearly be', () => {
    const layout = layoutOf(
      [
        [0, 0],
        [200, 0],
        [200, 200],
      ],
      [
        [40, 0, 160, 0],
        [40, 0, 160, 200],
      ],
    );
    const [straight] = dockedRoutes(layout, [edge(0, 1), edge(0, 2)]);
    expect(straight?.[1]).toBe(straight?.[3]);
  });

  it('are on the lower and upper sides where values run down', () => {
    const layout = layoutOf(
      [
        [0, 0],
        [30, 200],
      ],
      [[0, 25, 30, 175]],
      'down',
    );
    expect(ends(dockedRoutes(layout, [edge(0, 1)])[0])).toEqual([0, 25, 30, 175]);
  });

  it('leave the ends of a route backwards where they are, and have none at what is not drawn', () => {
    const layout = layoutOf(
      [
        [200, 0],
        [0, 0],
        [NaN, NaN],
      ],
      [
        [160, 0, 40, 0],
        [160, 0, 40, 0],
      ],
    );
    const [back, none] = dockedRoutes(layout, [edge(0, 1), edge(0, 2)]);
    expect(ends(back)).toEqual([160, 0, 40, 0]);
    expect(none).toBeNull();
  });
});

describe('parallel edges', () => {
  const places = [
    [0, 0],
    [200, 0],
  ] as const;
  const both = [edge(0, 1), edge(0, 1)];

  it('are fanned apart where they would be one line', () => {
    const layout = layoutOf(places, [
      [40, 0, 160, 0],
      [40, 0, 160, 0],
    ]);
    expect(fanShifts(layout, both)).toEqual([-17, 17]);
    const routes = dockedRoutes(layout, both);
    expect(routes.map((route) => route && [route[2], route[3]])).toEqual([
      [100, -17],
      [100, 17],
    ]);
  });

  it('stay as they are where the layout has kept them apart', () => {
    const layout = layoutOf(places, [
      [40, 0, 100, -30, 160, 0],
      [40, 0, 100, 30, 160, 0],
    ]);
    expect(fanShifts(layout, both)).toEqual([0, 0]);
  });
});
