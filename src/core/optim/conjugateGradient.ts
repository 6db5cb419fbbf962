import { descendAlong } from './descendAlong.ts';
import { NO_DESCENT } from './noDescent.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import { C1, C2 } from './safeguards.ts';
import { dot } from './vectors.ts';

export interface ConjugateState extends OptimiserState {
  /** The last direction and the gradient it was made from; empty before the first step. */
  readonly direction: Float64Array;
  readonly gradient: Float64Array;
  /** t ∇f·p of the last step: the next is first tried with the same first-order change. */
  readonly change: number;
  /** The largest |f| met. */
  readonly scale: number;
}

/**
 * Nonlinear conjugate gradient, Polak–Ribière+ (Nocedal & Wright, §5.2): p ← −g + β⁺p with
 * β⁺ = max(0, gᵀ(g − g₋)/g₋ᵀg₋), x ← x + tp. β⁺ = 0 is a restart along −g; there is another where p would not
 * go down. t is from a strong Wolfe line search, whose c₂ is small by default: on a quadratic it is then exact,
 * and the method is the linear conjugate gradient method, which ends in n steps.
 *
 * No `stableBelow`: the line search sets the length.
 */
export const conjugateGradient: Optimiser<ConjugateState> = {
  id: 'conjugateGradient',
  title: 'Conjugate gradient',
  needs: 'gradient',
  parameters: [C1, { ...C2, default: 1e-3 }],
  tex: '\\mathbf p \\leftarrow -\\mathbf g + \\beta\\,\\mathbf p,\\quad \\beta = \\max\\Bigl(0, \\frac{\\mathbf g^{\\top}(\\mathbf g - \\mathbf g_-)}{\\mathbf g_-^{\\top}\\mathbf g_-}\\Bigr),\\quad \\mathbf x \\leftarrow \\mathbf x + t\\,\\mathbf p',
  convention: 'Polak and Ribière’s β, cut off at 0; g₋ is the gradient one step before',
  update: [
    {
      of: '\\mathbf g_{t}',
      is: '\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '{gradient}',
      gives: '{gradient}',
    },
    {
      of: '\\beta',
      is: '\\max\\Bigl(0, \\frac{\\mathbf g_{t}^{\\top}(\\mathbf g_{t} - \\mathbf g_{t-1})}{\\mathbf g_{t-1}^{\\top}\\mathbf g_{t-1}}\\Bigr)',
      with: '',
      gives: '{beta}',
      afresh: 'left out',
    },
    {
      of: '\\mathbf p_{t}',
      is: '-\\mathbf g_{t} + \\beta\\,\\mathbf p_{t-1}',
      with: '-{gradient} + {beta}\\,{direction-}',
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
    { id: 'beta', label: 'share of the last direction', tex: '\\beta' },
    { id: 'stepLength', label: 'step length', tex: 't' },
  ],
  init: (start) => ({
    x: Float64Array.from(start),
    direction: new Float64Array(0),
    gradient: new Float64Array(0),
    change: 0,
    scale: 0,
  }),
  step(state, here, parameters, probe) {
    const { x, direction: last, gradient: old } = state;
    const g = here.gradient;
    const scale = Math.max(state.scale, Math.abs(here.value));
    const beta = old.length > 0 ? Math.max(0, (dot(g, g) - dot(g, old)) / dot(old, old)) : 0;
    const wanted = g.map((gi, i) => (beta > 0 ? beta * last[i] : 0) - gi);
    const known = old.length > 0 && { wanted };
    // A change that underflowed says nothing.
    const first = state.change / dot(wanted, g) || 1;
    const found = descendAlong(probe, x, here, { ...known, first, scale }, parameters);
    if (!found) return NO_DESCENT;
    const { direction, t, restarted } = found;
    return {
      state: { x: found.x, direction, gradient: g, change: t * dot(direction, g), scale },
      report: { direction, beta: restarted ? 0 : beta, stepLength: t },
    };
  },
};
