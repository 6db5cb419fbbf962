import type { Declaration } from './declarations.ts';
import { failure, FaultSignal, success, type Result } from './fault.ts';
import { tokenize } from './lexer.ts';
import { ProgramParser, type Parsed, type ParseOptions } from './program.ts';

export type { Parsed, ParseOptions } from './program.ts';

/**
 * Text → syntax tree with the place of every part.
 *
 * @returns the program, or one fault with its place. Never throws on anything a user can type.
 */
export function parse(source: string, options: ParseOptions = {}): Result<Parsed> {
  return repaired(source, (text) => new ProgramParser(text, tokenize(text), options).run());
}

/**
 * `W: 3x2; b: 3; S: 3x3 spd; x = (1, 2)` → what it declares. A value gives its shape.
 *
 * @returns the declarations in their order, or one fault with its place.
 */
export function parseDeclarations(source: string): Result<readonly Declaration[]> {
  return repaired(source, (text) => new ProgramParser(text, tokenize(text), {}).runDeclarations());
}

/** The outcome of `read`, or its fault, with the repair left out when it does not help. */
function repaired<T>(source: string, read: (text: string) => T): Result<T> {
  const attempt = (text: string): Result<T> => {
    try {
      return success(read(text));
    } catch (error) {
      if (error instanceof FaultSignal) return failure(error.fault);
      throw error;
    }
  };
  const outcome = attempt(source);
  if (outcome.ok || !outcome.faults[0].fix) return outcome;
  const { fix, ...fault } = outcome.faults[0];
  const again = attempt(fix.text);
  const helps = again.ok || again.faults[0].span.start > fault.span.end;
  return failure(helps ? { ...fault, fix } : fault);
}
