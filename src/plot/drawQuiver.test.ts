import { describe, expect, it } from 'vitest';
import { vectorField, type PlanarMap } from '../core/field/vectorField.ts';
import { SvgContext } from './capture/SvgContext.ts';
import { drawQuiver } from './drawQuiver.ts';
import type { Palette } from './palette.ts';

const palette = { paper: 'paper', gradient: 'gradient', lineWidth: 1.25 } as unknown as Palette;
const view = { x0: 0, x1: 4, y0: 0, y1: 2 };
const camera = { view, width: 400, height: 200 };

/** The elements in the colour of the gradient: shafts, heads, dots. */
function quiver(map: PlanarMap, columns = 4, rows = 2): string[] {
  const run = vectorField(map, view, columns, rows);
  let step = run.next();
  while (!step.done) step = run.next();
  const record = new SvgContext();
  drawQuiver(record.asCanvas(), step.value, camera, palette);
  return record
    .markup()
    .split('\n')
    .filter((line) => line.includes('"gradient"'));
}
const count = (text: string | undefined, mark: string) => (text?.split(mark).length ?? 1) - 1;

describe('quiver', () => {
  it('draws an arrow in every cell, about its middle, in the way of the field', () => {
    const [shafts, heads, ...dots] = quiver((_x, _y, out) => out.set([1, 0]));
    expect(count(shafts, 'M')).toBe(8);
    expect(shafts).toContain('d="M7 150L93 150M107 150L193 150');
    expect(heads).toContain('M93.3 150L88 152.25L88 147.75Z');
    expect(dots).toEqual([]);
  });
  it('turns upwards on the screen where the second component is positive', () => {
    const [shafts] = quiver((_x, _y, out) => out.set([0, 3]), 1, 1);
    expect(shafts).toContain('d="M200 186L200 14"');
  });
  it('has a dot where the field is zero and nothing where it is undefined', () => {
    const map: PlanarMap = (x, _y, out) => {
      out.set(x < 1 ? [0, 0] : x < 2 ? [NaN, 1] : [1, 1]);
    };
    const [shafts, , dots] = quiver(map);
    expect(count(shafts, 'M')).toBe(4);
    // A dot is a start, a circle and its own end.
    expect(count(dots, 'A')).toBe(4);
  });
  it('keeps the direction of an arrow whose length is lost beside the others', () => {
    const map: PlanarMap = (x, _y, out) => out.set(x < 1 ? [0, 1e-300] : [1e300, 0]);
    const [shafts, , ...dots] = quiver(map);
    expect(shafts).toContain('M50 151.5L50 148.5');
    expect(dots).toEqual([]);
  });
});
