import { parse } from './parse.ts';

/** A name among others, as the language reads names: no part of a longer word. */
const Y = /(?<![A-Za-z])y(?![A-Za-z])/;

/**
 * The variables of a function of one number or of two: those of its header, `f(r, s) = …`; else x and y where y
 * occurs, and x alone where it does not. A text that cannot be read yet is judged by its letters.
 */
export function fewVariables(source: string): readonly string[] {
  const read = parse(source);
  if (!read.ok) return Y.test(source) ? ['x', 'y'] : ['x'];
  const { program, inputs } = read.value;
  return program.inputs ?? (inputs.includes('y') ? ['x', 'y'] : ['x']);
}
