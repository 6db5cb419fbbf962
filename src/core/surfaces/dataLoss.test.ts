import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../compile/scalarFunction.ts';
import { LIMITS } from '../lang/limits.ts';
import { createRng } from '../num/rng.ts';
import { DATA_LIMITS, dataLoss, type DataLoss, type DataPoint } from './dataLoss.ts';
import { dataModel } from './dataModel.ts';
import { drawNetwork, type Affine } from './networkWeights.ts';

function compiled(kind: DataLoss, points: readonly DataPoint[], seed = 1): ScalarFunction {
  const f = scalarFunction(dataLoss(kind, points, seed), { inputs: ['x', 'y'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

/** Value, gradient and Hessian, row by row. */
interface Derivatives {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly number[];
}

/** One model's output at t with its first and second derivatives by x and y. */
type Output = (t: number) => Derivatives;

/** (1/N) Σ (u(t) − u)² from the model's own derivatives. */
function meanSquare(output: Output, points: readonly DataPoint[]): Derivatives {
  const n = points.length;
  let value = 0;
  const gradient = [0, 0];
  const hessian = [0, 0, 0, 0];
  for (const [t, u] of points) {
    const at = output(t);
    const residual = at.value - u;
    value += residual ** 2 / n;
    for (let i = 0; i < 2; i++) {
      gradient[i] += (2 / n) * residual * at.gradient[i];
      for (let j = 0; j < 2; j++) {
        hessian[2 * i + j] +=
          (2 / n) * (at.gradient[i] * at.gradient[j] + residual * at.hessian[2 * i + j]);
      }
    }
  }
  return { value, gradient, hessian };
}

function crossEntropy([x, y]: readonly number[], points: readonly DataPoint[]): Derivatives {
  let value = 0;
  const gradient = [0, 0];
  const hessian = [0, 0, 0, 0];
  for (const [t, u] of points) {
    const label = u > 0.5 ? 1 : 0;
    const p = 1 / (1 + Math.exp(-(x + y * t)));
    value -= Math.log(label === 1 ? p : 1 - p);
    const row = [1, t];
    for (let i = 0; i < 2; i++) {
      gradient[i] += (p - label) * row[i];
      for (let j = 0; j < 2; j++) hessian[2 * i + j] += p * (1 - p) * row[i] * row[j];
    }
  }
  return { value, gradient, hessian };
}

function networkOutput(
  [x, y]: readonly number[],
  points: readonly DataPoint[],
  seed: number,
): Output {
  const { w, b, v, c } = drawNetwork(points, seed);
  const at = (a: Affine): number => a[0] + a[1] * x + a[2] * y;
  return (t) => {
    let value = at(c);
    const gradient = [c[1], c[2]];
    const hessian = [0, 0, 0, 0];
    for (let k = 0; k < v.length; k++) {
      const h = Math.tanh(at(w[k]) * t + at(b[k]));
      const dz = [w[k][1] * t + b[k][1], w[k][2] * t + b[k][2]];
      const dv = [v[k][1], v[k][2]];
      const slope = 1 - h * h;
      value += at(v[k]) * h;
      for (let i = 0; i < 2; i++) {
        gradient[i] += dv[i] * h + at(v[k]) * slope * dz[i];
        for (let j = 0; j < 2; j++) {
          hessian[2 * i + j] +=
            slope * (dv[i] * dz[j] + dv[j] * dz[i]) - 2 * at(v[k]) * h * slope * dz[i] * dz[j];
        }
      }
    }
    return { value, gradient, hessian };
  };
}

const lineOutput =
  ([x, y]: readonly number[]): Output =>
  (t) => ({ value: x + y * t, gradient: [1, t], hessian: [0, 0, 0, 0] });

/** Within so much of the size of what is expected. */
function near(actual: ArrayLike<number>, expected: readonly number[], tolerance = 1e-11): void {
  expect(actual.length).toBe(expected.length);
  const size = Math.max(1, ...expected.map(Math.abs));
  expected.forEach((value, k) =>
    expect(Math.abs(actual[k] - value)).toBeLessThanOrEqual(tolerance * size),
  );
}

const AT = [
  [0, 0],
  [0.7, -0.4],
  [-1.3, 2.1],
];

function drawn(seed: number, count: number): DataPoint[] {
  const rng = createRng(seed);
  return Array.from({ length: count }, () => [
    Math.round(100 * rng.uniform(-3, 3)) / 100,
    Math.round(100 * rng.uniform(-2, 2)) / 100,
  ]);
}

describe.each([2, 5, 24])('the loss of %i points', (count) => {
  const points = drawn(count, count);

  it.each(AT)('line: value, gradient and Hessian at (%d, %d) as summed by loops', (x, y) => {
    const f = compiled('line', points);
    const expected = meanSquare(lineOutput([x, y]), points);
    near([f.value([x, y])], [expected.value]);
    near(f.gradient([x, y]), expected.gradient);
    near(f.hessian([x, y]), expected.hessian);
  });

  it.each(AT)('logistic: value, gradient and Hessian at (%d, %d) as summed by loops', (x, y) => {
    const f = compiled('logistic', points);
    const expected = crossEntropy([x, y], points);
    near([f.value([x, y])], [expected.value]);
    near(f.gradient([x, y]), expected.gradient);
    near(f.hessian([x, y]), expected.hessian);
  });

  it.each(AT)('network: value, gradient and Hessian at (%d, %d) as summed by loops', (x, y) => {
    for (const seed of [1, 7]) {
      const f = compiled('network', points, seed);
      const expected = meanSquare(networkOutput([x, y], points, seed), points);
      near([f.value([x, y])], [expected.value]);
      near(f.gradient([x, y]), expected.gradient);
      near(f.hessian([x, y]), expected.hessian);
    }
  });
});

describe('worked numbers of lesson 10', () => {
  it('line: ∇R at 0 is −(2/3)(5, 6), and the minimum is at (7/6, 1/2)', () => {
    const f = compiled('line', [
      [0, 1],
      [1, 2],
      [2, 2],
    ]);
    expect(f.parsed.parameters).toEqual([]);
    near(f.gradient([0, 0]), [-10 / 3, -4], 1e-14);
    near(f.gradient([7 / 6, 1 / 2]), [0, 0], 1e-14);
    near(f.hessian([0, 0]), [2, 2, 2, 10 / 3], 1e-14);
    expect(f.isQuadratic()).toBe(true);
  });

  it('logistic: gradient [0, −1] and Hessian at 0, and the loss after each step of Newton', () => {
    const f = compiled('logistic', [
      [-1, 0],
      [0, 1],
      [1, 0],
      [2, 1],
    ]);
    near(f.gradient([0, 0]), [0, -1], 1e-15);
    near(f.hessian([0, 0]), [1, 0.5, 0.5, 1.5], 1e-15);
    expect(f.value([0, 0])).toBeCloseTo(2.772589, 6);
    expect(f.value([-0.454092, 0.908184])).toBeCloseTo(2.347487, 6);
    let at = [0, 0];
    const iterates = Array.from({ length: 4 }, () => {
      const [a, b, , d] = f.hessian(at);
      const [p, q] = f.gradient(at);
      const determinant = a * d - b * b;
      at = [at[0] - (d * p - b * q) / determinant, at[1] - (a * q - b * p) / determinant];
      return at;
    });
    near(iterates[0], [-0.4, 0.8], 1e-12);
    near(iterates[1], [-0.45199, 0.90399], 1e-5);
    // The lesson prints the place that they come to, which the third is within 7e-6 of.
    near(iterates[2], [-0.454092, 0.908184], 1e-5);
    near(iterates[3], [-0.454092, 0.908184], 1e-6);
    const norms = iterates.map((p) => Math.hypot(...f.gradient(p)));
    expect(norms[0]).toBeCloseTo(9.6e-2, 3);
    expect(norms[1]).toBeCloseTo(3.6e-3, 4);
    expect(norms[2]).toBeCloseTo(5.8e-6, 7);
    expect(norms[3]).toBeLessThan(2e-11);
  });
});

describe('the text', () => {
  it('reads as it would be written by hand', () => {
    const points: DataPoint[] = [
      [0, 1],
      [1.5, 0],
    ];
    expect(dataLoss('line', points, 1)).toBe('1/2*norm2([1,0;1,1.5]*[x;y] - [1;0])^2');
    expect(dataLoss('logistic', points, 1)).toBe('sum(softplus(-[1;-1].*([1,0;1,1.5]*[x;y])))');
  });

  it('counts what is over one half as class 1', () => {
    const loss = (u: number) => dataLoss('logistic', [[0, u], ...drawn(1, 2)], 1);
    expect(loss(0.5)).toBe(loss(-3));
    expect(loss(0.51)).toBe(loss(1));
    expect(loss(0)).not.toBe(loss(1));
  });

  it('stays finite where a probability rounds to 0 or 1', () => {
    const f = compiled('logistic', [
      [1000, 0],
      [-1000, 1],
    ]);
    expect(f.value([0, 2])).toBe(4000);
    near(f.gradient([0, 2]), [0, 2000]);
  });

  it('is read by the language at the largest and smallest numbers, and within its length', () => {
    const long: DataPoint[] = Array.from({ length: DATA_LIMITS.most }, (_, k) => [
      -DATA_LIMITS.size + k / 3,
      (k % 2 === 0 ? 1 : -1) * 1.23456789e-7,
    ]);
    for (const kind of ['line', 'logistic', 'network'] as const) {
      const text = dataLoss(kind, long, 123456);
      expect(text.length).toBeLessThan(LIMITS.characters / 10);
      expect(Number.isFinite(compiled(kind, long, 123456).value([0.3, -0.2]))).toBe(true);
    }
  });

  it('refuses too few and too many points, and numbers that are none or too large', () => {
    const refused: DataPoint[][] = [
      drawn(1, 1),
      drawn(1, 25),
      [...drawn(1, 2), [NaN, 0]],
      [...drawn(1, 2), [0, 2e6]],
    ];
    for (const points of refused) {
      expect(() => dataLoss('line', points, 1)).toThrow(RangeError);
    }
  });
});

describe('the network', () => {
  const points = drawn(3, 8);

  it('is drawn by the seed alone', () => {
    expect(dataLoss('network', points, 4)).toBe(dataLoss('network', points, 4));
    expect(new Set([1, 2, 3, 4].map((seed) => dataLoss('network', points, seed))).size).toBe(4);
  });

  it('has two directions, orthogonal and as long as the weights in each layer', () => {
    // Standardised points, for which the weights are those that were drawn.
    const { w, b, v, c } = drawNetwork(
      [
        [-1, -1],
        [1, 1],
      ],
      5,
    );
    for (const layer of [
      [...w, ...b],
      [...v, c],
    ]) {
      const product = (i: number, j: number) =>
        layer.reduce((sum, weight) => sum + weight[i] * weight[j], 0);
      const size = product(0, 0);
      expect(Math.abs(product(1, 2)) / size).toBeLessThan(2e-3);
      expect(Math.abs(product(1, 1) / size - 1)).toBeLessThan(2e-3);
      expect(Math.abs(product(2, 2) / size - 1)).toBeLessThan(2e-3);
    }
  });

  it('sees the same shape of data whatever their units: the loss grows with the square of u’s', () => {
    const inYears = points.map(([t, u]): DataPoint => [2000 + 10 * t, 50 + 20 * u]);
    const [plain, scaled] = [compiled('network', points, 9), compiled('network', inYears, 9)];
    for (const p of AT.slice(0, 2)) {
      expect(scaled.value(p) / (400 * plain.value(p))).toBeCloseTo(1, 1);
    }
  });

  it('takes points that all have the same t', () => {
    const f = compiled('network', [
      [1, 0],
      [1, 2],
    ]);
    expect(Number.isFinite(f.value([0.1, 0.2]))).toBe(true);
  });
});

describe('the model', () => {
  const points = drawn(6, 9);

  it.each(['line', 'network'] as const)('%s: its mean squared error is the loss', (kind) => {
    const f = compiled(kind, points, 3);
    const model = dataModel(kind, points, 3);
    for (const at of AT as [number, number][]) {
      const u = model(at);
      const mean = points.reduce((sum, [t, target]) => sum + (u(t) - target) ** 2, 0) / 9;
      near([f.value(at)], [mean]);
    }
  });

  it('logistic: its likelihood is the loss', () => {
    const f = compiled('logistic', points);
    const p = dataModel('logistic', points, 1)([0.3, -0.8]);
    const minusLog = points.reduce((sum, [t, u]) => sum - Math.log(u > 0.5 ? p(t) : 1 - p(t)), 0);
    near([f.value([0.3, -0.8])], [minusLog]);
  });
});
