import { describe, expect, it } from 'vitest';
import { geometryOf } from './geometry.ts';
import type { GraphEdge, GraphLayout } from './graph.ts';
import { heatSide, nodeAt, seenIn, windowAround } from './visible.ts';

const MARK = 12;
const edge = (from: number, to: number): GraphEdge => ({
  from,
  to,
  state: 'idle',
  heading: 'user',
  concept: 'gradient',
  label: '',
});

/** A chain across, one node each 200 pixels. */
function chain(count: number) {
  const layout: GraphLayout = {
    width: 200 * count,
    height: 50,
    direction: 'across',
    boxes: Float64Array.from(Array.from({ length: count }, (_, i) => [200 * i, 0, 80, 50]).flat()),
    routes: Array.from({ length: count - 1 }, (_, i) =>
      Float64Array.of(200 * i + 40, 0, 200 * i + 160, 0),
    ),
    labels: new Float64Array(2 * count - 2),
  };
  return geometryOf(
    layout,
    layout.routes.map((_, i) => edge(i, i + 1)),
  );
}

const view = (x0: number, x1: number) => ({ x0, y0: -100, x1, y1: 100 });

describe('what is seen', () => {
  it('is what meets the view or stands a little beside it, in full', () => {
    const seen = seenIn(chain(20), view(1000, 1400), 1, MARK, null);
    expect(seen.nodes).toEqual([5, 6, 7]);
    expect(seen.edges).toEqual([4, 5, 6]);
    expect([seen.cards, seen.lines]).toEqual([true, true]);
  });

  it('is the same object while a small move brings nothing new', () => {
    const geometry = chain(20);
    const before = seenIn(geometry, view(1030, 1430), 1, MARK, null);
    expect(seenIn(geometry, view(1090, 1490), 1, MARK, before)).toBe(before);
    expect(seenIn(geometry, view(1210, 1610), 1, MARK, before)).not.toBe(before);
  });

  it('is plain where letters would be too small, or cards too many', () => {
    const geometry = chain(400);
    expect(seenIn(geometry, view(0, 1000), 0.5, MARK, null).cards).toBe(false);
    const many = seenIn(geometry, view(0, 40_000), 1, MARK, null);
    expect([many.cards, many.lines]).toEqual([false, true]);
  });

  it('leaves out what is not drawn', () => {
    const layout: GraphLayout = {
      width: 1,
      height: 1,
      direction: 'down',
      boxes: Float64Array.of(0, 0, 80, 50, NaN, NaN, 80, 50),
      routes: [Float64Array.of(0, 25, 0, 100)],
      labels: new Float64Array(2),
    };
    const seen = seenIn(geometryOf(layout, [edge(0, 1)]), view(-100, 100), 1, MARK, null);
    expect([seen.nodes, seen.edges]).toEqual([[0], []]);
  });
});

it('windows hold the view and are not much larger', () => {
  for (const x of [0, 17, 333, 4096]) {
    const window = windowAround({ x0: x, y0: 3, x1: x + 700, y1: 403 });
    expect(window.x0).toBeLessThanOrEqual(x);
    expect(window.x1).toBeGreaterThanOrEqual(x + 700);
    expect(window.x1 - window.x0).toBeLessThan(2 * 700);
  }
});

describe('the node at a place', () => {
  const boxes = Float64Array.of(0, 0, 80, 50, 100, 0, 80, 50, 300, 0, 4, 4);
  it.each([
    [0, 0, 0],
    [42, 0, null],
    [62, 0, 1],
    [308, 5, 2],
    [320, 0, null],
  ])('(%d, %d) → %s', (x, y, node) => {
    expect(nodeAt(boxes, x, y, 12)).toBe(node);
  });
});

it('heat maps are coarser where there are many', () => {
  expect([1, 24, 25, 200].map(heatSide)).toEqual([8, 8, 4, 2]);
});
