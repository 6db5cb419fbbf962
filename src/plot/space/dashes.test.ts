import { expect, it } from 'vitest';
import { marks } from '../marks.ts';
import { dashed, steadyUnit } from './dashes.ts';

/** A straight line along x, in so many points. */
const straight = (length: number, points: number) =>
  Array.from({ length: points }, (_, i) => [(length * i) / (points - 1), 0, 0]).flat();
const ends = (lines: readonly (readonly number[])[]) =>
  lines.map((line) => [line[0], line.at(-3)].map((x) => Math.round(1000 * (x ?? NaN)) / 1000));

it('leaves a solid line whole', () => {
  const line = straight(1, 3);
  expect(dashed([line], marks.run1, 2.25, 100)).toEqual([line]);
});

it('cuts dashes that look as in the plane, their round ends counted', () => {
  // run2: 9 px and a gap of 4 px at 2.25 px; between round ends 6.75 px and 6.25 px.
  const lines = dashed([straight(0.3, 2)], marks.run2, 2.25, 100);
  expect(ends(lines)).toEqual([
    [0, 0.068],
    [0.13, 0.198],
    [0.26, 0.3],
  ]);
});

it('runs on around corners, whatever the points between', () => {
  const rough = ends(dashed([straight(1, 2)], marks.run4, 2.25, 100));
  const fine = ends(dashed([straight(1, 101)], marks.run4, 2.25, 100));
  expect(fine).toEqual(rough);
});

it('tells all runs apart, the shortest dash still a dot', () => {
  const patterns = (['run2', 'run3', 'run4', 'run5', 'run6', 'run7', 'run8'] as const).map((run) =>
    ends(dashed([straight(1, 2)], marks[run], 2.25, 100)).join(' '),
  );
  expect(new Set(patterns).size).toBe(7);
  const dots = dashed([straight(1, 2)], marks.run8, 2.25, 100);
  expect(dots[0][3] - dots[0][0]).toBeGreaterThan(0);
});

it('is stretched along a line without end', () => {
  expect(dashed([straight(1e4, 2)], marks.run8, 2.25, 300).length).toBeLessThanOrEqual(601);
});

it('has one size of dashes while a surface is turned', () => {
  expect(steadyUnit(300)).toBe(steadyUnit(304));
  expect(steadyUnit(300) / steadyUnit(600)).toBeCloseTo(0.5, 9);
});
