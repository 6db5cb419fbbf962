import { symmetricEigen } from '../num/symmetricEigen.ts';
import { armijo } from './armijo.ts';
import { NO_DESCENT } from './noDescent.ts';
import type { Optimiser, OptimiserState } from './optimiser.ts';
import { C1 } from './safeguards.ts';
import { largestSize, spectralStep } from './spectralStep.ts';
import { along } from './vectors.ts';

export interface DampedNewtonState extends OptimiserState {
  /** The largest |f| met. */
  readonly scale: number;
}

/**
 * Newton's method made to go down: p = −|H|⁻¹∇fᵀ, where |H| has the eigenvectors of H and the eigenvalues
 * max(|λ|, δ|λ|max), so that it is positive definite (Nocedal & Wright, §3.4; Dauphin et al. 2014), then
 * x ← x + tp with the first t of 1, ½, ¼, … that satisfies Armijo's condition. Saddles repel it; close to a
 * minimum with H ≻ 0 it is Newton's method. Where H = 0 it steps along −∇f.
 *
 * It stays where it starts if ∇f = 0 there, saddle or not. No `stableBelow`: the line search sets the length.
 */
export const dampedNewton: Optimiser<DampedNewtonState> = {
  id: 'dampedNewton',
  title: 'Newton, damped',
  needs: 'hessian',
  parameters: [
    {
      id: 'delta',
      label: 'least curvature, as a share of the largest',
      tex: '\\delta',
      min: 1e-12,
      max: 1,
      scale: 'log',
      default: 1e-8,
    },
    C1,
  ],
  tex: '\\mathbf x \\leftarrow \\mathbf x - t\\,|H(\\mathbf x)|^{-1}\\,\\nabla f(\\mathbf x)^{\\top}',
  convention:
    '|H| is the Hessian with the sizes of its eigenvalues, and t is halved until f falls enough',
  update: [
    {
      of: '\\boldsymbol\\lambda_{t}',
      is: '\\text{eigenvalues of } H(\\mathbf x_{t})',
      with: '',
      gives: '{eigenvalues}',
    },
    {
      of: '\\mathbf p_{t}',
      is: '-\\lvert H(\\mathbf x_{t})\\rvert^{-1}\\,\\nabla f(\\mathbf x_{t})^{\\top}',
      with: '-\\left\\lvert {hessian}\\right\\rvert^{-1}\\,{gradient}',
      gives: '{direction}',
    },
    {
      of: '\\mathbf x_{t+1}',
      is: '\\mathbf x_{t} + t\\,\\mathbf p_{t}',
      with: '{x} + {stepLength}\\,{direction}',
      gives: '{next}',
    },
  ],
  quantities: [
    { id: 'eigenvalues', label: 'eigenvalues of the Hessian', tex: '\\boldsymbol\\lambda' },
    { id: 'direction', label: 'direction', tex: '\\mathbf p' },
    { id: 'stepLength', label: 'step length', tex: 't' },
  ],
  init: (start) => ({ x: Float64Array.from(start), scale: 0 }),
  step({ x, scale: before }, here, { delta, c1 }, probe) {
    const eigen = symmetricEigen(probe.hessian(x), x.length);
    const largest = largestSize(eigen);
    if (!Number.isFinite(largest)) {
      return { ending: 'undefined', sentence: 'The Hessian does not exist at this point.' };
    }
    const floor = largest === 0 ? 1 : delta * largest;
    const direction = spectralStep(eigen, here.gradient, (l) => Math.max(Math.abs(l), floor));
    const scale = Math.max(before, Math.abs(here.value));
    const stepLength = armijo(probe, { x, here, direction, scale }, c1);
    if (stepLength === undefined) return NO_DESCENT;
    return {
      state: { x: along(x, stepLength, direction), scale },
      report: { eigenvalues: eigen.values, direction, stepLength },
    };
  },
};
