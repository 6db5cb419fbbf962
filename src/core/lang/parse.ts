import type { Declaration } from './declarations.ts';
import { failure, FaultSignal, success, type Fault, type Result } from './fault.ts';
import { tokenize } from './lexer.ts';
import { ProgramParser, type Parsed, type ParseOptions } from './program.ts';

export type { Parsed, ParseOptions } from './program.ts';

/**
 * Text → syntax tree with the place of every part.
 *
 * @returns the program, or one fault with its place. Never throws on anything a user can type.
 */
export function parse(source: string, options: ParseOptions = {}): Result<Parsed> {
  const outcome = attempt(source, options);
  if (!('code' in outcome)) return success(outcome);
  const { fix, ...fault } = outcome;
  return failure(fix && helps(fix.text, fault, options) ? { ...fault, fix } : fault);
}

function attempt(source: string, options: ParseOptions): Parsed | Fault {
  try {
    return new ProgramParser(source, tokenize(source), options).run();
  } catch (error) {
    if (error instanceof FaultSignal) return error.fault;
    throw error;
  }
}

/**
 * `W: 3x2; b: 3; S: 3x3 spd; x = (1, 2)` → what it declares. A value gives its shape.
 *
 * @returns the declarations in their order, or one fault with its place.
 */
export function parseDeclarations(source: string): Result<readonly Declaration[]> {
  try {
    return success(new ProgramParser(source, tokenize(source), {}).runDeclarations());
  } catch (error) {
    if (error instanceof FaultSignal) return failure(error.fault);
    throw error;
  }
}

/** True when the repaired text parses, or is at least understood further than before. */
function helps(repaired: string, fault: Fault, options: ParseOptions): boolean {
  const outcome = attempt(repaired, options);
  return !('code' in outcome) || outcome.span.start > fault.span.end;
}
