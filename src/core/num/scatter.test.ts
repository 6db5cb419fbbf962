import { expect, it } from 'vitest';
import { fromRows, toRows } from './matrix.ts';
import { createRng } from './rng.ts';
import { meanOf, scatter } from './scatter.ts';

const THREE = fromRows([
  [0, 0],
  [2, 0],
  [1, 3],
]);

it('three points, as in lesson 10', () => {
  const mean = meanOf(THREE);
  expect(Array.from(mean.data)).toEqual([1, 1]);
  expect(toRows(scatter(THREE, mean.data))).toEqual([
    [2 / 3, 0],
    [0, 2],
  ]);
});

it('is least about the mean: about c it is more by (c − mean)(c − mean)ᵀ', () => {
  const rng = createRng(11);
  const points = fromRows(Array.from({ length: 9 }, () => [rng.next(), rng.next(), rng.next()]));
  const mean = meanOf(points).data;
  const c = [0.3, -1, 2];
  const [about, around] = [toRows(scatter(points, c)), toRows(scatter(points, mean))];
  for (const [i, row] of about.entries()) {
    for (const [j, value] of row.entries()) {
      expect(value).toBeCloseTo(around[i][j] + (c[i] - mean[i]) * (c[j] - mean[j]), 12);
    }
  }
});

it('a weight counts as so many points', () => {
  const twice = fromRows([...toRows(THREE), [1, 3]]);
  expect(toRows(scatter(THREE, [1, 1], [1, 1, 2]))).toEqual(toRows(scatter(twice, [1, 1])));
  const [equal, plain] = [scatter(THREE, [1, 1], [5, 5, 5]), scatter(THREE, [1, 1])];
  equal.data.forEach((v, i) => expect(v).toBeCloseTo(plain.data[i], 14));
});
