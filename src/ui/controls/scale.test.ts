import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFraction, stepped, toFraction, type Scale } from './scale.ts';

const eta: Scale = { kind: 'linear', min: 0, max: 0.1 };
const log: Scale = { kind: 'log', min: 1e-4, max: 1 };
const count: Scale = { kind: 'linear', min: 1, max: 60, integer: true, step: 1 };

describe('a slider scale', () => {
  it('steps by a round number, ten times it, a tenth of it', () => {
    expect(stepped(eta, 0.07, 1, 'fine')).toBe(0.071);
    expect(stepped(eta, 0.07, -1, 'coarse')).toBe(0.06);
    expect(stepped(eta, 0.07, 1, 'finest')).toBe(0.0701);
  });

  it('goes to the nearest grid value first when it starts between two', () => {
    expect(stepped(eta, 0.0704, 1, 'fine')).toBe(0.071);
    expect(stepped(eta, 0.0704, -1, 'fine')).toBe(0.07);
  });

  it('multiplies on a log scale', () => {
    expect(stepped(log, 0.01, 1, 'coarse')).toBe(0.0251);
    expect(stepped(log, 1, 1, 'fine')).toBe(1);
    const widths: Scale = { kind: 'log', min: 1, max: 1000, integer: true };
    for (const width of [1, 2, 5, 9]) expect(stepped(widths, width, 1, 'fine')).toBe(width + 1);
    expect(stepped(widths, 2, -1, 'fine')).toBe(1);
    expect(stepped(widths, 1, -1, 'fine')).toBe(1);
    expect(stepped(widths, 1000, 1, 'fine')).toBe(1000);
  });

  it('keeps whole numbers whole', () => {
    expect(stepped(count, 5, 1, 'finest')).toBe(6);
    expect(fromFraction(count, 0.5)).toBe(31);
  });

  it('reaches both ends exactly', () => {
    const odd: Scale = { kind: 'linear', min: -0.123, max: 7.77 };
    for (const scale of [eta, log, count, odd]) {
      expect(fromFraction(scale, 0)).toBe(scale.min);
      expect(fromFraction(scale, 1)).toBe(scale.max);
    }
  });

  it('stays inside and is monotone', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(eta, log, count), unit, unit, (scale, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((t) => fromFraction(scale, t)) as [
          number,
          number,
        ];
        expect(low).toBeLessThanOrEqual(high);
        expect(toFraction(scale, low)).toBeGreaterThanOrEqual(0);
        expect(toFraction(scale, high)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
