import { descendAlong } from './descendAlong.ts';
import { NO_DESCENT } from './noDescent.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import { C1, C2 } from './safeguards.ts';
import { along, dot, norm } from './vectors.ts';

export interface LbfgsState extends OptimiserState {
  /** The last steps s, one after another, n numbers each, the oldest first. */
  readonly steps: Float64Array;
  /** The changes of the gradient y that belong to them. */
  readonly changes: Float64Array;
  /** The largest |f| met. */
  readonly scale: number;
}

/**
 * L-BFGS (Nocedal 1980; Nocedal & Wright, algorithms 7.4 and 7.5): BFGS from the last `memory` pairs (s, y)
 * alone, without a matrix. The two-loop recursion begins from γI with γ = sᵀy/yᵀy of the newest pair; t is
 * from a strong Wolfe line search; a pair with sᵀy ≤ 10⁻¹⁰‖s‖‖y‖ is not kept.
 *
 * No `stableBelow`: the line search sets the length.
 */
export const lbfgs: Optimiser<LbfgsState> = {
  id: 'lbfgs',
  title: 'L-BFGS',
  needs: 'gradient',
  parameters: [
    {
      id: 'memory',
      label: 'pairs remembered',
      tex: 'm',
      min: 1,
      max: 20,
      scale: 'linear',
      default: 5,
      integer: true,
    },
    C1,
    C2,
  ],
  tex: '\\mathbf x \\leftarrow \\mathbf x - t\\,B_m\\,\\nabla f(\\mathbf x)^{\\top}',
  convention:
    'Bₘ is BFGS’s B rebuilt at each step from the last m pairs of step and change of gradient',
  update: [
    {
      of: '\\mathbf p_{t}',
      is: '-B_{t}\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '',
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
  ],
  init: (start) => ({
    x: Float64Array.from(start),
    steps: new Float64Array(0),
    changes: new Float64Array(0),
    scale: 0,
  }),
  step(state, here, parameters, probe) {
    const { x } = state;
    const scale = Math.max(state.scale, Math.abs(here.value));
    const known = state.steps.length > 0 && { wanted: twoLoop(state, here.gradient) };
    const found = descendAlong(probe, x, here, { ...known, first: 1, scale }, parameters);
    if (!found) return NO_DESCENT;
    const s = found.x.map((xi, i) => xi - x[i]);
    const y = found.evaluation.gradient.map((gi, i) => gi - here.gradient[i]);
    const keep = dot(s, y) > 1e-10 * norm(s) * norm(y);
    const most = parameters.memory * x.length;
    const append = (old: Float64Array, v: Float64Array): Float64Array =>
      Float64Array.from([...(found.restarted ? [] : old), ...(keep ? v : [])].slice(-most));
    return {
      state: {
        x: found.x,
        steps: append(state.steps, s),
        changes: append(state.changes, y),
        scale,
      },
      report: { direction: found.direction, stepLength: found.t },
    };
  },
};

function twoLoop({ x, steps, changes }: LbfgsState, gradient: Float64Array): Float64Array {
  const n = x.length;
  const pairs = Array.from({ length: steps.length / n }, (_, k) => {
    const s = steps.subarray(k * n, (k + 1) * n);
    const y = changes.subarray(k * n, (k + 1) * n);
    return { s, y, sy: dot(s, y) };
  });
  let q: Float64Array = gradient.map((gi) => -gi);
  const alphas = pairs.map(() => 0);
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { s, y, sy } = pairs[k];
    alphas[k] = dot(s, q) / sy;
    q = along(q, -alphas[k], y);
  }
  const { y, sy } = pairs[pairs.length - 1];
  q = q.map((qi) => (qi * sy) / dot(y, y));
  for (const [k, pair] of pairs.entries()) {
    q = along(q, alphas[k] - dot(pair.y, q) / pair.sy, pair.s);
  }
  return q;
}
