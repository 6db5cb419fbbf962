import { expect, it } from 'vitest';
import { SvgContext } from './capture/SvgContext.ts';
import { drawPath, drawPaths, type PathScene } from './drawPath.ts';
import { marks, type Concept } from './marks.ts';
import type { Palette } from './palette.ts';

/** The elements of a path of two steps on a plane of 100 by 100 pixels, as SVG. */
function elements(style?: Concept): string[] {
  const record = new SvgContext();
  drawPath(record.asCanvas(), { ...STEPS, ...(style && { style }) }, camera, palette);
  return record.markup().split('\n');
}

const STEPS: PathScene = { path: new Float64Array([0, 0, 1, 1, 0.5, 0]), steps: 2 };
const concepts = Object.fromEntries(Object.keys(marks).map((name) => [name, `of ${name}`]));
const palette = {
  paper: 'paper',
  ink: 'ink',
  dataWidth: 2.25,
  tickFont: '500 12px sans',
  concepts,
} as unknown as Palette;
const camera = { view: { x0: 0, x1: 1, y0: 0, y1: 1 }, width: 100, height: 100 };
const race = (...scenes: Partial<PathScene>[]): string => {
  const record = new SvgContext();
  drawPaths(
    record.asCanvas(),
    scenes.map((scene) => ({ ...STEPS, ...scene })),
    camera,
    palette,
  );
  return record.markup();
};

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

it('draws a run in the background thinner, beneath the others, with a mark at its end only', () => {
  const lines = race({ style: 'run2' }, { style: 'run3', pale: true }).split('\n');
  const [casing, line, fill, outline, over] = lines;
  expect(casing).toContain('stroke-width="3.35"');
  expect(casing).toContain('opacity="0.5"');
  expect(line).toMatch(/stroke="of run3" stroke-width="1.35"/);
  expect(fill).toContain('fill="of run3"');
  expect(outline).toContain('stroke="paper"');
  expect(over).toContain('stroke-width="5.25"');
});

it('writes the name of a run at the end that is shown', () => {
  const text = race({
    name: 'heavy ball',
    steps: 1,
    path: new Float64Array([0, 0, 0.1, 0.5, 1, 1]),
  });
  expect(text).toMatch(/<text x="2\d\.\d+" y="54.2"[^>]*fill="ink">heavy ball</);
});

it('puts the mark of a run before its name where names stand in a list', () => {
  const alone = race({ style: 'run1' }, { style: 'run2' });
  const named = race({ style: 'run1', name: 'GD' }, { style: 'run2', name: 'Adam' });
  const marksOf = (text: string, run: string) => text.split(`fill="of ${run}"`).length;
  for (const run of ['run1', 'run2']) expect(marksOf(named, run)).toBe(marksOf(alone, run) + 1);
});

it('rings a change in mid-run once it is reached, with its label', () => {
  const stars = [{ step: 2, label: 'η = 0.1' }];
  expect(race({ stars, steps: 1 })).not.toContain('η');
  const reached = race({ stars });
  expect(reached).toContain('>η = 0.1<');
  expect(reached).toMatch(/A5\.5 5\.5 [^>]*fill="none" stroke="of run1"/);
});

it('leaves out what has no place: the end of a run that is no number, or far outside', () => {
  for (const end of [NaN, 1e9]) {
    const text = race({ name: 'lost', path: new Float64Array([0, 0, 0.5, 0.5, end, end]) });
    expect(text).not.toContain('NaN');
    expect(text).not.toContain('lost');
  }
});

it('draws one mark for steps that stand still', () => {
  const still = (steps: number) =>
    race({ steps, path: new Float64Array([0, 0, ...new Array<number>(2 * steps).fill(0.5)]) });
  expect(still(50).length).toBe(still(5).length);
});
