import { expect, it } from 'vitest';
import { dashAt, markerPath, marks, type Mark } from './marks.ts';

const all = Object.entries(marks);
const runs = all.filter(([concept]) => concept.startsWith('run')).map(([, mark]) => mark);
const concepts = all.filter(([concept]) => !concept.startsWith('run')).map(([, mark]) => mark);
const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

it('tells runs apart in grey by their dash alone and by their marker alone', () => {
  expect(runs).toHaveLength(8);
  expect(distinct(runs.map(({ dash }) => dash.join(' ')))).toBe(true);
  expect(distinct(runs.map(markerPath))).toBe(true);
});

it('tells concepts apart in grey', () => {
  const inGrey = ({ colour: _, ...shape }: Mark): string => JSON.stringify(shape);
  expect(distinct(concepts.map(inGrey))).toBe(true);
});

it('has a colour of its own for everything', () => {
  expect(distinct(all.map(([, { colour }]) => colour))).toBe(true);
});

it('pairs dashes with gaps, and stretches them with the stroke', () => {
  for (const [, { dash }] of all) expect(dash.length % 2).toBe(0);
  expect(dashAt(marks.run2, 4.5)).toEqual([18, 8]);
});
