import type { LandingNumbers } from '../landingNumbers.ts';
import { column, row, say } from '../say.ts';
import { texRow } from '../texMatrix.ts';
import { texNumber } from '../../parts/texNumber.ts';
import { isOnCorner, slopesAt } from './hinge.ts';

/** More terms than these are not written out. */
const TERMS = 5;

/** The subgradient as a sum over the points that pull. */
export const hingeNumbers: LandingNumbers<'hinge'> = {
  gauges: ({ landing: l }, { margin }) => {
    const [low, high] = slopesAt(margin);
    return [
      { tex: 'L(w)', concept: 'output', value: say(l.value) },
      { tex: '\\partial L', concept: 'gradient', value: row(l.subgradient) },
      { tex: 'w\\text{, least}', concept: 'linear', value: column(l.best) },
      {
        tex: `\\text{slope at } t = ${texNumber(margin, 3)}`,
        concept: 'gradient',
        value: low === high ? say(low) : `[${say(low)}, ${say(high)}]`,
      },
    ];
  },
  tex: ({ landing: l, asked, points }) => {
    const pulling = points.filter((_, n) => l.margins[n] < 1 && !isOnCorner(l.margins[n]));
    const corner = points.filter((_, n) => isOnCorner(l.margins[n]));
    const terms = pulling.map(([a, b, y]) => ` - ${texRow([y * a, y * b])}`);
    const sum =
      pulling.length <= TERMS ? terms.join('') : `${terms.slice(0, TERMS - 1).join('')} - \\dots`;
    const set = corner
      .map(([a, b, y]) => ` - \\htmlClass{k-err}{[0,1]}\\cdot${texRow([y * a, y * b])}`)
      .join('');
    const value = corner.length === 0 ? ` = ${texRow(l.subgradient)}` : '';
    return `\\htmlClass{k-grad}{\\partial L} = \\underbrace{${texRow(asked.theta)}}_{w^{\\top}}${sum}${set}${value}`;
  },
};
