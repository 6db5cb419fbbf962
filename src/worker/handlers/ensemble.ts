import { success } from '../../core/lang/fault.ts';
import { createNormal, definiteness, gaussianSymmetric } from '../../core/num/gaussianEnsemble.ts';
import { createRng } from '../../core/num/rng.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import type { Handler } from './handler.ts';

/** Sizes up to this one are all drawn: beyond, both signs are as good as certain. */
const SMALL = 8;
/** Matrices between two places to pause. */
const CHUNK = 200;

/** How often a random symmetric matrix has eigenvalues of both signs, by its size, and the eigenvalues of one of size n. */
export const ensemble: Handler<'ensemble'> = {
  *work({ n, samples, seed }) {
    const sizes = Array.from({ length: SMALL }, (_, k) => k + 1);
    if (n > SMALL) sizes.push(n);
    const minima: number[] = [];
    const maxima: number[] = [];
    for (const [k, size] of sizes.entries()) {
      // Each size has numbers of its own, so that its share does not depend on which others are drawn.
      const normal = createNormal(createRng(seed * 1009 + size));
      let positive = 0;
      let negative = 0;
      for (let drawn = 0; drawn < samples; drawn++) {
        const sign = definiteness(gaussianSymmetric(size, normal));
        if (sign > 0) positive++;
        else if (sign < 0) negative++;
        if (drawn % CHUNK === CHUNK - 1) yield (k + drawn / samples) / (sizes.length + 1);
      }
      minima.push(positive / samples);
      maxima.push(negative / samples);
    }
    const one = gaussianSymmetric(n, createNormal(createRng(seed * 1009)));
    const { values } = symmetricEigen(one.data, n);
    return success({
      sizes,
      minima,
      maxima,
      saddles: minima.map((share, k) => Math.round(samples * (1 - share - maxima[k])) / samples),
      eigenvalues: values.map((lambda) => lambda / Math.sqrt(n)),
    });
  },
  transfer: ({ eigenvalues }) => [eigenvalues.buffer],
};
