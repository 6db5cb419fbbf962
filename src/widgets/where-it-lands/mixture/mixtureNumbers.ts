import type { LandingNumbers } from '../landingNumbers.ts';
import { say } from '../say.ts';
import { texColumn, texSymmetric } from '../texMatrix.ts';
import { texNumber } from '../../parts/texNumber.ts';
import { COMPONENTS, stateAt } from './mixture.ts';

/** What the M-step has made: means, covariances and shares. */
export const mixtureNumbers: LandingNumbers<'mixture'> = {
  gauges: ({ landing: l }, { step }) => {
    const state = stateAt(l, step);
    return [
      {
        tex: '\\log L',
        concept: 'output',
        value: state ? say(state.logLikelihood, 5) : 'none',
      },
      {
        tex: '\\lVert\\partial/\\partial\\mu\\rVert',
        concept: 'gradient',
        value: state ? say(Math.hypot(...l.meanGradient), 3) : 'none',
      },
      ...(state?.counts ?? []).map((count, k) => ({
        tex: `N_${k + 1}`,
        concept: COMPONENTS[k],
        value: say(count),
      })),
    ];
  },
  tex: ({ landing: l }, { step }) => {
    const state = stateAt(l, step);
    if (!state) return '\\Sigma \\text{ is not positive definite}';
    return state.components
      .map(
        ({ weight, mean, covariance }, k) =>
          `\\pi_${k + 1} = ${texNumber(weight, 3)},\\ \\mu_${k + 1} = ${texColumn(mean.map(short))},\\ \\Sigma_${k + 1} = ${texSymmetric(covariance.map(short))}`,
      )
      .join('\\qquad ');
  },
};

const short = (x: number): number => Number(x.toPrecision(3));
