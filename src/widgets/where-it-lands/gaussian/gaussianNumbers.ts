import type { LandingNumbers } from '../landingNumbers.ts';
import { row, say } from '../say.ts';
import { texSquare } from '../texMatrix.ts';

/** Both terms of ∂ℓ/∂Σ with their numbers. */
export const gaussianNumbers: LandingNumbers<'gaussian'> = {
  gauges: ({ landing: l }) => [
    { tex: '\\ell', concept: 'output', value: say(l.value) },
    { tex: '\\ell\\text{, least}', concept: 'linear', value: say(l.least) },
    { tex: '\\lVert\\partial\\ell/\\partial\\Sigma\\rVert', concept: 'gradient', value: say(Math.hypot(...l.gradient)) }, // prettier-ignore
    { tex: '\\partial\\ell/\\partial\\mu', concept: 'gradient', value: row(l.meanGradient) },
  ],
  tex: ({ landing: l }) =>
    l.positive
      ? `\\htmlClass{k-grad}{\\frac{\\partial\\ell}{\\partial\\Sigma} = ${texSquare(l.gradient)}} = \\underbrace{${texSquare(l.fromLogdet)}}_{\\frac N2\\Sigma^{-1}\\text{, log det}} - \\underbrace{${texSquare(l.fromInverse)}}_{\\frac12\\Sigma^{-1}(NS)\\Sigma^{-1}\\text{, inverse}}`
      : '\\Sigma \\text{ is not positive definite}',
};
