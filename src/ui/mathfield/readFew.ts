import { fewVariables } from '../../core/lang/fewVariables.ts';
import { readFormula, type Reading } from './read.ts';

/** A text read as a function of one number or of two. */
export interface FewReading extends Reading {
  /** The names of its variables, one or two, even while the rest cannot be read. */
  readonly variables: readonly string[];
}

const TWO = ['x', 'y'];

/** Reads a function for the live preview; how many variables it has follows from its text, see `fewVariables`. */
export function readFew(text: string, name: string): FewReading {
  const found = fewVariables(text);
  const variables = found.length === 1 || found.length === 2 ? found : TWO;
  return { ...readFormula(text, name, variables), variables };
}
