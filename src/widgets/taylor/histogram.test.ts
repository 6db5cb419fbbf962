import { expect, it } from 'vitest';
import { histogram } from './histogram.ts';

it('is a density: its bars have the area of the share within the bounds', () => {
  const values = [
    ...Array.from({ length: 90 }, (_, k) => -2 + k / 22.5),
    ...new Array<number>(10).fill(9),
  ];
  const { x, y } = histogram(values, -2.6, 2.6);
  let area = 0;
  for (let k = 1; k < x.length; k++) area += ((y[k] + y[k - 1]) / 2) * (x[k] - x[k - 1]);
  expect(area).toBeCloseTo(0.9, 12);
  expect([x[0], x.at(-1)?.toFixed(9)]).toEqual([-2.6, '2.600000000']);
  expect(Math.min(...y)).toBe(0);
});
