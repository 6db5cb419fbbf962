import { descendAlong } from './descendAlong.ts';
import { NO_DESCENT } from './noDescent.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import { C1, C2 } from './safeguards.ts';
import { dot, norm } from './vectors.ts';

export interface BfgsState extends OptimiserState {
  /** The approximation of H⁻¹, n × n, row-major. */
  readonly inverse: Float64Array;
  /** Updates it has had; before the first it is only I. */
  readonly updates: number;
  /** The largest |f| met. */
  readonly scale: number;
}

/**
 * BFGS (Nocedal & Wright, algorithm 6.1): p = −B∇fᵀ, x ← x + tp with t from a strong Wolfe line search; with
 * s the step and y the change of the gradient, B ← (I − ρsyᵀ)B(I − ρysᵀ) + ρssᵀ, ρ = 1/yᵀs. B starts as I,
 * and as yᵀs/yᵀy·I at its first update. Where sᵀy ≤ 10⁻¹⁰‖s‖‖y‖ the update is skipped, so that B stays
 * positive definite. With an exact line search it ends in n steps on a quadratic, and B is then H⁻¹.
 *
 * No `stableBelow`: the line search sets the length.
 */
export const bfgs: Optimiser<BfgsState> = {
  id: 'bfgs',
  title: 'BFGS',
  needs: 'gradient',
  parameters: [C1, C2],
  tex: '\\mathbf x \\leftarrow \\mathbf x - t\\,B\\,\\nabla f(\\mathbf x)^{\\top},\\quad B \\leftarrow (I - \\rho\\,\\mathbf s\\mathbf y^{\\top})\\,B\\,(I - \\rho\\,\\mathbf y\\mathbf s^{\\top}) + \\rho\\,\\mathbf s\\mathbf s^{\\top}',
  convention: 'B approximates the inverse of the Hessian from the changes of the gradient',
  update: [
    {
      of: '\\mathbf p_{t}',
      is: '-B_{t}\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '-{inverse-}\\,{gradient}',
      gives: '{direction}',
      afresh: 'steepest',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} + t\\,\\mathbf p_{t}',
      with: '{x} + {stepLength}\\,{direction}',
      gives: '{next}',
    },
  ],
  quantities: [
    { id: 'direction', label: 'direction', tex: '\\mathbf p' },
    { id: 'stepLength', label: 'step length', tex: 't' },
    { id: 'inverse', label: 'approximation of the inverse Hessian', tex: 'B' },
  ],
  init: (start) => ({
    x: Float64Array.from(start),
    inverse: identity(start.length),
    updates: 0,
    scale: 0,
  }),
  step(state, here, parameters, probe) {
    const { x } = state;
    const n = x.length;
    const scale = Math.max(state.scale, Math.abs(here.value));
    const known = state.updates > 0 && {
      wanted: times(state.inverse, here.gradient).map((pi) => -pi),
    };
    const found = descendAlong(probe, x, here, { ...known, first: 1, scale }, parameters);
    if (!found) return NO_DESCENT;
    const fresh = found.restarted;
    const s = found.x.map((xi, i) => xi - x[i]);
    const y = found.evaluation.gradient.map((gi, i) => gi - here.gradient[i]);
    const sy = dot(s, y);
    const skip = !(sy > 1e-10 * norm(s) * norm(y));
    const before = fresh
      ? identity(n).map((entry) => (skip ? entry : (entry * sy) / dot(y, y)))
      : state.inverse;
    const inverse = skip ? before : updated(before, s, y, sy);
    return {
      state: { x: found.x, inverse, updates: (fresh ? 0 : state.updates) + (skip ? 0 : 1), scale },
      report: { direction: found.direction, stepLength: found.t, inverse },
    };
  },
};

const identity = (n: number): Float64Array =>
  new Float64Array(n * n).map((_, k) => (k % (n + 1) === 0 ? 1 : 0));

function times(a: Float64Array, v: Float64Array): Float64Array {
  const n = v.length;
  return v.map((_, i) => dot(a.subarray(i * n, (i + 1) * n), v));
}

/** B + (1 + ρyᵀBy)ρssᵀ − ρ(Bysᵀ + s(By)ᵀ), the update multiplied out for symmetric B. */
function updated(b: Float64Array, s: Float64Array, y: Float64Array, sy: number): Float64Array {
  const n = s.length;
  const by = times(b, y);
  const along = (1 + dot(y, by) / sy) / sy;
  return b.map((entry, k) => {
    const i = Math.floor(k / n);
    const j = k % n;
    return entry + along * s[i] * s[j] - (by[i] * s[j] + s[i] * by[j]) / sy;
  });
}
