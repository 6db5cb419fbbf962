import { describe, expect, it } from 'vitest';
import { compile, type Compiled } from '../compile/compile.ts';
import type { Point, Value } from '../compile/pack.ts';
import { createRng } from '../num/rng.ts';

// Where arrays are hard: large and small numbers, singular matrices, corners and ties.

function compiled(text: string): Compiled {
  const result = compile(text);
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  return result.value;
}

/** The derivative with respect to all variables, by both modes; they must agree in every bit but the sign of 0. */
function slopes(f: Compiled, at: Point): number[] {
  const forward = Array.from(f.jacobian(at, 'forward').data, (g) => g + 0);
  const reverse = Array.from(f.jacobian(at, 'reverse').data, (g) => g + 0);
  expect(forward).toHaveLength(reverse.length);
  forward.forEach((g, k) => {
    if (Number.isNaN(g)) expect(reverse[k]).toBeNaN();
    else expect(reverse[k]).toBeCloseTo(g, 12);
  });
  return reverse;
}

const { E, LN2 } = Math;
const up = (t: number): number => 1 / (1 + Math.exp(-t));

describe('what would overflow or vanish on the way does not', () => {
  const table: [text: string, x: Value, value: number[], slope: number[]][] = [
    ['x: 2; logsumexp(x)', [1000, 1000], [1000 + LN2], [0.5, 0.5]],
    ['x: 2; logsumexp(x)', [-1000, -1000], [-1000 + LN2], [0.5, 0.5]],
    ['x: 2; logsumexp(x)', [1000, -1000], [1000], [1, 0]],
    ['x: 2; logsumexp(x)', [1e300, -1e300], [1e300], [1, 0]],
    ['x: 1x2; logsumexp(x)', [[1000, 1000]], [1000 + LN2], [0.5, 0.5]],
    ['x: 2; softmax(x)', [1000, 1000], [0.5, 0.5], [0.25, -0.25, -0.25, 0.25]],
    ['x: 2; softmax(x)', [-1000, -1001], [up(1), up(-1)], []],
    ['x: 2; softmax(x)', [1000, -1000], [1, 0], [0, 0, 0, 0]],
    ['x: 1x2; softmaxrows(x)', [[1000, -1000]], [1, 0], [0, 0, 0, 0]],
    ['x: 1x2; softmax(x)', [[1000, -1000]], [1, 1], [0, 0, 0, 0]],
    ['x: 2; log(softmax(x))', [1, 0], [Math.log(up(1)), Math.log(up(-1))], []],
    ['x: 2; softplus(x)', [1000, -1000], [1000, 0], [1, 0, 0, 0]],
    ['x: 2; sigmoid(x)', [1000, -1000], [1, 0], [0, 0, 0, 0]],
    ['x: 2; tanh(x)', [1000, -1000], [1, -1], [0, 0, 0, 0]],
    ['x: 2; gelu(x)', [1000, -1000], [1000, 0], [1, 0, 0, 0]],
    ['x: 2; norm2(x)', [3e200, 4e200], [5e200], [0.6, 0.8]],
    ['x: 2; norm2(x)', [3e-200, 4e-200], [5e-200], [0.6, 0.8]],
    ['x: 2; norm2(x)', [-3e307, 4e307], [5e307], [-0.6, 0.8]],
    [
      'x: 2x2; normF(x)',
      [
        [2e200, 2e200],
        [2e200, 2e200],
      ],
      [4e200],
      [0.5, 0.5, 0.5, 0.5],
    ],
    ['x: 2; norm(x)', [0, -1e-300], [1e-300], [0, -1]],
    ['x: 3; mean(x)', [1e-320, 1e-320, 1e-320], [1e-320], [1 / 3, 1 / 3, 1 / 3]],
  ];
  it.each(table)('%s at %j', (text, x, value, slope) => {
    const f = compiled(text);
    const got = Array.from(f.evaluate({ x }).data);
    expect(got).toHaveLength(value.length);
    const scale = (v: number): number => Math.max(Math.abs(v), 1e-300);
    got.forEach((v, k) =>
      expect(Math.abs(v - value[k])).toBeLessThanOrEqual(4e-15 * scale(value[k])),
    );
    const rows = slopes(f, { x });
    if (slope.length > 0) {
      rows.forEach((g, k) => expect(g).toBeCloseTo(slope[k], 13));
    } else expect(rows.every(Number.isFinite)).toBe(true);
    if (value.length === 1) {
      const second = f.hvp(
        { x },
        Array.from(slope, () => 1),
      );
      expect(Array.from(second).every(Number.isFinite)).toBe(true);
    }
  });

  it.each([20, 60])('logdet and inv of large scaled matrices of size %i', (n) => {
    const rng = createRng(21);
    const rows = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (__, j) => (i === j ? 4 * n : 0) + rng.uniform(-1, 1)),
    );
    const f = compiled(`A: ${n}x${n}; s: scalar; logdet(s*A)`);
    const at = (s: number): number => f.evaluate({ A: rows, s }).data[0];
    const one = at(1);
    for (const s of [1e100, 1e-100, 1e10, 3]) expect(at(s)).toBeCloseTo(one + n * Math.log(s), 8);
    const g = f.derivative('s', { A: rows, s: 1e-100 });
    expect(g.data[0] / (n * 1e100)).toBeCloseTo(1, 12);
    expect(compiled(`A: ${n}x${n}; det(1e100*A)`).evaluate({ A: rows }).data[0]).toBe(Infinity);
    const product = compiled(`A: ${n}x${n}; (1e100*A)*inv(1e100*A)`).evaluate({ A: rows });
    product.data.forEach((v, k) => expect(v).toBeCloseTo(k % (n + 1) === 0 ? 1 : 0, 12));
  });

  it('says where there is no value: singular, negative, undefined', () => {
    const value = (text: string): number[] => Array.from(compiled(text).evaluate([]).data);
    expect(value('logdet([1, 2; 2, 4])')).toEqual([-Infinity]);
    expect(value('logdet([0, 1; 1, 0])')).toEqual([NaN]);
    expect(value('det([1, 2; 2, 4])')).toEqual([0]);
    expect(value('inv([1, 2; 2, 4])')).toEqual([NaN, NaN, NaN, NaN]);
    expect(value('solve([1, 2; 2, 4], (1, 2))')).toEqual([NaN, NaN]);
    const f = compiled('x: 2; sum(x .* (0, 1))');
    expect(f.evaluate([NaN, 1]).data[0]).toBeNaN();
    expect(compiled('x: 2; softmax(x)').evaluate([NaN, 1]).data).toEqual(Float64Array.of(NaN, NaN));
    expect(compiled('x: 2; norm(x)').evaluate([NaN, 1]).data[0]).toBeNaN();
    expect(compiled('x: 2; logsumexp(x)').evaluate([1, NaN]).data[0]).toBeNaN();
    expect(compiled('x: 2; logsumexp(x)').evaluate([-Infinity, -Infinity]).data[0]).toBe(-Infinity);
    expect(compiled('x: 2; zeros(2, 2)*x').evaluate([NaN, 1]).data).toEqual(
      Float64Array.of(NaN, NaN),
    );
  });
});

/** The minor of row i and column j times its sign, by expansion along the first row; a by rows. */
function determinant(a: number[][]): number {
  if (a.length === 0) return 1;
  return a[0].reduce((sum, v, j) => sum + v * signedMinor(a, 0, j), 0);
}

function signedMinor(a: number[][], i: number, j: number): number {
  const rest = a.toSpliced(i, 1).map((row) => row.toSpliced(j, 1));
  return ((i + j) % 2 ? -1 : 1) * determinant(rest);
}

describe('the gradient of det is the matrix of cofactors, at singular matrices too', () => {
  const sizes = [2, 3, 4, 5];
  /** A product of n × r and r × n, so of rank r. */
  const ofRank = (n: number, r: number, seed: number, whole: boolean): number[][] => {
    const rng = createRng(seed);
    const entry = (): number => (whole ? Math.round(rng.uniform(-3, 3)) : rng.uniform(-2, 2));
    const [left, right] = [0, 1].map(() =>
      Array.from({ length: n }, () => Array.from({ length: r }, entry)),
    );
    return left.map((a) => right.map((b) => a.reduce((sum, v, k) => sum + v * b[k], 0)));
  };
  const gradient = (rows: number[][], mode: 'forward' | 'reverse'): Float64Array => {
    const n = rows.length;
    return compiled(`A: ${n}x${n}; det(A)`).jacobian({ A: rows }, mode).data;
  };
  for (const mode of ['forward', 'reverse'] as const) {
    it.each(sizes)(`size %i, rank n, n − 1, n − 2 and 0, ${mode}`, (n) => {
      for (let seed = 1; seed < 20; seed++) {
        for (const whole of [true, false]) {
          for (const r of [n, n - 1, n - 2, 0]) {
            const rows = ofRank(n, r, seed, whole);
            const got = gradient(rows, mode);
            const scale = Math.max(1, ...rows.flat().map(Math.abs)) ** (n - 1);
            got.forEach((g, k) => {
              const want = signedMinor(rows, k % n, Math.floor(k / n));
              if (whole) expect(g + 0, rows.join(' | ')).toBe(want + 0);
              else expect(Math.abs(g - want)).toBeLessThan(1e-12 * scale);
              if (r < n - 1) expect(Math.abs(g)).toBeLessThan(1e-12 * scale);
            });
          }
        }
      }
    });
  }
});

describe('the Hessian of det is defined at singular matrices up to 3 × 3', () => {
  it.each([
    [
      'zero',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'rank 1',
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      'zero',
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      'rank 1',
      [
        [1, 2, 3],
        [2, 4, 6],
        [-1, -2, -3],
      ],
    ],
    [
      'rank 2',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    [
      'rank 2, nearly',
      [
        [0.1, 0.2, 0.3],
        [0.4, 0.5, 0.6],
        [0.7, 0.8, 0.9],
      ],
    ],
  ])('%s: %j', (_what, rows) => {
    const n = rows.length;
    const f = compiled(`A: ${n}x${n}; det(A)`);
    const rng = createRng(22);
    const v = Array.from({ length: n * n }, () => rng.uniform(-1, 1));
    const along = (t: number): Float64Array =>
      f.gradient(rows.flatMap((_, j) => rows.map((row, i) => row[j] + t * v[i + j * n])));
    // The entries are of degree 2 in t, so central differences are exact.
    const [ahead, behind] = [along(1), along(-1)];
    f.hvp({ A: rows }, v).forEach((entry, k) =>
      expect(entry).toBeCloseTo((ahead[k] - behind[k]) / 2, 12),
    );
  });
});

describe('corners and ties', () => {
  const table: [text: string, x: Value, slope: number[]][] = [
    ['x: 2; norm2(x)', [0, 0], [0, 0]],
    [
      'x: 2x2; normF(x)',
      [
        [0, 0],
        [0, 0],
      ],
      [0, 0, 0, 0],
    ],
    ['x: 2; norm(x)', [-0, 0], [0, 0]],
    ['norm2(x)', 0, [0]],
    ['‖x‖', 0, [0]],
    ['x: 2; ‖x - (1, 2)‖', [1, 2], [0, 0]],
    ['x: 2; ‖x‖^2', [0, 0], [0, 0]],
    ['x: 2; norm1(x)', [0, -2], [0, -1]],
    ['x: 2; sum(relu(x))', [0, 2], [0, 1]],
    ['x: 2; sum(abs(x))', [0, 0], [0, 0]],
    ['x: 2; sum(max(x, 1))', [1, 2], [0.5, 1]],
    ['x: 2; sum(min(x, 1))', [1, 2], [0.5, 0]],
    ['x: 2; sum(max(x, -x))', [0, -2], [0, -1]],
    ['x: 2; max(x[1], x[2])', [2, 2], [0.5, 0.5]],
    ['sum(max(x*ones(3), 1))', 1, [1.5]],
    ['x: 2; sum(x.^2)', [0, -3], [0, -6]],
    ['x: 2; sum(x.^0)', [0, 3], [0, 0]],
    ['x: 2; sum(2.^x)', [0, 1], [LN2, 2 * LN2]],
    ['x: 2; sum(e.^x)', [0, 1], [1, E]],
    ['x: 2; sum(sign(x))', [0, 5], [0, 0]],
  ];
  it.each(table)('∇ %s at %j', (text, x, slope) => {
    slopes(compiled(text), { x }).forEach((g, k) => {
      expect(g).toBeCloseTo(slope[k], 14);
    });
  });

  it('an infinite slope stays with its own entry in reverse mode', () => {
    const f = compiled('x: 2; sum(sqrt(x))');
    expect(Array.from(f.gradient([0, 4]))).toEqual([Infinity, 0.25]);
  });

  it('a squared norm has no corner: its Hessian at 0 is 2', () => {
    for (const text of ['x: 2; ‖x‖^2', 'x: 2; norm2(x)^2', "x: 2; x'*x", 'x: 2; sum(x.^2)']) {
      expect(compiled(text).hessian([0, 0]).data, text).toEqual(Float64Array.of(2, 0, 0, 2));
    }
  });
});
