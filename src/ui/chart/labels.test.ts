import { describe, expect, it } from 'vitest';
import { placeLabels } from './labels.ts';

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
});
