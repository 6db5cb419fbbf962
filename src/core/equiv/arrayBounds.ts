import { sizeOf, type Shape } from '../ir/types.ts';
import { cofactor } from '../num/cofactor.ts';
import { inverse } from '../num/lu.ts';
import { matrix } from '../num/matrix.ts';
import type { StructuralOp } from '../ops/op.ts';
import { EPS, TINY, type BoundedArray } from './bounded.ts';

/** Bounds of the errors of an operation on arrays; its value is computed already, and so are the arguments. */
export type ArrayRule = (
  out: BoundedArray,
  args: readonly BoundedArray[],
  shapes: readonly Shape[],
) => void;

/** Operations that only move entries: bounds move with them. */
const MOVES: ReadonlySet<string> = new Set([
  ...['transpose', 'block', 'embed', 'reshape', 'fill', 'entries', 'hstack', 'diag', 'diagonal'],
]);

/** Evaluates an operation on arrays with the bounds of its entries. */
export function runBounded(
  op: StructuralOp,
  out: BoundedArray,
  args: readonly BoundedArray[],
  shapes: readonly Shape[],
  attributes: readonly number[],
): void {
  const values = args.map((a) => a.v);
  op.run(out.v, values, shapes, attributes);
  if (MOVES.has(op.name)) {
    op.run(
      out.e,
      args.map((a) => a.e),
      shapes,
      attributes,
    );
    return;
  }
  if (args.length === 0) return void out.e.fill(0);
  const missing = args.some((a) => a.v.some(Number.isNaN));
  if (missing) {
    // One undefined entry makes the result undefined; otherwise rounding hid one, and the result with it.
    const certain = args.some((a) => a.v.some((x, k) => Number.isNaN(x) && a.e[k] === 0));
    out.v.fill(NaN);
    out.e.fill(certain ? 0 : Infinity);
    return;
  }
  (RULES.get(op.name) ?? perturbed(op, attributes))(out, args, shapes);
  for (let k = 0; k < out.v.length; k++) {
    if (Number.isFinite(out.v[k]) && out.e[k] < Infinity) continue;
    // Undefined where the rule says so, by a bound of 0; overflow and singular matrices are unknown.
    if (!(Number.isNaN(out.v[k]) && out.e[k] === 0)) out.e[k] = Infinity;
    out.v[k] = NaN;
  }
}

const largest = (a: ArrayLike<number>): number =>
  Array.from(a).reduce((most, x) => Math.max(most, Math.abs(x)), 0);

/** Σ |aₖ|·eb + ea·|bₖ| + ea·eb and the rounding of n products and their sum, entries at strides of a and b. */
function productError(
  n: number,
  a: BoundedArray,
  [fromA, strideA]: readonly [number, number],
  b: BoundedArray,
  [fromB, strideB]: readonly [number, number],
): number {
  let error = 0;
  let size = 0;
  for (let k = 0; k < n; k++) {
    const i = fromA + k * strideA;
    const j = fromB + k * strideB;
    const x = Math.abs(a.v[i]);
    const y = Math.abs(b.v[j]);
    error += x * b.e[j] + a.e[i] * (y + b.e[j]);
    size += x * y;
  }
  return error * (1 + 4 * EPS) + (n + 1) * EPS * size + (size < 1e-290 && size > 0 ? TINY : 0);
}

/** |fl(AB) − AB| ≤ |A|E_B + E_A|B| + E_A E_B + γₙ|A||B| (Higham, §3.5). */
const matmul: ArrayRule = (out, [a, b], [left, right]) => {
  const [m, n] = [left.rows, left.cols];
  for (let j = 0; j < right.cols; j++) {
    for (let i = 0; i < m; i++) out.e[i + j * m] = productError(n, a, [i, m], b, [j * n, 1]);
  }
};

const dot: ArrayRule = (out, [a, b]) => {
  out.e[0] = productError(a.v.length, a, [0, 1], b, [0, 1]);
};

const outer: ArrayRule = (out, [a, b]) => {
  const m = a.v.length;
  for (let k = 0; k < out.v.length; k++) {
    out.e[k] = productError(1, a, [k % m, 0], b, [Math.floor(k / m), 0]);
  }
};

/** Of a sum of `of` entries, divided by `by`. */
const sumOver =
  (of: (shape: Shape) => (k: number) => boolean, mean: boolean): ArrayRule =>
  (out, [a], [shape]) => {
    const counts = of(shape);
    let error = 0;
    let size = 0;
    for (let k = 0; k < a.v.length; k++) {
      if (!counts(k)) continue;
      error += a.e[k];
      size += Math.abs(a.v[k]);
    }
    const by = mean ? a.v.length : 1;
    const rounding = a.v.length * EPS * size;
    out.e[0] = (error * (1 + 4 * EPS) + rounding) / by + (mean ? EPS * Math.abs(out.v[0]) : 0);
  };

const every = (): (() => boolean) => () => true;

/** ‖A + E‖ − ‖A‖ is at most ‖E‖. */
const norm: ArrayRule = (out, [a]) => {
  out.e[0] = Math.hypot(...a.e) + (a.v.length + 4) * EPS * out.v[0];
};

/** How far A may be from the matrix that was meant, and what elimination adds: c·n·ε·max|A|. */
const backward = (a: BoundedArray, n: number): number => 8 * n * EPS * largest(a.v);

/** |A⁻¹|(E + δ)|A⁻¹|, to first order, doubled while the relative error is below ½. Singular: unknown. */
const inv: ArrayRule = (out, [a], [{ rows: n }]) => {
  const delta = backward(a, n);
  const abs = (data: Float64Array): Float64Array => data.map(Math.abs);
  const y = abs(out.v);
  const wrong = a.e.map((e) => e + delta);
  const left = times(y, wrong, n, n);
  const factor = largest(left) * n < 0.5 ? 2 : Infinity;
  out.e.set(times(left, y, n, n).map((x, k) => factor * x + 4 * EPS * y[k]));
};

/** A B of n × n and n × m numbers. */
function times(a: Float64Array, b: Float64Array, n: number, m: number): Float64Array {
  const out = new Float64Array(n * m);
  for (let j = 0; j < m; j++) {
    for (let k = 0; k < n; k++) {
      for (let i = 0; i < n; i++) out[i + j * n] += a[i + k * n] * b[k + j * n];
    }
  }
  return out;
}

/** |A⁻¹|((E_A + δ)|X| + E_B). */
const solve: ArrayRule = (out, [a, b], [{ rows: n }, { cols: m }]) => {
  const delta = backward(a, n);
  const y = inverse(matrix(n, n, a.v)).data.map(Math.abs);
  const wrong = a.e.map((e) => e + delta);
  const factor = largest(times(y, wrong, n, n)) * n < 0.5 ? 2 : Infinity;
  const right = times(
    wrong,
    out.v.map((x) => Math.abs(x)),
    n,
    m,
  );
  const spread = times(
    y,
    right.map((x, k) => x + b.e[k]),
    n,
    m,
  );
  out.v.forEach((x, k) => (out.e[k] = factor * spread[k] + 4 * EPS * Math.abs(x)));
};

/** Σ |cofᵢⱼ|(Eᵢⱼ + δ), the cofactors being the slopes of det (Jacobi). */
const det: ArrayRule = (out, [a], [{ rows: n }]) => {
  const delta = backward(a, n);
  const slopes = cofactor(matrix(n, n, a.v)).data;
  const second =
    (a.e.reduce((m, e) => Math.max(m, e), 0) + delta) ** 2 * largest(a.v) ** (n - 2) * n ** n;
  const first = slopes.reduce((total, c, k) => total + Math.abs(c) * (a.e[k] + delta), 0);
  out.e[0] = first + (n > 1 ? second : 0) + 4 * EPS * Math.abs(out.v[0]);
};

/** Relative error of det: Σ |A⁻¹ᵢⱼ|(Eⱼᵢ + δ). A negative determinant has no logarithm. */
const logdet: ArrayRule = (out, [a], [{ rows: n }]) => {
  const delta = backward(a, n);
  const y = inverse(matrix(n, n, a.v)).data;
  let relative = 0;
  y.forEach((x, k) => {
    relative += Math.abs(x) * (a.e[Math.floor(k / n) + (k % n) * n] + delta);
  });
  if (!(relative < 0.5)) out.e[0] = Infinity;
  else if (Number.isNaN(out.v[0])) out.e[0] = 0;
  else out.e[0] = 2 * relative + 8 * n * EPS * (1 + Math.abs(out.v[0]));
};

/** Each weight changes by a factor within exp(±2 max e); n sums of exponentials. */
const softmax: ArrayRule = (out, [a], [{ rows }]) => {
  for (let k = 0; k < out.v.length; k++) {
    const from = k - (k % rows);
    const column = a.v.subarray(from, from + rows);
    const top = column.reduce((m, x) => Math.max(m, x), -Infinity);
    const error = a.e.subarray(from, from + rows).reduce((m, e) => Math.max(m, e), 0);
    const spread = 2 * EPS * column.reduce((m, x) => Math.max(m, top - x), 0);
    const relative = Math.expm1(2 * error + spread) + (rows + 8) * EPS;
    out.e[k] = relative * out.v[k] + TINY;
  }
};

/** Slopes are weights that sum to 1: no change beyond the largest error. */
const logsumexp: ArrayRule = (out, [a]) => {
  const error = a.e.reduce((m, e) => Math.max(m, e), 0);
  const n = a.v.length;
  out.e[0] = error + (n + 8) * EPS + 4 * EPS * (Math.abs(out.v[0]) + largest(a.v));
};

const RULES: ReadonlyMap<string, ArrayRule> = new Map<string, ArrayRule>([
  ['matmul', matmul],
  ['dot', dot],
  ['outer', outer],
  ['sum', sumOver(every, false)],
  ['mean', sumOver(every, true)],
  ['norm1', sumOver(every, false)],
  [
    'tr',
    sumOver(
      ({ rows }) =>
        (k) =>
          k % (rows + 1) === 0,
      false,
    ),
  ],
  ['norm2', norm],
  ['normF', norm],
  ['inv', inv],
  ['solve', solve],
  ['det', det],
  ['logdet', logdet],
  ['softmax', softmax],
  ['logsumexp', logsumexp],
]);

/**
 * Any other operation: the sum of what it changes when one entry moves by its error, and by the 8n units that a
 * backward stable algorithm may have moved it.
 */
function perturbed(op: StructuralOp, attributes: readonly number[]): ArrayRule {
  return (out, args, shapes) => {
    const size = Math.max(1, ...shapes.map(sizeOf));
    out.e.forEach((_, k) => (out.e[k] = 8 * size * EPS * Math.abs(out.v[k]) + TINY));
    const moved = new Float64Array(out.v.length);
    const values = args.map((a) => a.v.slice());
    args.forEach((a, which) => {
      const own = 8 * size * EPS * largest(a.v);
      for (let k = 0; k < a.v.length; k++) {
        values[which][k] = a.v[k] + a.e[k] + own;
        op.run(moved, values, shapes, attributes);
        values[which][k] = a.v[k];
        moved.forEach((x, i) => (out.e[i] += 2 * Math.abs(x - out.v[i])));
      }
    });
    out.e.forEach((e, k) => {
      if (Number.isNaN(e)) out.e[k] = Infinity;
    });
  };
}
