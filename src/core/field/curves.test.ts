import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { levelSet } from './levelSet.ts';
import { graphOf, sampleCurve } from './sampleCurve.ts';
import { streamline } from './streamline.ts';
import { gradientMap, vectorField } from './vectorField.ts';

const VIEW = { x0: -4, x1: 4, y0: -3, y1: 3 };
function make(source: string) {
  const f = scalarFunction(source, { inputs: source.includes('y') ? ['x', 'y'] : ['x'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}
const pairs = (points: Float64Array): [number, number][] =>
  Array.from({ length: points.length / 2 }, (_, k) => [points[2 * k], points[2 * k + 1]]);

describe('sampled curves', () => {
  const sample = (source: string, options = {}) => {
    const f = make(source);
    return complete(
      sampleCurve(
        graphOf((x) => f.value([x])),
        { t0: -4, t1: 4 },
        { view: VIEW, ...options },
      ),
    );
  };
  it.each(['sin(x)', 'sin(40*x)', 'exp(x)', 'x^3', 'tanh(1000*x)', 'sqrt(abs(x))'])(
    '%s is followed to the tolerance, in one piece',
    (source) => {
      const f = make(source);
      const { segments, complete: done } = sample(source);
      expect(segments).toHaveLength(1);
      expect(done).toBe(true);
      const points = pairs(segments[0]);
      expect([points[0][0], points.at(-1)?.[0]]).toEqual([-4, 4]);
      for (let k = 1; k < points.length; k++) {
        const [[ax, ay], [bx, by]] = [points[k - 1], points[k]];
        expect(bx).toBeGreaterThan(ax);
        if (Math.max(Math.abs(ay), Math.abs(by)) > 3) continue;
        for (const t of [0.25, 0.5, 0.75]) {
          const x = ax + t * (bx - ax);
          // Distance from the chord, in view units; the chord may be steep.
          const off = Math.abs(f.value([x]) - (ay + t * (by - ay))) / 6;
          const steep = Math.hypot((bx - ax) / 8, (by - ay) / 6);
          expect((off * ((bx - ax) / 8)) / steep).toBeLessThan(2e-3);
        }
      }
    },
  );
  it('a straight line needs no refinement, a wild one ends at the limit', () => {
    expect(sample('2*x - 1').segments[0].length).toBeLessThan(2 * 400);
    const wild = sample('sin(1/x)', { maxPoints: 3000, tolerance: 1e-7 });
    expect(wild.complete).toBe(false);
    expect(wild.segments.reduce((n, s) => n + s.length / 2, 0)).toBeLessThanOrEqual(3001);
  });
  it.each([
    ['1/x', [0]],
    ['tan(x)', [-Math.PI / 2, Math.PI / 2]],
    ['sign(x - 0.3)', [0.3]],
    ['if(x < -1, 0, if(x < 2.2, 1, 2))', [-1, 2.2]],
  ] as const)('%s ends at its jumps', (source, jumps) => {
    const { segments } = sample(source);
    const long = segments.filter((s) => s.length > 2);
    expect(long).toHaveLength(jumps.length + 1);
    jumps.forEach((jump, k) => {
      expect(long[k].at(-2)).toBeCloseTo(jump, 6);
      expect(long[k + 1][0]).toBeCloseTo(jump, 6);
    });
  });
  it('is drawn up to the edge of its domain', () => {
    const [line, ...others] = sample('sqrt(1 - x^2)').segments;
    expect(others).toEqual([]);
    expect(line[0]).toBeCloseTo(-1, 8);
    expect(line.at(-2)).toBeCloseTo(1, 8);
    expect(sample('log(-1 - x^2)').segments).toEqual([]);
  });
  it('may be a curve in the plane', () => {
    const circle = complete(
      sampleCurve((t) => [Math.cos(t), Math.sin(t)], { t0: 0, t1: 2 * Math.PI }, { view: VIEW }),
    );
    expect(circle.segments).toHaveLength(1);
    for (const [x, y] of pairs(circle.segments[0])) expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
  });
});

describe('level curves', () => {
  const curves = (source: string, level: number, cells = 64) => {
    const f = make(source);
    return complete(levelSet(f.valueAndGradient, level, VIEW, cells));
  };
  it('of a bowl are closed circles, exact at their vertices', () => {
    const found = curves('x^2 + y^2', 4);
    expect(found).toHaveLength(1);
    expect(found[0].closed).toBe(true);
    const points = pairs(found[0].points);
    expect(points[0]).toEqual(points.at(-1));
    for (const [x, y] of points) expect(Math.abs(x * x + y * y - 4)).toBeLessThan(1e-12);
    const length = points
      .slice(1)
      .reduce((s, [x, y], k) => s + Math.hypot(x - points[k][0], y - points[k][1]), 0);
    expect(length).toBeCloseTo(4 * Math.PI, 1);
  });
  it('of a saddle do not cross', () => {
    for (const level of [0.01, -0.01]) {
      const found = curves('x^2 - y^2', level);
      expect(found).toHaveLength(2);
      for (const { points, closed } of found) {
        expect(closed).toBe(false);
        const side = pairs(points).map(([x, y]) => Math.sign(level > 0 ? x : y));
        expect(new Set(side).size).toBe(1);
      }
    }
  });
  it('through a saddle cell go the way of its middle', () => {
    // An odd number of cells puts the saddle into the middle of one, with all four sides cut.
    for (const level of [5e-4, -5e-4]) {
      const found = curves('x*y', level, 65);
      expect(found).toHaveLength(2);
      for (const { points } of found) {
        const quadrants = pairs(points).map(([x, y]) => `${Math.sign(x)}${Math.sign(y)}`);
        expect(new Set(quadrants).size).toBe(1);
      }
    }
  });
  it('end where the function is undefined, and are none where the level is not met', () => {
    expect(curves('x^2 + y^2', -1)).toEqual([]);
    const [half, ...others] = curves('x^2 + y^2 + 0*log(x - 0.05)', 4);
    expect(others).toEqual([]);
    expect(half.closed).toBe(false);
    expect(Math.min(...pairs(half.points).map(([x]) => x))).toBeGreaterThan(0.05);
  });
  it('of two wells are two', () => {
    expect(curves('(x^2-4)^2/4 + y^2', 1).map((c) => c.closed)).toEqual([true, true]);
  });
});

describe('vector fields', () => {
  it('keep directions, cut the longest, and leave holes', () => {
    const f = make('x^2/2 + y + 0.01/(x-1.24)^2 + 0*sqrt(y+2)');
    const field = complete(vectorField(gradientMap(f), VIEW, 16, 12));
    const cell = 0.5;
    let holes = 0;
    for (let k = 0; k < field.x.length; k++) {
      if (field.y[k] < -2) {
        holes++;
        expect(field.u[k]).toBeNaN();
        expect(field.dx[k]).toBeNaN();
        continue;
      }
      expect(Math.hypot(field.dx[k], field.dy[k])).toBeLessThanOrEqual(cell * (1 + 1e-12));
      expect(field.dx[k] * field.v[k] - field.dy[k] * field.u[k]).toBeCloseTo(0, 9);
    }
    expect(holes).toBe(32);
    const lengths = field.dx.map((dx, k) => Math.hypot(dx, field.dy[k])).filter((v) => v > 0);
    // Beside the pole arrows are hundreds of times longer; the others are still to be seen.
    expect(lengths.filter((v) => v > 0.1 * cell).length / lengths.length).toBeGreaterThan(0.8);
  });
  it('of nothing have no length', () => {
    const field = complete(vectorField((_x, _y, out) => out.fill(0), VIEW, 4, 4));
    expect([...field.dx].every((v) => v === 0)).toBe(true);
  });
});

describe('streamlines', () => {
  it('of a rotation close', () => {
    const line = complete(
      streamline(
        (x, y, out) => {
          out[0] = -y;
          out[1] = x;
        },
        [2, 0],
        VIEW,
        { maxSteps: 100 },
      ),
    );
    pairs(line.points).forEach(([x, y], k) => {
      expect(Math.abs(x - 2 * Math.cos(line.time[k]))).toBeLessThan(1e-4);
      expect(Math.abs(y - 2 * Math.sin(line.time[k]))).toBeLessThan(1e-4);
    });
    expect(line.ending).toBe('steps');
  });
  it('of gradient flow run into the minimum', () => {
    const line = complete(
      streamline(gradientMap(make('x^2 + 5*y^2')), [2, 1], VIEW, { direction: -1 }),
    );
    expect(line.ending).toBe('stationary');
    expect(line.points.at(-2)).toBeCloseTo(0, 4);
    // x = 2 e^(−2t), y = e^(−10t), so y = (x/2)⁵ all along.
    for (const [x, y] of pairs(line.points)) expect(Math.abs(y - (x / 2) ** 5)).toBeLessThan(1e-4);
  });
  it('end at the border, and where the map is undefined', () => {
    const out = complete(streamline(gradientMap(make('x + y/2')), [0, 0], VIEW));
    expect(out.ending).toBe('border');
    expect([...out.points.slice(-2)]).toEqual([4, 2]);
    const edge = complete(streamline(gradientMap(make('-x + 0*sqrt(x) + 0*y')), [2, 0], VIEW));
    expect(edge.ending).toBe('undefined');
    expect(edge.points.at(-2)).toBeCloseTo(0, 5);
    const nowhere = complete(streamline(gradientMap(make('log(x) + y')), [-1, 0], VIEW));
    expect(nowhere).toMatchObject({ ending: 'undefined', points: Float64Array.of(-1, 0) });
  });
});
