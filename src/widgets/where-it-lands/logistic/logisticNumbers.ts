import type { LogisticRun } from '../../../worker/protocol/landing.ts';
import type { LandingNumbers } from '../landingNumbers.ts';
import { say } from '../say.ts';
import { texColumn, texSymmetric } from '../texMatrix.ts';
import { iterate, normAt } from './logistic.ts';

const count = ({ reached }: LogisticRun): string => (reached === null ? 'never' : String(reached));

/** Both runs at the step that is shown, and Newton’s first step with its numbers. */
export const logisticNumbers: LandingNumbers<'logistic'> = {
  gauges: ({ landing: l }, { step }) => [
    { tex: '\\lVert\\nabla\\rVert\\text{, Newton}', concept: 'quadratic', value: say(normAt(l.newton, step), 2) }, // prettier-ignore
    { tex: '\\text{steps to }10^{-8}', concept: 'quadratic', value: count(l.newton) },
    { tex: '\\lVert\\nabla\\rVert\\text{, descent}', concept: 'run2', value: say(normAt(l.descent, step), 2) }, // prettier-ignore
    { tex: '\\text{steps to }10^{-8}', concept: 'run2', value: count(l.descent) },
  ],
  tex: ({ landing: l, asked }) => {
    const start = texColumn(asked.theta);
    if (l.newton.norms.length < 2) return `H = ${texSymmetric(l.hessian)}\\ \\text{has no inverse}`;
    return `\\underbrace{${texColumn(iterate(l.newton, 1))}}_{\\text{first step}} = ${start} - \\underbrace{${texSymmetric(l.hessian)}}_{H}{}^{-1}\\htmlClass{k-grad}{\\underbrace{${texColumn(l.gradient)}}_{\\nabla^{\\top}}}`;
  },
};
