import { describe, expect, it } from 'vitest';
import { createRng } from './rng.ts';

const draws = (seed: number, n: number): number[] => {
  const rng = createRng(seed);
  return Array.from({ length: n }, () => rng.next());
};

// The first four of seed 2024, from a second implementation in Python integers.
const PINNED = [327397025, 3002958695, 2383294162, 152473995];

describe('the seeded generator', () => {
  it('gives the same sequence for the same seed, for ever: links and exercises depend on it', () => {
    const rng = createRng(2024);
    expect(Array.from({ length: 4 }, () => rng.next() * 4294967296)).toEqual(PINNED);
    expect(draws(7, 100)).toEqual(draws(7, 100));
  });

  it('gives other sequences for other seeds, neighbours included', () => {
    const firsts = new Set(Array.from({ length: 1000 }, (_, seed) => draws(seed, 1)[0]));
    expect(firsts.size).toBe(1000);
    expect(draws(-1, 3)).not.toEqual(draws(1, 3));
  });

  it('keeps two generators apart', () => {
    const [a, b] = [createRng(5), createRng(5)];
    a.next();
    expect(a.next()).not.toBe(b.next());
  });

  it('is roughly uniform: χ² over 64 cells, mean, neighbours uncorrelated', () => {
    const n = 64_000;
    for (const seed of [0, 1, 42, 123456789, -5]) {
      const u = draws(seed, n);
      const cells = new Array<number>(64).fill(0);
      for (const x of u) cells[Math.floor(x * 64)]++;
      const chi2 = cells.reduce((sum, c) => sum + (c - n / 64) ** 2 / (n / 64), 0);
      // 63 degrees of freedom: these bounds hold for all but one seed in 10⁵.
      expect(chi2).toBeGreaterThan(25);
      expect(chi2).toBeLessThan(130);
      expect(Math.abs(u.reduce((s, x) => s + x, 0) / n - 0.5)).toBeLessThan(0.006);
      const lag = u.slice(1).reduce((s, x, i) => s + (x - 0.5) * (u[i] - 0.5), 0) / n;
      expect(Math.abs(lag)).toBeLessThan(0.0018);
    }
  });

  it('stays in its intervals', () => {
    const rng = createRng(9);
    const seen = new Set<number>();
    let outside = 0;
    for (let k = 0; k < 20_000; k++) {
      const u = rng.uniform(-3, 5);
      if (!(u >= -3 && u < 5)) outside++;
      seen.add(rng.below(7));
    }
    expect(outside).toBe(0);
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
