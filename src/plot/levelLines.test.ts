import { describe, expect, it } from 'vitest';
import { levelLines, type Lattice } from './levelLines.ts';

function lattice(n: number, f: (x: number, y: number) => number): Lattice {
  const values = Array.from({ length: n * n }, (_, p) => f(p % n, Math.floor(p / n)));
  return { nx: n, ny: n, values };
}
const points = (line: Float64Array) =>
  Array.from({ length: line.length / 2 }, (_, k) => [line[2 * k], line[2 * k + 1]] as const);

describe('lines of a level', () => {
  it('a circle is one closed line', () => {
    const lines = levelLines(
      lattice(41, (x, y) => (x - 20) ** 2 + (y - 20) ** 2),
      15.3 ** 2,
    );
    expect(lines).toHaveLength(1);
    const all = points(lines[0]);
    expect(all[0]).toEqual(all.at(-1));
    for (const [x, y] of all) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(15.3, 1);
  });
  it('a hyperbola is two open lines, from edge to edge', () => {
    const lines = levelLines(
      lattice(31, (x, y) => (x - 15) * (y - 15)),
      20.5,
    );
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const all = points(line);
      for (const [x, y] of [all[0], all.at(-1) ?? [0, 0]]) {
        expect(Math.min(x, y, 30 - x, 30 - y)).toBe(0);
      }
    }
  });
  it('a plane is one straight line', () => {
    const [line] = levelLines(
      lattice(11, (x, y) => x + 2 * y),
      12.4,
    );
    for (const [x, y] of points(line)) expect(x + 2 * y).toBeCloseTo(12.4, 12);
  });
  it('no crossing is lost or drawn twice', () => {
    const wavy = lattice(25, (x, y) => Math.sin(x * 1.3) * Math.cos(y * 1.7) + 0.01 * x);
    const lines = levelLines(wavy, 0.1);
    const crossings = lines.reduce((n, line) => {
      const all = points(line);
      const closed = all[0].join() === all.at(-1)?.join();
      return n + all.length - (closed ? 1 : 0);
    }, 0);
    let wanted = 0;
    for (let p = 0; p < 25 * 25; p++) {
      const above = wavy.values[p] >= 0.1;
      if (p % 25 < 24 && wavy.values[p + 1] >= 0.1 !== above) wanted++;
      if (p + 25 < 25 * 25 && wavy.values[p + 25] >= 0.1 !== above) wanted++;
    }
    expect(crossings).toBe(wanted);
  });
  it('cells without a number are left open, and a level out of reach has no line', () => {
    const gap = lattice(9, (x, y) => (x > 4 ? NaN : y));
    for (const [x] of points(levelLines(gap, 3.5)[0])) expect(x).toBeLessThanOrEqual(4);
    expect(levelLines(gap, 99)).toEqual([]);
  });
});
