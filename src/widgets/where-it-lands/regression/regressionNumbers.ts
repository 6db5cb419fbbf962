import type { LandingNumbers } from '../landingNumbers.ts';
import { column, row, say } from '../say.ts';
import { texColumn, texRow, texSymmetric } from '../texMatrix.ts';

/** The normal equations with their numbers. */
export const regressionNumbers: LandingNumbers<'regression'> = {
  gauges: ({ landing: l }) => [
    { tex: 'R(\\theta)', concept: 'output', value: say(l.risk) },
    { tex: '\\nabla R', concept: 'gradient', value: row(l.gradient) },
    { tex: '\\theta\\text{, least}', concept: 'linear', value: column(l.solution) },
    { tex: '\\operatorname{rank}X', concept: 'linear', value: say(l.rank) },
  ],
  tex: ({ landing: l }) => {
    const left = `\\underbrace{${texSymmetric(l.xx)}}_{X^{\\top}X}\\theta = \\underbrace{${texColumn(l.xy)}}_{X^{\\top}y}`;
    const solved =
      l.rank === 2 ? `\\iff \\theta = ${texColumn(l.solution)}` : '\\quad\\text{(rank 1)}';
    return `\\htmlClass{k-grad}{\\nabla R = ${texRow(l.gradient)}},\\qquad ${left} ${solved}`;
  },
};
