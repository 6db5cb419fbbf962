import { describe, expect, it } from 'vitest';
import { arrowScale, dialRadius, scaleWords } from './dial.ts';

describe('what is drawn to scale', () => {
  it('the unit direction has its length where that suits the picture', () => {
    expect(dialRadius({ pixelsPerUnit: 80, side: 420 })).toBe(1);
    expect(dialRadius({ pixelsPerUnit: 48, side: 230 })).toBe(1);
  });
  it.each([
    [1, 420],
    [3, 420],
    [28, 167],
    [900, 420],
    [1e6, 500],
    [1e-7, 500],
  ])('else a readable one that fits: %d pixels a unit, %d a side', (pixelsPerUnit, side) => {
    const radius = dialRadius({ pixelsPerUnit, side });
    expect(radius * pixelsPerUnit).toBeLessThanOrEqual(0.42 * side);
    expect(radius * pixelsPerUnit).toBeGreaterThan(20);
    expect(['1', '2', '5']).toContain(radius.toExponential()[0]);
  });
  it.each([8.06, 1e-9, 3e5, 0.02, 1])('the gradient fits, however long it is: %d', (length) => {
    const room = { pixelsPerUnit: 80, side: 420 };
    const pixels = length * arrowScale(length, room) * room.pixelsPerUnit;
    expect(pixels).toBeLessThanOrEqual(150);
    expect(pixels).toBeGreaterThanOrEqual(30);
  });
  it('says so', () => {
    expect([1, 0.2, 0.001, 50].map(scaleWords)).toEqual([
      '',
      'drawn at 1/5 of its length',
      'drawn at 1/1000 of its length',
      'drawn 50 times as long',
    ]);
  });
});
