import { expect, it } from 'vitest';
import { attractorName, basinNames } from './basinNames.ts';

const view = { x0: -1, x1: 1, y0: -1, y1: 1 };

it('counts beyond Z, and never twice the same', () => {
  expect([0, 1, 25, 26, 27, 51, 52].map(attractorName)).toEqual([
    'A',
    'B',
    'Z',
    'AA',
    'AB',
    'AZ',
    'BA',
  ]);
  expect(new Set(Array.from({ length: 250 }, (_, k) => attractorName(k))).size).toBe(250);
});

/** The left three quarters flow to an attractor in view, the right quarter to one far outside. */
const side = 40;
const classes = Uint8Array.from({ length: side * side }, (_, i) => (i % side < 30 ? 0 : 1));
const basins = {
  columns: side,
  rows: side,
  classes,
  stepsNeeded: new Uint16Array(side * side),
  attractors: [
    [-0.5, 0.25],
    [9, 9],
  ] as const,
};

it('has the letter at the attractor, or deep within the basin of one that is not in view', () => {
  const [a, b] = basinNames(basins, view);
  expect(a).toEqual({ name: 'A', at: [-0.5, 0.25], isAttractor: true });
  expect(b).toMatchObject({ name: 'B', isAttractor: false });
  // The middle of a strip from 0.5 to 1.
  expect(b.at[0]).toBeGreaterThan(0.65);
  expect(b.at[0]).toBeLessThan(0.85);
  expect(Math.abs(b.at[1])).toBeLessThan(0.8);
});

it('has no letter for a basin of a few pixels whose attractor is elsewhere', () => {
  const few = classes.map((_, i) => (i < 5 ? 1 : 0));
  expect(basinNames({ ...basins, classes: few }, view).map(({ name }) => name)).toEqual(['A']);
});
