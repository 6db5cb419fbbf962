import { diagonalOnly } from './diagonalOnly.ts';
import { evalPoint } from './evalPoint.ts';
import type { OwnMistake } from './find.ts';
import { innerMissing } from './innerMissing.ts';
import { mixedTermDropped } from './mixedTermDropped.ts';
import { oneTerm } from './oneTerm.ts';
import { powerNotLowered } from './powerNotLowered.ts';
import { symmetryAssumed } from './symmetryAssumed.ts';
import { value } from './value.ts';

/** In the order in which they are looked for: where two give the same answer, the first of them is named. */
export const ownMistakes: readonly OwnMistake[] = [
  value,
  mixedTermDropped,
  diagonalOnly,
  symmetryAssumed,
  innerMissing,
  powerNotLowered,
  evalPoint,
  oneTerm,
];
