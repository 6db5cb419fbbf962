import type { Ensemble } from '../../worker/protocol/taylor.ts';
import { percent, say } from './say.ts';

/** How often a random symmetric matrix is a saddle, and what that does not say. */
export function ensembleWords(
  e: Ensemble,
  { n, samples }: { readonly n: number; readonly samples: number },
): string {
  const share = (size: number): string => percent(e.saddles[e.sizes.indexOf(size)] ?? NaN);
  const own = e.sizes.includes(n) && n > 3 ? ` and ${share(n)} for n = ${n}` : '';
  const values = e.eigenvalues;
  const positive = values.filter((v) => v > 0).length;
  return [
    `Of ${samples} random symmetric matrices of each size, eigenvalues of both signs have ${share(1)} for n = 1, ${share(2)} for n = 2, ${share(3)} for n = 3${own}.`,
    `One of size ${values.length}: ${positive} positive and ${values.length - positive} negative eigenvalues, from ${say(values[0])} to ${say(values[values.length - 1])} in units of √n, on the half circle from −2 to 2.`,
    'Real losses are not drawn like this.',
  ].join(' ');
}
