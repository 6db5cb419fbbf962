import { parseProgram, type ProgramInput } from '../../core/lang/parseProgram.ts';
import { readingOf, toField, unread, type Reading } from './read.ts';

/** A text read as a program of numbers, vectors and matrices. */
export interface ProgramReading extends Reading {
  /** What goes in, with values to begin with. Empty while the text cannot be read. */
  readonly inputs: readonly ProgramInput[];
  /** How many numbers come out. */
  readonly outputs: number;
  /** Names of its statements, in their order. */
  readonly statements: readonly string[];
}

/** Reads a program for the live preview; all that is free in it goes in. */
export function readProgram(text: string): ProgramReading {
  const result = parseProgram(text);
  if (!result.ok) {
    return { ...unread(result.faults.map(toField)), inputs: [], outputs: 0, statements: [] };
  }
  const { parsed, inputs } = result.value;
  return {
    ...readingOf(text, parsed, null, []),
    inputs,
    outputs: parsed.shape.rows * parsed.shape.cols,
    statements: parsed.program.statements.map(({ name }) => name),
  };
}
