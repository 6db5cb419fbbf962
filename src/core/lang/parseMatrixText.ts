import { sizeOf, type Shape } from '../ir/types.ts';
import { assumeShapes } from './assumeShapes.ts';
import type { Declaration } from './declarations.ts';
import { failure, success, type Fault, type Result } from './fault.ts';
import { parse, parseDeclarations, type Parsed } from './parse.ts';
import { shapeFlow, type FlowPart } from './shapeFlow.ts';

/** Numbers that go into a formula and numbers that come out of it, at most. */
export const MOST_ENTRIES = { in: 400, out: 64 } as const;

/** What goes into a formula of matrices. */
export interface MatrixName extends Declaration {
  /** Nobody declared it: its shape was found out from the formula. */
  readonly assumed: boolean;
}

/** A text of scalars, vectors and matrices, with a shape for every name. */
export interface MatrixText {
  /** What goes in, in the order in which it stands in the text. */
  readonly names: readonly MatrixName[];
  /** The formula without its declarations, in their places blanks. */
  readonly formula: string;
  /** The shape of every part, clashes included; null where the text itself cannot be read. */
  readonly flow: readonly FlowPart[] | null;
  readonly parsed: Result<Parsed>;
}

/**
 * Reads `A: 3x2; b: 3; norm2(A*x-b)^2`: what is declared, by shape or by value (`x = (1, 2)`), is as declared; other
 * names get the shapes that the formula suggests.
 *
 * @returns names and the flow of shapes even where shapes clash, so that the clash can be shown.
 */
export function parseMatrixText(source: string): MatrixText {
  const { declaring, formula } = divided(source);
  const declared: Result<readonly Declaration[]> = declaring.trim()
    ? parseDeclarations(declaring)
    : success([]);
  if (!declared.ok) return unreadable(declared.faults, formula);
  const given = new Map(declared.value.map((one) => [one.name, one]));
  // With numbers for all names nearly everything fits, so this reads the text and not its shapes.
  const plain = parse(formula, { inputs: [...given.keys()] });
  const free = plain.ok ? freeNames(plain.value, given) : [];
  const assumed = plain.ok ? assumeShapes(plain.value.program, free, given) : [];
  const all = new Map([...given.values(), ...assumed].map((one) => [one.name, one]));
  const parsed = parse(formula, { declarations: [...all.values()] });
  const program = parsed.ok ? parsed.value.program : plain.ok ? plain.value.program : null;
  if (!program) return unreadable(parsed.ok ? [] : parsed.faults, formula);
  const used = new Set(
    parsed.ok ? [...parsed.value.inputs, ...parsed.value.parameters] : all.keys(),
  );
  const names = [...all.values()]
    .filter(({ name }) => used.has(name))
    .map((one) => ({ ...one, assumed: !given.has(one.name) }));
  const shapes = new Map<string, Shape>(names.map(({ name, shape }) => [name, shape]));
  const flow = shapeFlow(program, (name) => shapes.get(name));
  const wrong = parsed.ok ? tooLarge(parsed.value, names) : undefined;
  return { names, formula, flow, parsed: wrong ? failure(wrong) : parsed };
}

const unreadable = (faults: readonly Fault[], formula: string): MatrixText => ({
  names: [],
  formula,
  flow: null,
  parsed: { ok: false, faults },
});

function tooLarge(
  { shape, program }: Parsed,
  names: readonly { readonly shape: Shape }[],
): Fault | undefined {
  const into = names.reduce((sum, one) => sum + sizeOf(one.shape), 0);
  const out = sizeOf(shape);
  if (into > 0 && into <= MOST_ENTRIES.in && out <= MOST_ENTRIES.out) return undefined;
  const { span } = program.result;
  if (into === 0) {
    return {
      code: 'empty',
      span,
      message: 'Nothing goes into this formula.',
      advice: 'Use a letter in it, as in x\u2032*A*x; a matrix is A: 2x2 or A = [1, 2; 3, 4].',
    };
  }
  const message =
    into > MOST_ENTRIES.in
      ? `${into} numbers go into this formula.`
      : `${out} numbers come out of this formula.`;
  const advice = `At most ${MOST_ENTRIES.in} go in and ${MOST_ENTRIES.out} come out here: choose smaller shapes.`;
  return { code: 'too-large', span, message, advice };
}

/** Free names in the order of the text. */
function freeNames(
  { inputs, parameters, program, shapes }: Parsed,
  given: { has(n: string): boolean },
) {
  const place = new Map<string, number>();
  for (const expr of shapes.of.keys()) {
    if (expr.kind !== 'name') continue;
    place.set(expr.name, Math.min(expr.span.start, place.get(expr.name) ?? Infinity));
  }
  const steps = new Set(program.statements.map(({ name }) => name));
  return [...new Set([...inputs, ...parameters])]
    .filter((name) => !given.has(name) && !steps.has(name))
    .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** The text twice, with blanks for what belongs to the other half, so that places stay. */
function divided(source: string): { readonly declaring: string; readonly formula: string } {
  let declaring = '';
  let formula = '';
  for (const written of statements(source)) {
    // `f(x, A) =` names the inputs, and here every name is one.
    const piece = written.replace(HEADER, (header) => ' '.repeat(header.length));
    const blank = piece.replaceAll(/[^;\n\r]/g, ' ');
    const declares =
      /^\s*[A-Za-z]\w*\s*:/.test(piece) ||
      (/^\s*[A-Za-z]\w*\s*=/.test(piece) && parseDeclarations(piece.replace(/[;\n\r]$/, '')).ok);
    declaring += declares ? piece : blank;
    formula += declares ? blank : piece;
  }
  return { declaring, formula };
}

const HEADER = /^\s*[A-Za-z]\w*\s*\([^()=]*\)\s*=(?!=)/;

/** Statements with the sign that ends them; between brackets a semicolon starts a row. */
function statements(source: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let k = 0; k < source.length; k++) {
    if ('[('.includes(source[k])) depth++;
    else if ('])'.includes(source[k])) depth--;
    else if (';\n\r'.includes(source[k]) && depth <= 0) {
      out.push(source.slice(from, k + 1));
      from = k + 1;
    }
  }
  out.push(source.slice(from));
  return out;
}
