import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { enclosure } from './enclosure.ts';
import type { Box, BoxTest } from './stationaryBoxes.ts';
import { stationaryPoints, type StationaryOptions } from './stationaryPoints.ts';
import { searchStationary } from './stationarySearch.ts';
import { createRng } from '../num/rng.ts';
import { hessian } from '../ad/hessian.ts';

function make(source: string, values: Record<string, number> = {}) {
  const f = scalarFunction(source, { inputs: source.includes('y') ? ['x', 'y'] : ['x'], values });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}
const square = (half: number) => ({ x0: -half, x1: half, y0: -half, y1: half });
const find = (source: string, half: number | null, options: StationaryOptions = {}) =>
  complete(stationaryPoints(make(source), half ? square(half) : null, options));
const places = (found: ReturnType<typeof find>) => found.points.map((p) => [...p.x]);
const classes = (found: ReturnType<typeof find>) => found.points.map((p) => p.probe ?? p.class);

function expectPlaces(found: ReturnType<typeof find>, want: number[][], within = 1e-9): void {
  expect(found.points).toHaveLength(want.length);
  places(found).forEach((p, k) =>
    p.forEach((v, i) => expect(Math.abs(v - want[k][i])).toBeLessThanOrEqual(within)),
  );
}

describe('bounds over boxes', () => {
  const sources = [
    'x*y - x/y + x^3*y^2 - 2^x',
    'sin(3*x)*cos(y) + tan(x/3) + exp(-x^2) + log(y)*x',
    'sqrt(x^2+y) + asin(x/4) - acos(y/9) + atan(x*y) + tanh(x) + sinh(x) - cosh(x)',
    'max(x, y) - min(x^2, y) + abs(x - 1)*relu(y - 2) + if(x < y, x^2, sin(y))',
    'sigmoid(x*y) + softplus(x) + gelu(x) + erf(x - y) + x^1.5 + y^-2 + y^x + sign(x)',
  ];
  it.each(sources)('hold every value, slope and curvature of %s', (source) => {
    const f = make(source);
    const bounds = enclosure(
      f.graph,
      [f.output, ...f.gradientNodes, ...hessian(f.graph, f.output, f.inputs)],
      f.inputs,
    );
    const rng = createRng(7);
    const low = new Float64Array(7);
    const high = new Float64Array(7);
    for (let k = 0; k < 300; k++) {
      const lo = [rng.uniform(-3, 3), rng.uniform(0.1, 4)];
      const hi = lo.map((v) => v + 10 ** rng.uniform(-6, 0.3));
      bounds(lo, hi, low, high);
      for (let j = 0; j < 20; j++) {
        const x = lo.map((v, i) => rng.uniform(v, hi[i]));
        const all = [...f.valueAndGradient(x), ...f.hessian(x)];
        all.forEach((v, i) => {
          if (Number.isNaN(v)) return;
          // The interpreter rounds too: a bound that is met to the last digits is met.
          const slack = 1e-12 * (1 + Math.abs(v));
          expect(v >= low[i] - slack && v <= high[i] + slack).toBe(true);
        });
      }
    }
  });
});

describe('stationary points', () => {
  it.each([3, 10, 100])('of a product of many roots in a view of %d', (half) => {
    const found = find('x*(x-1)*(x+1)*y*(y-1)*(y+1)', half);
    expect(found.points).toHaveLength(13);
    expect(classes(found).filter((c) => c === 'saddle')).toHaveLength(9);
    expect(found.complete).toBe(true);
  });
  it.each([1e-6, 1, 1e6])('do not depend on the scale %d of the values', (scale) => {
    const found = find(`${scale}*((x^2-1)^2 + y^2)`, 10);
    expectPlaces(found, [
      [-1, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(classes(found)).toEqual(['min', 'saddle', 'min']);
  });
  it.each([3, 10, 100])('a thousandth apart are told apart in a view of %d', (half) => {
    const found = find('x^4/4 - 0.5e-6*x^2 + y^2', half);
    expectPlaces(found, [
      [-1e-3, 0],
      [0, 0],
      [1e-3, 0],
    ]);
    expect(found.points.every((p) => p.hessianTest === 'conclusive')).toBe(true);
  });
  it('of a badly scaled bowl are no degenerate ones', () => {
    expect(classes(find('x^2 + 1e-9*y^2', 5))).toEqual(['min']);
  });
  it('on the border count, those outside do not', () => {
    const f = make('x^3/3 - x + y^2');
    const onBorder = complete(stationaryPoints(f, { x0: -1, x1: 0.5, y0: 0, y1: 2 }));
    expect([...onBorder.points[0].x]).toEqual([-1, 0]);
    expect(onBorder.points).toHaveLength(1);
    expect(complete(stationaryPoints(f, { x0: -0.99, x1: 0.99, y0: -1, y1: 1 })).points).toEqual(
      [],
    );
  });
  it('are found where a function is defined, in a part of the view', () => {
    const found = find('log(x) + log(y) - x - y', 10);
    expectPlaces(found, [[1, 1]]);
    expect(classes(found)).toEqual(['max']);
    expect(find('log(x) - x^2', 10).points).toHaveLength(1);
    expect(find('sqrt(x)*(1-x)', 10).points).toHaveLength(1);
  });
  it.each(['x + y', 'exp(x)', 'exp(x + y)', '1/x', 'x^3 + x + y', 'sqrt(x)', 'tan(x)'])(
    'of %s there are none',
    (source) => {
      for (const half of [3, 10]) {
        const found = find(source, half);
        expect(found).toMatchObject({ points: [], continuum: false, kinks: [], complete: true });
      }
    },
  );
  it('of one variable', () => {
    const found = find('(x-1)*(x-2)*(x-3)*(x-4)*(x-5)*(x+1)*(x+2)', null);
    expect(classes(found)).toEqual(['max', 'min', 'max', 'min', 'max', 'min']);
    expect(find('x^3', 2).points[0]).toMatchObject({ class: 'degenerate', probe: 'saddle' });
    expect(find('sin(x)', 100).points).toHaveLength(64);
  });
  it.each([
    ['x^4 + y^4', 'min'],
    ['-x^4 - y^6', 'max'],
    ['x^3 - 3*x*y^2', 'saddle'],
    ['x^3 + y^2', 'saddle'],
    ['x^2 + y^4', 'min'],
    // Peano: a minimum on every line through the origin, and none.
    ['(y - x^2)*(y - 3*x^2)', 'saddle'],
  ])('of %s: the Hessian is silent, samples say %s', (source, seen) => {
    for (const half of [3, 10, 100]) {
      const found = find(source, half);
      expectPlaces(found, [[0, 0]], 1e-6);
      expect(found.points[0]).toMatchObject({
        class: 'degenerate',
        hessianTest: 'inconclusive',
        probe: seen,
      });
    }
  });
  it('that are degenerate and lie anywhere come with their digits', () => {
    expect(places(find('(x-0.3)^4 + (y+1.7)^4', 10))).toEqual([[0.3, -1.7]]);
    for (const half of [3, 10, 100]) {
      // Multiplied out, the gradient drowns in rounding around the point; that is no corner.
      const noisy = find('x^4-1.2*x^3+0.54*x^2-0.108*x+y^4', half);
      expectPlaces(noisy, [[0.3, 0]], 1e-4);
      expect(noisy.kinks).toEqual([]);
    }
  });
  it('at the end of a flat, curved valley are one, even where the valley cannot be excluded', () => {
    for (const half of [3, 10, 100]) {
      expect(places(find('(y-x^2)^2 + x^6', half))).toEqual([[0, 0]]);
    }
    // Rounding in one slope hides how far the other is from 0; the point counts all the same.
    expectPlaces(
      find('x*(x-sqrt(2))^4 + (y-pi)^4', 10),
      [
        [Math.SQRT2 / 5, Math.PI],
        [Math.SQRT2, Math.PI],
      ],
      1e-4,
    );
  });
  it('of a function whose scale changes by orders are found in long boxes', () => {
    // Beale's function: in x its curvature grows as y⁶.
    const found = find('(1.5-x+x*y)^2 + (2.25-x+x*y^2)^2 + (2.625-x+x*y^3)^2', 10, {
      maxTests: 12_000,
    });
    expect(found.complete).toBe(true);
    expect(classes(found)).toEqual(['saddle', 'saddle', 'min']);
  });
  it.each([
    ['norm2((x, y) - (1, 2))^2', [[1, 2]]],
    ["z = (x, y); z'*[2, 1; 1, 3]*z - 5*sum(z)", [[1, 0.5]]],
    ['logsumexp((x, y, -x - y)) + dot((x, y), (x, y))', [[0, 0]]],
    ['det([x, 2; 3, y]) + x^2', [[0, 0]]],
    ['solve([x^2 + 1, 1; 0, y^2 + 1], (1, 1))[2] - x^2', [[0, 0]]],
  ])('of %s, with arrays inside', (source, want) => {
    const found = find(source, 5);
    expect(found.complete).toBe(true);
    expectPlaces(found, want);
  });
  it('take the values of the parameters', () => {
    const at = (source: string, values: Record<string, number>) =>
      complete(stationaryPoints(make(source, values), square(5)));
    expectPlaces(at('(x-a)^2 + y^2', { a: 2.5 }), [[2.5, 0]]);
    // The exponent n − 1 of the slope must stay whole: nothing else takes negative numbers.
    expectPlaces(at('x^n - 3x + y^2', { n: 3 }), [
      [-1, 0],
      [1, 0],
    ]);
  });
  it.each(['(x+y)^2', 'x^2 + 0*y', '(x^2+y^2-1)^2', '3 + 0*x*y', 'x^2*y^2', 'relu(x+y)'])(
    'of %s are not isolated',
    (source) => {
      const f = make(source);
      for (const half of [3, 10]) {
        const found = find(source, half);
        expect(found.continuum).toBe(true);
        expect(found.points.length).toBeLessThanOrEqual(1);
        expect(found.representatives.length).toBeGreaterThan(0);
        expect(found.representatives.length).toBeLessThanOrEqual(8);
        for (const { x } of found.representatives) {
          expect(Math.hypot(...f.gradient(x))).toBeLessThan(1e-6);
        }
      }
    },
  );
  it('beside a continuum are still found', () => {
    const found = find('sin(x^2+y^2)', 3);
    expect(found.continuum).toBe(true);
    expectPlaces(found, [[0, 0]]);
    expect(classes(found)).toEqual(['min']);
  });
  it.each([3, 10, 100, 1000])(
    'are not swallowed by curves of zeros nearby, in a view of %d',
    (half) => {
      // Motzkin's polynomial: stationary along both axes, with four minima beside them.
      const found = find('x^4*y^2 + x^2*y^4 - 3*x^2*y^2 + 1', half);
      expect(found).toMatchObject({ continuum: true, complete: true });
      expectPlaces(found, [
        [-1, -1],
        [-1, 1],
        [1, -1],
        [1, 1],
      ]);
    },
  );
  it('beside curves of higher order are not called complete without a proof', () => {
    expect(find('(x+y)^4', 10)).toMatchObject({ continuum: true, points: [], complete: false });
  });
  it('among curves too dense to tell apart are tried, and the answer is not called complete', () => {
    const found = find('sin(x^2+y^2)', 100);
    expect(found).toMatchObject({ continuum: true, complete: false });
    expectPlaces(found, [[0, 0]]);
  });
  it('are not claimed where a slope is too small for the digits', () => {
    const found = find('tanh(x) + y^2', 100);
    expect(found).toMatchObject({ points: [], continuum: false, plateau: true });
  });
  it('are not claimed where a function only underflows', () => {
    const found = find('x*exp(-x^2-y^2)', 100);
    expectPlaces(found, [
      [-Math.SQRT1_2, 0],
      [Math.SQRT1_2, 0],
    ]);
    expect(found).toMatchObject({ continuum: false, complete: true });
  });
  it('are not the corners: these are told apart', () => {
    const found = find('abs(x - 0.25) + y^2', 3);
    expect(found.points).toEqual([]);
    expect(found.kinks).toHaveLength(1);
    expect(found.kinks[0].class).toBe('min');
    expect(found.kinks[0].x[0]).toBe(0.25);
    expect(find('sqrt(x^2+y^2)', 3).kinks).toHaveLength(1);
    expect(find('-abs(x)', 3).kinks[0].class).toBe('max');
    expect(find('abs(x) + 2*x', 3).kinks).toEqual([]);
  });
  it('of the whole plane: the view grows until nothing is new', () => {
    const found = find('(x-30)^2*(x+30)^2 + y^2', null);
    expectPlaces(found, [
      [-30, 0],
      [0, 0],
      [30, 0],
    ]);
    expect(found.view.x1).toBeGreaterThan(30);
  });
  it('end at the limits and say so', () => {
    const found = find('sin(x)*sin(y)', 100, { maxTests: 3000, maxPoints: 50 });
    expect(found.complete).toBe(false);
    expect(found.points.length).toBeLessThanOrEqual(51);
  });
  it('of a long function take fewer tests, not more time', () => {
    const terms = Array.from(
      { length: 12 },
      (_, k) => `sin(${k + 1}*x + ${k + 2}*y)*cos(${k + 1}*x*y)`,
    );
    expect(find(terms.join('+'), 100).complete).toBe(false);
  });
  it('report progress that rises to 1', () => {
    const work = stationaryPoints(make('(1-x)^2+100*(y-x^2)^2'), square(10));
    let last = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      expect(step.value).toBeGreaterThanOrEqual(last);
      expect(step.value).toBeLessThanOrEqual(1);
      last = step.value;
    }
  });
});

describe('a search among others', () => {
  const yields = (work: Generator<number, unknown>): number => {
    let count = 0;
    while (!work.next().done) count++;
    return count;
  };

  it('pauses more often the longer a test takes', () => {
    const f = make('x*y');
    const whole = { lo: Float64Array.of(-1, -1), hi: Float64Array.of(1, 1) };
    const pauses = (cost: number): number => {
      const open = (box: Box) => ({ kind: 'open', region: box, smooth: true }) as const;
      const test: BoxTest = Object.assign(open, {
        cost,
        value: (): readonly [number, number] => [0, 0],
        isGraph: () => false,
        isSaturated: () => false,
      });
      return yields(searchStationary(f, test, whole, { maxTests: 200, maxPoints: 9 }));
    };
    expect(pauses(10)).toBe(0);
    expect(pauses(20_000)).toBe(40);
    expect(pauses(1e6)).toBe(200);
  });

  it('pauses between its last tries', () => {
    // Nothing is settled after one test, and 1125 places are tried.
    const work = stationaryPoints(make('sin(9*x)*cos(9*y)'), square(2), { maxTests: 1 });
    expect(yields(work)).toBeGreaterThan(1000);
  });
});
