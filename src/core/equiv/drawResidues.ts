import { sizeOf } from '../ir/types.ts';
import { addMod, fromNumber, mulMod, PRIME, randomMod, subMod } from '../num/modular.ts';
import type { Rng } from '../num/rng.ts';
import { ofNumber, type Rational } from './rational.ts';
import { powMod } from '../num/modular.ts';
import type { Variable } from './variables.ts';

/** At most so many ±1 entries are tried in every combination. */
export const MOST_SIGNS = 6;

/** A fraction modulo p; undefined when p divides its denominator. */
export function residueOf({ num, den }: Rational): bigint | undefined {
  const inverse = powMod(((den % PRIME) + PRIME) % PRIME, -1);
  return inverse === null ? undefined : mulMod(((num % PRIME) + PRIME) % PRIME, inverse);
}

/**
 * Random residues with the structure of a variable, column by column. Symmetric, diagonal and probability
 * (entries, of each column, that sum to 1) are linear families, drawn uniformly. spd, invertible and positive are
 * open sets in such families, or dense ones: a rational identity that holds on them holds on the whole family, so
 * the family is drawn from. Where functions beyond the rational ones occur, that is no longer so, and the sampled
 * method decides.
 *
 * @param pattern the bits from `signAt` on are the ±1 of a variable of signs.
 */
export function drawResidues(
  { shape, structure, fixed }: Variable,
  rng: Rng,
  pattern: number,
  signAt: number,
): bigint[] {
  const { rows } = shape;
  const size = sizeOf(shape);
  if (fixed) {
    return fixed.map((value) => {
      const exact = ofNumber(value);
      return (exact && residueOf(exact)) ?? fromNumber(value);
    });
  }
  if (structure === 'signs') {
    return Array.from({ length: size }, (_, k) =>
      (pattern >> (signAt + k)) & 1 ? 1n : PRIME - 1n,
    );
  }
  const out = Array.from({ length: size }, () => randomMod(rng));
  if (structure === 'symmetric' || structure === 'spd') {
    return out.map((_, k) => out[Math.min(k, (k % rows) * rows + Math.floor(k / rows))]);
  }
  if (structure === 'diagonal') return out.map((x, k) => (k % (rows + 1) === 0 ? x : 0n));
  if (structure === 'probability' && size > 1) {
    // A row is one distribution, a matrix one in every column.
    const length = rows === 1 ? size : rows;
    for (let from = 0; from < size; from += length) {
      let rest = 1n;
      for (let k = from + 1; k < from + length; k++) rest = subMod(rest, out[k]);
      out[from] = addMod(rest, 0n);
    }
  }
  return out;
}
