import type { LandingNumbers } from '../landingNumbers.ts';
import { row, say } from '../say.ts';
import { texColumn, texRow, texSymmetric } from '../texMatrix.ts';
import { texNumber } from '../../parts/texNumber.ts';
import { directionOf } from './direction.ts';

/** S b beside λ b, and the gradient in its two parts. */
export const pcaNumbers: LandingNumbers<'pca'> = {
  gauges: ({ landing: l }) => [
    { tex: 'b^{\\top}Sb', concept: 'output', value: say(l.value) },
    { tex: '2b^{\\top}S', concept: 'gradient', value: row(l.gradient) },
    { tex: '\\text{along the circle}', concept: 'linear', value: say(l.slope) },
    { tex: '\\lambda_1', concept: 'output', value: say(l.eigenvalues[0]) },
    { tex: '\\lambda_2', concept: 'output', value: say(l.eigenvalues[1]) },
  ],
  tex: ({ landing: l, asked }) => {
    const b = directionOf(asked.angle);
    const radial = l.gradient.map((g, i) => g - l.tangential[i]);
    return `S\\,b = ${texSymmetric(l.scatter)}${texColumn(b)} = ${texColumn(l.gradient.map((g) => g / 2))},\\qquad \\htmlClass{k-grad}{2b^{\\top}S = ${texRow(l.gradient)}} = \\underbrace{${texRow(radial)}}_{2\\lambda b^{\\top},\\ \\lambda = ${texNumber(l.value, 4)}} + \\htmlClass{k-lin}{\\underbrace{${texRow(l.tangential)}}_{\\text{along the circle}}}`;
  },
};
