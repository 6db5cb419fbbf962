import { parseDeclarations } from '../../core/lang/parse.ts';
import { withoutRepair } from '../../core/lang/withoutRepair.ts';
import { readDerivativeFormula } from './readMatrix.ts';
import { unread, type Reading } from './read.ts';

/** Reads an answer in vectors and matrices for its preview. @param declarations `A: 3x2; x: 2`. */
export function readMatrixAnswer(text: string, declarations: string): Reading {
  const names = parseDeclarations(declarations);
  if (text.trim() === '' || !names.ok) return unread([]);
  return readDerivativeFormula(
    text,
    names.value.map((name) => ({ ...name, assumed: false })),
    withoutRepair,
  );
}
