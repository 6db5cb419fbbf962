import { describe, expect, it } from 'vitest';
import type { DataPoint } from '../../../core/surfaces/dataLoss.ts';
import type { Camera } from '../../../plot/view.ts';
import { gridOf, pointAfter, pointAt, ticks, viewOfData } from './dataView.ts';
import { added, moved, next, removed } from './editPoints.ts';

const THREE: DataPoint[] = [
  [0, 1],
  [1, 2],
  [2, 2],
];
const many = (count: number): DataPoint[] => Array.from({ length: count }, (_, k) => [k, 0]);

describe('edits of the points', () => {
  it('adds to the end, to 24 points and no more', () => {
    expect(added(THREE, [5, 6])).toEqual({ ok: true, points: [...THREE, [5, 6]], at: 3 });
    expect(added(many(23), [0, 0]).ok).toBe(true);
    expect(added(many(24), [0, 0])).toEqual({
      ok: false,
      message: 'There are 24 points, and a loss takes no more. Remove one first.',
    });
  });

  it('removes down to two, and the hand is on the next one', () => {
    expect(removed(THREE, 1)).toEqual({ ok: true, points: [THREE[0], THREE[2]], at: 1 });
    expect(removed(THREE, 2)).toMatchObject({ at: 1 });
    expect(removed(many(2), 0).ok).toBe(false);
  });

  it('moves one, within the size that a loss takes', () => {
    expect(moved(THREE, 1, [7, -2e9])).toEqual([THREE[0], [7, -1e6], THREE[2]]);
  });

  it('proposes a next point in the rhythm of the others', () => {
    expect(next(THREE)).toEqual([3, 2]);
    expect(next([THREE[0], THREE[0]])).toEqual([1, 1]);
    expect(next([])).toEqual([0, 0]);
  });
});

describe('the view of the data', () => {
  it.each([
    ['three points', THREE],
    [
      'equal t',
      [
        [1, 0],
        [1, 2],
      ] as DataPoint[],
    ],
    [
      'equal points',
      [
        [5, 5],
        [5, 5],
      ] as DataPoint[],
    ],
    [
      'years',
      [
        [2001, 1e6],
        [2002, 1e6],
      ] as DataPoint[],
    ],
    [
      'tiny numbers',
      [
        [1e-7, 0],
        [2e-7, 1],
      ] as DataPoint[],
    ],
  ])('holds %s with room on every side', (_name, points) => {
    const { x0, x1, y0, y1 } = viewOfData('line', points);
    for (const [t, u] of points) {
      expect((t - x0) / (x1 - x0)).toBeGreaterThan(0.1);
      expect((x1 - t) / (x1 - x0)).toBeGreaterThan(0.1);
      expect((u - y0) / (y1 - y0)).toBeGreaterThan(0.1);
      expect((y1 - u) / (y1 - y0)).toBeGreaterThan(0.1);
    }
  });

  it('of classes is cut in halves by one half', () => {
    const { y0, y1 } = viewOfData('logistic', [
      [0, -40],
      [1, 90],
    ]);
    expect((y0 + y1) / 2).toBe(0.5);
  });

  it('has grid lines at multiples of the step', () => {
    expect(ticks(-0.25, 0.3, 0.1)).toEqual([-0.2, -0.1, 0, 0.1, 0.2, 0.3]);
    expect(ticks(0.1, 0.3, 1)).toEqual([]);
  });
});

describe('a place in the plot', () => {
  const camera: Camera = { view: { x0: -1, x1: 3, y0: 0, y1: 2 }, width: 400, height: 200 };

  it('is read with the digits of a pixel', () => {
    expect(pointAt('line', 133.4, 55.3, camera)).toEqual([0.33, 1.45]);
    const large = { ...camera, view: { x0: 0, x1: 4e5, y0: 0, y1: 2 } };
    expect(pointAt('line', 133.4, 100, large)).toEqual([133000, 1]);
  });

  it('is class 1 in the upper half and 0 in the lower', () => {
    const halves = { ...camera, view: { ...camera.view, y0: -0.35, y1: 1.35 } };
    expect(pointAt('logistic', 100, 99, halves)).toEqual([0, 1]);
    expect(pointAt('logistic', 100, 101, halves)).toEqual([0, 0]);
  });

  it('moves by keys: a tenth of the grid, with Shift a line, with Alt a hundredth', () => {
    const key = (name: string, shiftKey = false, altKey = false) =>
      pointAfter('line', [1, 1], { key: name, shiftKey, altKey }, camera);
    const { t, u } = gridOf(camera);
    expect(key('ArrowRight')).toEqual([1 + t / 10, 1]);
    expect(key('ArrowLeft', true)).toEqual([1 - t, 1]);
    expect(key('ArrowUp', false, true)).toEqual([1, Number((1 + u / 100).toPrecision(12))]);
    expect(key('a')).toBeNull();
    const up = { key: 'ArrowUp', shiftKey: false, altKey: false };
    expect(pointAfter('logistic', [1, 0], up, camera)).toEqual([1, 1]);
  });
});
