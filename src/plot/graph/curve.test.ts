import { describe, expect, it } from 'vitest';
import { boundsOf, curveThrough, headPath, stemPath } from './curve.ts';

describe('a curve along the layout', () => {
  const curve = curveThrough([0, 0, 100, 40, 200, 40], 'across');

  it('goes from border to border through its points, flat at both ends', () => {
    expect([curve.from, curve.to]).toEqual([
      [0, 0],
      [200, 40],
    ]);
    expect([...curve.way.subarray(0, 2)]).toEqual([9, 0]);
    expect([...curve.way.subarray(6, 8)]).toEqual([100, 40]);
    expect(curve.way[3]).toBe(0);
    expect(curve.way.at(-3)).toBe(40);
  });

  it('is monotone: no control leaves the height between its points', () => {
    for (let i = 1; i < curve.way.length; i += 2) {
      expect(curve.way[i]).toBeGreaterThanOrEqual(0);
      expect(curve.way[i]).toBeLessThanOrEqual(40);
    }
  });

  it('leaves out the lead at which the head stands', () => {
    expect(stemPath(curve, 'user')).toMatch(/^M0,0L9,0C/);
    expect(stemPath(curve, 'user')).toMatch(/191,40$/);
    expect(stemPath(curve, 'argument')).toMatch(/^M9,0C/);
    expect(stemPath(curve, 'argument')).toMatch(/L200,40$/);
  });

  it('has its head at the border that the sweep goes to, larger where it is told', () => {
    expect(headPath(curve, 'user', 1)).toBe('M200,40L191,44.2L191,35.8Z');
    expect(headPath(curve, 'argument', 1)).toBe('M0,0L9,4.2L9,-4.2Z');
    expect(headPath(curve, 'user', 2)).toBe('M200,40L187.9,48.4L187.9,31.6Z');
  });
});

it('runs down as it runs across', () => {
  const across = curveThrough([0, 0, 60, 30], 'across');
  const down = curveThrough([0, 0, 30, 60], 'down');
  const swapped = [...across.way].map((_, i) => across.way[i % 2 === 0 ? i + 1 : i - 1]);
  expect([...down.way]).toEqual(swapped);
  expect(headPath(down, 'user', 1)).toBe('M30,60L25.8,51L34.2,51Z');
});

it('bends through the points of a route that turns back', () => {
  const { way, leaving } = curveThrough([0, 0, 50, 0, 50, 80, -20, 80], 'across');
  const through = [6, 12].map((i) => [way[i], way[i + 1]]);
  expect(through).toEqual([
    [50, 0],
    [50, 80],
  ]);
  expect(leaving).toEqual([1, 0]);
});

it('knows the rectangle that holds it', () => {
  expect(boundsOf(curveThrough([0, 0, 100, 40, 200, -10], 'across'))).toEqual([0, -10, 200, 40]);
});
