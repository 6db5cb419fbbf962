import { formatNumber, spokenNumber } from '../../ui/format.ts';
import type { LandingId } from '../../worker/protocol/landing.ts';

const sign = (label: number): string => (label > 0 ? '+' : '−');

/** As it is written beside the point. */
export function pointName(model: LandingId, [a, b, label]: readonly number[]): string {
  if (model === 'logistic') return `${formatNumber(a)}: class ${b}`;
  const place = `(${formatNumber(a)}, ${formatNumber(b)})`;
  return model === 'hinge' ? `${place} ${sign(label)}` : place;
}

/** As it is read out. */
export function pointWords(model: LandingId, [a, b, label]: readonly number[]): string {
  if (model === 'logistic') return `x ${spokenNumber(a)}, class ${b}`;
  const [first, second] = model === 'regression' ? ['x', 'y'] : ['x 1', 'x 2'];
  const place = `${first} ${spokenNumber(a)}, ${second} ${spokenNumber(b)}`;
  return model === 'hinge' ? `${place}, class ${label > 0 ? 'plus' : 'minus'}` : place;
}
