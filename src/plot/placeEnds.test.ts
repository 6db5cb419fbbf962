import { expect, it } from 'vitest';
import { KEY, placeEnds, type PathEnd } from './placeEnds.ts';

const frame = { width: 400, height: 300, size: 12 };
const end = (x: number, y: number, text = 'Adam'): PathEnd => ({ x, y, text, clear: 7 });
const width = (text: string) => 0.56 * 12 * text.length;

it('writes a name to the right of its mark, on its line', () => {
  const [place] = placeEnds([end(100, 100)], frame);
  expect(place).toEqual({ x: 111, y: 100, listed: false });
});

it('turns to the left where there is no room', () => {
  const [{ x }] = placeEnds([end(390, 100)], frame);
  expect(x + width('Adam')).toBeLessThan(390 - 7);
});

it('stays inside in every corner', () => {
  for (const x of [3, 397]) {
    for (const y of [3, 297]) {
      const [place] = placeEnds([end(x, y)], frame);
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x + width('Adam')).toBeLessThanOrEqual(400);
      expect(Math.abs(place.y - 150)).toBeLessThanOrEqual(150);
    }
  }
});

it('lists the names of ends that have met, one below another, each after its mark', () => {
  const names = ['gradient descent', 'heavy ball', 'Adam', 'L-BFGS'];
  const places = placeEnds(
    names.map((text, i) => end(200 + i, 150 - 2 * i, text)),
    frame,
  );
  expect(places.every(({ listed }) => listed)).toBe(true);
  expect(new Set(places.map(({ x }) => x)).size).toBe(1);
  const lines = places.map(({ y }) => y);
  for (let i = 1; i < lines.length; i++) expect(lines[i] - lines[i - 1]).toBeGreaterThan(14);
  // The marks in the list do not lie on the ends.
  expect(places[0].x - KEY).toBeGreaterThan(203 + 7);
});

it('keeps names apart that would cover each other', () => {
  const ends = [end(100, 100, 'gradient descent'), end(125, 104, 'heavy ball')];
  const [a, b] = placeEnds(ends, frame);
  const apart =
    Math.abs(a.y - b.y) > 14 ||
    a.x + width('gradient descent') < b.x ||
    b.x + width('heavy ball') < a.x;
  expect(apart).toBe(true);
});

it('does not lie on the path that leads to the end', () => {
  const fromRight = Array.from({ length: 12 }, (_, i) => [100 + 8 * i, 100] as const);
  const [place] = placeEnds([end(100, 100)], frame, fromRight);
  expect(place.x + width('Adam')).toBeLessThan(100 - 7);
});

it('groups by way of neighbours, and gives every end its own place', () => {
  const places = placeEnds([end(10, 150), end(300, 150), end(22, 150), end(34, 150)], frame);
  expect(places.map(({ listed }) => listed)).toEqual([true, false, true, true]);
});

it('has nothing to place for no ends', () => {
  expect(placeEnds([], frame)).toEqual([]);
});
