import type { AdjointMistake } from './adjointQuestion.ts';
import {
  doubled,
  gated,
  slope,
  slopeless,
  upstream,
  valueUpstream,
  wrongUpstream,
} from './factorMistakes.ts';
import { forgotten, overwritten, product, seed, sign, unused, value } from './sumMistakes.ts';

/** Ways in which an adjoint goes wrong. Where two of them give the same number, the earlier one is said. */
export const adjointMistakes: readonly AdjointMistake[] = [
  seed,
  unused,
  overwritten,
  forgotten,
  gated,
  upstream,
  slopeless,
  value,
  product,
  sign,
  doubled,
  valueUpstream,
  slope,
  wrongUpstream,
];
