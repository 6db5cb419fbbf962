import { expect, it } from 'vitest';
import { SvgContext } from './capture/SvgContext.ts';
import { drawPath } from './drawPath.ts';
import { marks, type Concept } from './marks.ts';
import type { Palette } from './palette.ts';

/** The elements of a path of two steps on a plane of 100 by 100 pixels, as SVG. */
function elements(style?: Concept): string[] {
  const record = new SvgContext();
  const concepts = Object.fromEntries(Object.keys(marks).map((name) => [name, `of ${name}`]));
  const palette = { paper: 'paper', dataWidth: 2.25, concepts } as unknown as Palette;
  const camera = { view: { x0: 0, x1: 1, y0: 0, y1: 1 }, width: 100, height: 100 };
  const scene = { path: new Float64Array([0, 0, 1, 1, 0.5, 0]), steps: 2, ...(style && { style }) };
  drawPath(record.asCanvas(), scene, camera, palette);
  return record.markup().split('\n');
}

it('draws the first run solid, with a round marker at each step', () => {
  const [casing, line, ...markers] = elements();
  expect(casing).toContain('stroke="paper"');
  expect(line).toContain('stroke="of run1"');
  expect(line).not.toContain('stroke-dasharray');
  expect(markers).toHaveLength(4);
  expect(markers[0]).toMatch(/^<path d="M[\d. ]+A3\.63 .*fill="of run1"/);
});

it('gives another run its colour, its dash and its marker', () => {
  const [casing, line, marker] = elements('run4');
  expect(casing).not.toContain('stroke-dasharray');
  expect(line).toContain('stroke="of run4"');
  expect(line).toContain('stroke-dasharray="12 4 2.25 4"');
  // A diamond: four corners.
  expect(marker).toMatch(/d="M[^LA]+(L[^LA]+){3}Z" fill="of run4"/);
});

it('fills an open marker with paper and outlines it in its colour', () => {
  const [fill, outline] = elements('linear').slice(-2);
  expect(fill).toContain('fill="paper"');
  expect(outline).toContain('stroke="of linear"');
});
