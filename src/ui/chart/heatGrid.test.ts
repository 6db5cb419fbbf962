import { describe, expect, it } from 'vitest';
import {
  heartOf,
  isoline,
  missingRegion,
  nodesOf,
  regionAbove,
  type HeatGrid,
  type Outline,
} from './heatGrid.ts';

const COLUMNS = 24;
const ROWS = 17;

const sampled = (of: (u: number, v: number) => number): HeatGrid => ({
  columns: COLUMNS,
  rows: ROWS,
  values: Float64Array.from({ length: COLUMNS * ROWS }, (_, k) =>
    of(((k % COLUMNS) + 0.5) / COLUMNS, (Math.floor(k / COLUMNS) + 0.5) / ROWS),
  ),
});

/** By the shoelace formula; counterclockwise is positive. */
const area = (outline: Outline): number => {
  let twice = 0;
  for (let k = 0; k < outline.length; k += 2) {
    const next = (k + 2) % outline.length;
    twice += outline[k] * outline[next + 1] - outline[next] * outline[k + 1];
  }
  return twice / 2;
};
const total = (region: readonly Outline[]): number => region.reduce((sum, o) => sum + area(o), 0);
const above = (grid: HeatGrid, edge: number) => regionAbove(nodesOf(grid), edge);

describe('a region of a heat map', () => {
  it('has the area of the half plane that it is', () => {
    // Linear between the outermost samples, so the cuts there are exact.
    expect(
      total(
        above(
          sampled((u) => u),
          0.4,
        ),
      ),
    ).toBeCloseTo(0.6, 12);
    expect(
      total(
        above(
          sampled((_, v) => v),
          0.25,
        ),
      ),
    ).toBeCloseTo(0.75, 12);
    const diagonal = total(
      above(
        sampled((u, v) => u + v),
        1,
      ),
    );
    expect(Math.abs(diagonal - 0.5)).toBeLessThan(1e-3);
  });

  it('covers everything, or nothing, in as few polygons as rows', () => {
    const flat = sampled(() => 3);
    expect(total(above(flat, 3))).toBeCloseTo(1, 12);
    expect(above(flat, 3)).toHaveLength(ROWS + 1);
    expect(above(flat, 3.01)).toEqual([]);
  });

  it('turns every polygon the same way, saddles too', () => {
    const saddle = sampled((u, v) => (u - 0.5) * (v - 0.5));
    const regions = [0.01, 0, -0.01].map((edge) => above(saddle, edge));
    for (const region of regions) {
      for (const outline of region) expect(area(outline)).toBeGreaterThan(-1e-15);
    }
    const [high, , low] = regions.map(total);
    expect(high).toBeLessThan(0.5);
    expect(high + low).toBeCloseTo(1, 3);
  });

  it('ends at a number beside an infinite one, and leaves out what is missing', () => {
    const blown = sampled((u) => (u < 0.5 ? 0 : Infinity));
    expect(total(above(blown, 1))).toBeCloseTo(0.5 + 0.5 / COLUMNS, 9);
    const partial = sampled((u, v) => (u < 0.5 && v < 0.5 ? NaN : 1));
    const [missing, rest] = [missingRegion(nodesOf(partial)), above(partial, 0)];
    expect(total(missing)).toBeGreaterThan(0.25);
    expect(total(missing) + total(rest)).toBeCloseTo(1, 12);
    expect(missingRegion(nodesOf(blown))).toEqual([]);
  });

  it('is empty without samples', () => {
    expect(above({ columns: 3, rows: 3, values: [1, 2] }, 0)).toEqual([]);
  });
});

describe('the line of a level', () => {
  it('lies on it, piece after piece', () => {
    const circle = sampled((u, v) => Math.hypot(u - 0.5, v - 0.5));
    const pieces = isoline(nodesOf(circle), 0.3);
    let length = 0;
    for (const [u, v, s, t] of pieces) {
      expect(Math.abs(Math.hypot(u - 0.5, v - 0.5) - 0.3)).toBeLessThan(0.004);
      length += Math.hypot(s - u, t - v);
    }
    expect(Math.abs(length / (2 * Math.PI * 0.3) - 1)).toBeLessThan(0.01);
  });

  it('parts the two corners of a saddle inside one cell without crossing itself', () => {
    const corner = { columns: 2, rows: 2, values: [1, 0, 0, 1] };
    const pieces = isoline(nodesOf(corner), 0.5).filter(([u, v, s, t]) =>
      [u, v, s, t].every((part) => part > 0.24 && part < 0.76),
    );
    expect(pieces.map((piece) => piece.map((part) => Number(part.toFixed(3))))).toEqual([
      [0.5, 0.25, 0.75, 0.5],
      [0.5, 0.75, 0.25, 0.5],
    ]);
  });

  it('is nowhere on a constant', () => {
    expect(isoline(nodesOf(sampled(() => 1)), 1)).toEqual([]);
  });
});

it('finds the widest place of a region for its name', () => {
  const right = heartOf(
    sampled((u) => u),
    (value) => value > 0.5,
  );
  expect(right?.u).toBeCloseTo(0.75, 1);
  expect(
    heartOf(
      sampled(() => 0),
      (value) => value > 0.5,
    ),
  ).toBeNull();
  expect(
    heartOf(
      sampled(() => NaN),
      (value) => value > 0.5,
    ),
  ).toBeNull();
});
