import { symmetricEigen, type SymmetricEigen } from '../num/symmetricEigen.ts';

/** What the search for zeros of ∇f needs of f. */
export interface SmoothFunction {
  value(x: ArrayLike<number>): number;
  gradient(x: ArrayLike<number>): Float64Array;
  /** n × n, row-major. */
  hessian(x: ArrayLike<number>): Float64Array;
}

export interface GradientRoot {
  readonly x: Float64Array;
  /** ‖∇f(x)‖ reached. */
  readonly gradientNorm: number;
  /** ‖∇f‖ at the start. */
  readonly startNorm: number;
}

/** ‖v‖ without overflow; NaN or ∞ when an entry is. */
export const norm = (v: ArrayLike<number>): number =>
  v.length === 1
    ? Math.abs(v[0])
    : v.length === 2
      ? Math.hypot(v[0], v[1])
      : Math.hypot(...Array.from(v));

/** The damping of the first step, as a part of the largest |eigenvalue|; it grows and shrinks by tens. */
const FIRST_DAMPING = 1e-3;

/**
 * Levenberg–Marquardt on ½‖∇f‖² (Nocedal & Wright, Numerical Optimization, §10.3), in the eigenbasis of the
 * Hessian: d = −Σ λₖ/(λₖ² + τ²λ²max) vₖ(vₖ·g). It ends at the nearest kind of zero of ∇f, of whatever class,
 * and does not break where the Hessian is singular: on a curve of stationary points it goes straight to the
 * curve, at an isolated degenerate point it converges linearly (a zero of order k by 1 − 1/k a step, which
 * doubles as the right step when it is stretched k times; that is tried first).
 *
 * @returns null when f is undefined at the start.
 */
export function gradientRoot(
  f: SmoothFunction,
  start: ArrayLike<number>,
  steps = 60,
): GradientRoot | null {
  const n = start.length;
  let x: Float64Array = Float64Array.from(start);
  let g = f.gradient(x);
  let size = norm(g);
  const startNorm = size;
  if (!Number.isFinite(size) || Number.isNaN(f.value(x))) return null;
  let damping = FIRST_DAMPING;
  let stalled = 0;
  for (let k = 0; k < steps && size > 0 && stalled < 6; k++) {
    const { values, vectors } = eigen(f.hessian(x), n);
    const largest = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
    if (!(largest > 0) || largest === Infinity) break;
    const step = new Float64Array(n);
    for (let e = 0; e < n; e++) {
      const ratio = values[e] / largest;
      let along = 0;
      for (let i = 0; i < n; i++) along += vectors[i * n + e] * g[i];
      const length =
        ratio === 0 ? 0 : ((ratio / (ratio * ratio + damping * damping)) * along) / largest;
      for (let i = 0; i < n; i++) step[i] -= length * vectors[i * n + e];
    }
    // Where the last steps each fell short by the same part, the zero is of higher order: stretch.
    let best: { x: Float64Array; g: Float64Array; size: number } | null = null;
    for (const stretch of [1, 2, 3]) {
      const trial = x.map((xi, i) => xi + stretch * step[i]);
      const gradient = f.gradient(trial);
      const trialSize = norm(gradient);
      if (!(trialSize < (best?.size ?? size))) break;
      best = { x: trial, g: gradient, size: trialSize };
    }
    if (best) {
      stalled = best.size > 0.999 * size ? stalled + 1 : 0;
      ({ x, g, size } = best);
      damping = damping < 1e-12 ? 0 : damping / 10;
    } else {
      damping = Math.max(10 * damping, 1e-12);
      stalled++;
    }
  }
  return { x, gradientNorm: size, startNorm };
}

/** The eigenpairs of a symmetric matrix; for n = 2 one Jacobi rotation is all of it. */
function eigen(h: Float64Array, n: number): SymmetricEigen {
  if (n !== 2) return symmetricEigen(h, n);
  const [a, b, , d] = h;
  const theta = (d - a) / (2 * b);
  const t = b === 0 ? 0 : (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const values = Float64Array.of(a - t * b, d + t * b);
  const vectors = Float64Array.of(c, s, -s, c);
  return { values, vectors };
}

/**
 * Plain Newton from a point already in the region where it converges, as long as the steps shrink: the
 * last digits of a regular zero of ∇f.
 */
export function polish(f: SmoothFunction, start: ArrayLike<number>): Float64Array {
  const n = start.length;
  let x: Float64Array = Float64Array.from(start);
  let last = Infinity;
  for (let k = 0; k < 30; k++) {
    const g = f.gradient(x);
    const { values, vectors } = symmetricEigen(f.hessian(x), n);
    const step = new Float64Array(n);
    for (let e = 0; e < n; e++) {
      let along = 0;
      for (let i = 0; i < n; i++) along += vectors[i * n + e] * g[i];
      for (let i = 0; i < n; i++) step[i] -= (along / values[e]) * vectors[i * n + e];
    }
    const length = norm(step);
    if (!(length < last) || length === 0) break;
    last = length;
    x = x.map((xi, i) => xi + step[i]);
  }
  return x;
}
