import { describe, expect, it } from 'vitest';
import { isBox, type ViewBox } from '../parts/plane.ts';
import { including, shows } from './grids.ts';

const VIEW: ViewBox = [-3, 3, -2, 2];

describe('a view that includes a point', () => {
  it('stays as it is where the point has room in it', () => {
    expect(including(VIEW, [1, -1])).toEqual(VIEW);
  });

  it.each([
    [3.3, 2.9],
    [-10, 0],
    [2.9, 1.9],
  ] as const)('leaves a share of its span free around (%d, %d)', (x, y) => {
    const [x0, x1, y0, y1] = including(VIEW, [x, y]);
    expect(Math.min(x - x0, x1 - x) / (x1 - x0)).toBeGreaterThan(0.17);
    expect(Math.min(y - y0, y1 - y) / (y1 - y0)).toBeGreaterThan(0.17);
  });

  it('goes to a point that is far away, and can still be drawn', () => {
    const view = including(VIEW, [1e9, -1e9]);
    expect(shows(view, [1e9, -1e9])).toBe(true);
    expect(isBox(view)).toBe(true);
    expect(view[1] - view[0]).toBe(6);
  });
});

it('refuses a view that cannot be drawn', () => {
  expect(isBox([0, 1e9, 0, 1])).toBe(false);
  expect(isBox([0, 1, 0, 1e-12])).toBe(false);
});
