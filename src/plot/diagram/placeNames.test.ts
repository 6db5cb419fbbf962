import { describe, expect, it } from 'vitest';
import { placeNames, type Named } from './placeNames.ts';

const frame = { width: 400, height: 300, size: 12 };
const free = { shafts: [], rings: [], ink: [] };
const named = (text: string, x: number, y: number, toward: Named['toward']): Named => ({
  text,
  colour: 'ink',
  x,
  y,
  clear: 4,
  toward,
});

describe('names in a picture', () => {
  it('stand on the side they wish when nothing is there', () => {
    const [above] = placeNames([named('a', 200, 150, [0, -1])], free, frame);
    expect(above.x).toBeCloseTo(200, 9);
    expect(above.y).toBeLessThan(140);
    const [right] = placeNames([named('a', 200, 150, [1, 0])], free, frame);
    expect(right.x).toBeGreaterThan(207);
    expect(right.y).toBeCloseTo(150, 9);
  });
  it('do not lie on each other, the first keeping its wish', () => {
    const wish = named('point', 200, 150, [0, -1]);
    const [first, second] = placeNames([wish, wish], free, frame);
    expect(first.y).toBeLessThan(140);
    expect(Math.abs(first.x - second.x) > 36 || Math.abs(first.y - second.y) > 14).toBe(true);
  });
  it('give way to rings, arrows and lines, and stay inside', () => {
    const wish = named('J', 200, 150, [0, -1]);
    const [wished] = placeNames([wish], free, frame);
    const at = [wished.x, wished.y, 0];
    const shaft = { x0: 200, y0: 150, x1: 200, y1: 100 };
    for (const busy of [
      { ...free, rings: [at] },
      { ...free, shafts: [shaft] },
      { ...free, ink: [at, at, at] },
    ]) {
      const [moved] = placeNames([wish], busy, frame);
      expect([moved.x, moved.y]).not.toEqual([wished.x, wished.y]);
    }
    const [kept] = placeNames([named('J', 200, 4, [0, -1])], free, frame);
    expect(kept.y).toBeGreaterThan(4);
  });
});
