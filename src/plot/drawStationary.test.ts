import { expect, it } from 'vitest';
import { SvgContext } from './capture/SvgContext.ts';
import { drawStationary, type StationaryPlace } from './drawStationary.ts';
import type { Palette } from './palette.ts';
import { MARK_RADIUS, partPath, stationaryMarks, type StationaryClass } from './stationaryMarks.ts';

const palette = {
  paper: 'paper',
  ink: 'ink',
  lineWidth: 1.25,
  tickFont: '500 12px sans',
} as unknown as Palette;
const camera = { view: { x0: 0, x1: 1, y0: 0, y1: 1 }, width: 390, height: 390 };
const kinds = Object.keys(stationaryMarks) as StationaryClass[];
const drawn = (...points: StationaryPlace[]) => {
  const record = new SvgContext();
  drawStationary(record.asCanvas(), points, camera, palette);
  return record.markup();
};
const middles = (text: string) =>
  [...text.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*fill="ink">(\w+)/g)].map(
    ([, x, y, word]) => ({ x: Number(x), y: Number(y), word }),
  );

it('has a shape of its own for every class, all of one size', () => {
  const shapes = kinds.map((kind) => stationaryMarks[kind].parts.map(partPath).join(' '));
  expect(new Set(shapes).size).toBe(5);
  for (const kind of kinds) {
    const points = stationaryMarks[kind].parts.flatMap(({ points }) => points);
    const reach = Math.max(...points.map(Math.abs));
    expect(reach).toBeGreaterThan(MARK_RADIUS - 1);
    expect(reach).toBeLessThan(MARK_RADIUS + 1.5);
  }
});

it('draws only ink and paper, the casing first, each class by its own outline', () => {
  const pictures = kinds.map((kind) => drawn({ at: [0.5, 0.5], kind }));
  expect(new Set(pictures).size).toBe(5);
  for (const picture of pictures) {
    expect(picture.split('\n')[0]).toContain('stroke="paper"');
    expect(picture).toContain('"ink"');
  }
});

it('leaves out what is not in sight', () => {
  expect(drawn({ at: [1.2, 0.5], kind: 'min', label: 'min' })).toBe('');
  expect(drawn({ at: [NaN, 0.5], kind: 'min', label: 'min' })).toBe('');
});

it('writes names beside the marks, not on each other nor on another mark', () => {
  const points: StationaryPlace[] = [
    { at: [0.5, 0.5], kind: 'saddle', label: 'saddle' },
    { at: [0.55, 0.5], kind: 'min', label: 'min' },
    { at: [0.98, 0.1], kind: 'max', label: 'max' },
    { at: [0.5, 0.46], kind: 'kink' },
  ];
  const names = middles(drawn(...points));
  expect(names.map(({ word }) => word).toSorted()).toEqual(['max', 'min', 'saddle']);
  for (const a of names) {
    expect(a.x + 4 * a.word.length).toBeLessThan(391);
    for (const { at } of points) {
      const clear =
        Math.abs(390 * at[0] - a.x) > 3 * a.word.length || Math.abs(390 * (1 - at[1]) - a.y) > 9;
      expect(clear, a.word).toBe(true);
    }
  }
});
