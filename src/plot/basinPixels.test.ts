import { describe, expect, it } from 'vitest';
import * as core from '../core/field/basins.ts';
import { basinPixels, DIVERGED, NOT_CONVERGED, stepQuartiles } from './basinPixels.ts';
import type { Palette } from './palette.ts';

const RUNS = [
  '#2e4adc',
  '#b15f01',
  '#437560',
  '#ec408b',
  '#3b94ba',
  '#878e54',
  '#510e96',
  '#873131',
];
const palette = {
  paper: '#ffffff',
  ink: '#000000',
  label: '#444444',
  hatch: '#d3067c',
  lineWidth: 1,
  concepts: Object.fromEntries(RUNS.map((colour, i) => [`run${i + 1}`, colour])),
} as unknown as Palette;

/** Two by two starts, the lower row first; the colour of image pixel (x, y), y from above. */
function picture(classes: readonly number[], steps: readonly number[], cell = 4) {
  const basins = {
    columns: 2,
    rows: 2,
    classes: Uint8Array.from(classes),
    stepsNeeded: Uint16Array.from(steps),
    attractors: [],
  };
  const { width, data } = basinPixels(basins, cell, 1, palette);
  return (x: number, y: number) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
}
const light = ([r, g, b]: number[]) => r + g + b;

describe('picture of basins', () => {
  it('numbers the classes as core does', () => {
    expect([NOT_CONVERGED, DIVERGED]).toEqual([core.NOT_CONVERGED, core.DIVERGED]);
  });
  it('has the first row below', () => {
    const at = picture([0, 0, 1, 1], [9, 9, 9, 9]);
    const [below, above] = [at(2, 6), at(2, 1)];
    // Blue below, orange above, both opaque.
    expect(below[2]).toBeGreaterThan(below[0]);
    expect(above[0]).toBeGreaterThan(above[2]);
    expect([below[3], above[3]]).toEqual([255, 255]);
  });
  it('draws a line between classes only', () => {
    const at = picture([0, 1, 0, 1], [9, 9, 9, 9]);
    expect(light(at(4, 2))).toBeLessThan(light(at(2, 2)) - 150);
    expect(light(at(4, 2))).toBeLessThan(light(at(6, 2)) - 150);
    // Nothing between the two rows.
    expect(at(2, 3)).toEqual(at(2, 4));
    expect(at(1, 3)).toEqual(at(1, 0));
  });
  it('shades by quartiles of steps', () => {
    const at = picture([0, 0, 0, 0], [10, 20, 30, 40]);
    const shades = [at(1, 6), at(6, 6), at(1, 1), at(6, 1)].map(light);
    expect(shades[0]).toBeGreaterThan(shades[1]);
    expect(shades[1]).toBeGreaterThan(shades[2]);
    expect(shades[2]).toBeGreaterThan(shades[3]);
  });
  it('gives a ninth class the colour of the first', () => {
    expect(picture([8, 8, 8, 8], [1, 1, 1, 1])(1, 1)).toEqual(
      picture([0, 0, 0, 0], [1, 1, 1, 1])(1, 1),
    );
  });
  it('is paper with dots or with slanted lines where no limit was reached', () => {
    const count = (kind: number) => {
      const at = picture([kind, kind, kind, kind], [0, 0, 0, 0], 21);
      const row = (y: number) =>
        Array.from({ length: 42 }, (_, x) => at(x, y)).filter((p) => light(p) < 765).length;
      return Array.from({ length: 42 }, (_, y) => row(y));
    };
    // A slanted line crosses every row as often; dots stand in some rows only.
    expect(new Set(count(DIVERGED)).size).toBe(1);
    expect(count(DIVERGED)[0]).toBe(6);
    const dotted = count(NOT_CONVERGED);
    expect(dotted.filter((n) => n > 0).length).toBeGreaterThan(5);
    expect(dotted.filter((n) => n === 0).length).toBeGreaterThan(20);
  });
});

it('takes the quartiles of those that arrive', () => {
  const classes = Uint8Array.of(0, 0, 1, 1, 1, NOT_CONVERGED, DIVERGED);
  const stepsNeeded = Uint16Array.of(40, 10, 30, 20, 50, 200, 3);
  const basins = { columns: 7, rows: 1, classes, stepsNeeded, attractors: [] };
  expect(stepQuartiles(basins)).toEqual([20, 30, 40]);
  expect(stepQuartiles({ ...basins, classes: classes.fill(DIVERGED) })).toEqual([0, 0, 0]);
});
