import { describe, expect, it } from 'vitest';
import { placeLabels, placeTickNames } from './labels.ts';

const straight = (from: number, to: number) =>
  Array.from({ length: 61 }, (_, k) => ({ x: (k * 400) / 60, y: from + ((to - from) * k) / 60 }));

describe('placeLabels', () => {
  it('keeps labels of crossing lines apart and inside', () => {
    const lines = [
      { label: 'gradient descent', points: straight(20, 160) },
      { label: 'heavy ball', points: straight(25, 280) },
      { label: 'Adam', points: straight(30, 60) },
    ];
    const placed = placeLabels(lines, 400, 300);
    for (const [i, a] of placed.entries()) {
      const half = ((lines[i]?.label.length ?? 0) * 6.4) / 2;
      expect(a.x - half).toBeGreaterThanOrEqual(0);
      expect(a.x + half).toBeLessThanOrEqual(400.001);
      expect(a.y).toBeGreaterThan(10);
      expect(a.y).toBeLessThan(300);
      for (const b of placed.slice(i + 1)) {
        expect(Math.abs(a.y - b.y) > 15 || Math.abs(a.x - b.x) > half).toBe(true);
      }
    }
  });

  it('finds a place for a line without points', () => {
    expect(placeLabels([{ label: 'empty', points: [] }], 400, 300)).toEqual([{ x: 16, y: 15 }]);
  });

  it('leaves out names of many lines that run together, and keeps those that part', () => {
    const bundle = Array.from({ length: 7 }, (_, k) => ({
      label: `gradient descent ${k}`,
      points: straight(10 + k, 280 + k),
    }));
    const placed = placeLabels([...bundle, { label: 'Adam', points: straight(20, 30) }], 400, 300);
    expect(placed.filter(({ crowded }) => crowded === true).length).toBeGreaterThan(2);
    expect(placed.at(-1)?.crowded).toBeUndefined();
    expect(placeLabels(bundle.slice(0, 3), 400, 300).some(({ crowded }) => crowded)).toBe(false);
  });

  it('names a tick where fewest lines run, and not at all among too many', () => {
    const line = { label: 'Adam', points: straight(100, 100) };
    const under = { label: 'GD', points: straight(120, 120) };
    const tick = { label: 'η 0.01', x: 200, y: 100 };
    expect(placeTickNames([tick], [line, under], 400, 300)).toEqual([{ ...tick, y: 87 }]);
    const over = { label: 'GD', points: straight(84, 84) };
    expect(placeTickNames([tick], [line, over], 400, 300)).toEqual([{ ...tick, y: 124 }]);
    const [first, second] = placeTickNames([tick, tick], [line], 400, 300);
    expect([first?.y, second?.y]).toEqual([87, 124]);
    const thicket = Array.from({ length: 30 }, (_, k) => ({
      label: 'GD',
      points: straight(10 * k, 10 * k),
    }));
    expect(placeTickNames([tick], thicket, 400, 300)).toEqual([null]);
  });
});
