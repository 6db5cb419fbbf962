import type { Shape } from '../../core/ir/types.ts';
import { writtenOut } from '../../core/lang/assumeShapes.ts';
import { printShape } from '../../core/lang/declarations.ts';
import type { Fault } from '../../core/lang/fault.ts';
import { parse } from '../../core/lang/parse.ts';
import { parseMatrixText, type MatrixName } from '../../core/lang/parseMatrixText.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import type { FlowPart } from '../../core/lang/shapeFlow.ts';
import { readingOf, toField, unread, type Reading } from './read.ts';

/** A part of the formula with its shape, for the picture of their flow. */
export interface ShapePart {
  readonly start: number;
  readonly end: number;
  /** As it is written in one line. */
  readonly text: string;
  /** `3×2`, or null from a clash on. */
  readonly shape: string | null;
  /** What does not fit together here. */
  readonly fault: string | null;
  readonly parts: readonly ShapePart[];
  readonly isName: boolean;
}

/** A text of scalars, vectors and matrices. */
export interface MatrixReading extends Reading {
  readonly names: readonly MatrixName[];
  /** The formula without its declarations; the places of the parts are those of this text. */
  readonly formula: string;
  /** Statement by statement; null where the text cannot be read or is too long. */
  readonly flow: readonly ShapePart[] | null;
  /** The shape of the result; null where there is none. */
  readonly shape: Shape | null;
  /** The shapes do not fit together, and that is all that is wrong. */
  readonly clash: boolean;
  /** Declarations that would say what was assumed: `x: 3; A: 3x3`. */
  readonly assumed: string;
}

/** Reads a formula of matrices for its preview, its inputs, and the flow of its shapes. */
export function readMatrix(text: string): MatrixReading {
  const { names, formula, flow, parsed } = parseMatrixText(text);
  const own = {
    names,
    formula,
    flow: flow && flow.map(toPart),
    assumed: writtenOut(names.filter(({ assumed }) => assumed)),
  };
  if (!parsed.ok) {
    const clash = flow !== null && parsed.faults.every(({ code }) => code === 'shape-mismatch');
    return { ...unread(parsed.faults.map(toField)), ...own, shape: null, clash };
  }
  return {
    ...readingOf(formula, parsed.value, 'f', []),
    ...own,
    shape: parsed.value.shape,
    clash: false,
  };
}

const toPart = ({ expr, span, shape, fault, parts }: FlowPart): ShapePart => ({
  start: span.start,
  end: span.end,
  text: printText(expr),
  shape: shape && printShape(shape),
  fault: fault && [fault.message, fault.advice].filter(Boolean).join(' '),
  parts: parts.filter(({ expr: part }) => part.kind !== 'number').map(toPart),
  isName: expr.kind === 'name',
});

const LONGEST_PREVIEW = 300;

/** The formula alone, typeset with the name it is differentiated by in the colour of inputs; null where it cannot be read. */
export function formulaTex(text: string, by: string): string | null {
  const { names, parsed } = parseMatrixText(text);
  if (!parsed.ok) return null;
  const shapes = new Map(names.map(({ name, shape }) => [name, shape]));
  return printTex(parsed.value.program.result, {
    classOf: (name) => (name === by ? 'k-input' : undefined),
    shapeOf: (name) => shapes.get(name),
  });
}

/**
 * Reads a formula for a derivative: in the names of the function and no others.
 *
 * @param told what is said of a fault, where it is not to be said whole.
 */
export function readDerivativeFormula(
  text: string,
  names: readonly MatrixName[],
  told: (fault: Fault) => Fault = (fault) => fault,
): Reading {
  const inputs = names.map(({ name, shape, structure }) => ({
    name,
    shape,
    ...(structure && { structure }),
  }));
  const read = parse(text, { inputs });
  if (!read.ok) return unread(read.faults.map(told).map(toField));
  const [foreign] = read.value.parameters;
  if (foreign !== undefined) {
    const start = Math.max(0, text.search(new RegExp(`\\b${foreign}\\b`)));
    const advice = `Use ${names.map(({ name }) => name).join(', ')}.`;
    const message = `“${foreign}” does not stand in the formula that is differentiated.`;
    return unread([{ start, end: start + foreign.length, message, advice }]);
  }
  const shapes = new Map(names.map(({ name, shape }) => [name, shape]));
  const { result } = read.value.program;
  const short = text.length <= LONGEST_PREVIEW;
  return {
    ok: true,
    tex: short ? printTex(result, { shapeOf: (name) => shapes.get(name) }) : null,
    words: short ? printText(result) : 'a long formula',
    faults: [],
    parameters: [],
  };
}
