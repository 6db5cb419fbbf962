import type { Fault } from '../../core/lang/fault.ts';
import { parse, type Parsed } from '../../core/lang/parse.ts';
import { nameTex, printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import type { Expr } from '../../core/lang/syntax.ts';
import type { FieldFault } from './fault.ts';

export interface Reading {
  readonly ok: boolean;
  /** How the text was read, typeset; null when it cannot be read or is too long to be set while typing. */
  readonly tex: string | null;
  readonly words: string;
  readonly faults: readonly FieldFault[];
  /** Free names, each of which is a slider. */
  readonly parameters: readonly string[];
}

/** Typesetting longer formulas at every keystroke would hold up the keyboard. */
const LONGEST_PREVIEW = 300;
const LONGEST_SPOKEN = 200;

/** Reads a formula for the live preview: its typeset form with the inputs coloured, or its faults. */
export function readFormula(text: string, name: string, inputs: readonly string[]): Reading {
  const result = parse(text, { inputs, wants: 'number' });
  if (!result.ok) {
    return unread(result.faults.map(toField));
  }
  const wrongCount = result.value.inputs.length !== inputs.length;
  if (wrongCount) {
    const fault = {
      start: 0,
      end: Math.max(1, text.indexOf('=')),
      message: `This figure draws functions of ${inputs.length} variables, and this one has ${result.value.inputs.length}.`,
      advice: `Write ${name}(${inputs.join(', ')}) = …, or only the formula.`,
    };
    return unread([fault]);
  }
  return readingOf(text, result.value, name);
}

/** What a text that can be read looks and sounds like; `parameters` are those of its free names that have a slider. */
export function readingOf(
  text: string,
  parsed: Parsed,
  name: string | null,
  parameters: readonly string[] = parsed.parameters,
): Reading {
  const long = text.length > LONGEST_PREVIEW;
  return {
    ok: true,
    tex: long ? null : programTex(parsed, name),
    words: long ? 'a long formula' : wordsOf(parsed),
    faults: [],
    parameters,
  };
}

/** What a text that cannot be read leaves to show. */
export const unread = (faults: readonly FieldFault[]): Reading => ({
  ok: false,
  tex: null,
  words: '',
  faults,
  parameters: [],
});

/** Faults of the core as the field shows them. */
export const toField = (fault: Fault): FieldFault => ({
  start: fault.span.start,
  end: fault.span.end,
  message: fault.message,
  ...(fault.advice !== undefined && { advice: fault.advice }),
  ...(fault.fix && { fix: fault.fix }),
});

/** A program as it was read, typeset: its parts, its result under `name` or as it is, its inputs in their colour. */
export function programTex({ program, inputs }: Parsed, name: string | null): string {
  const variables = new Set(inputs);
  const options = {
    classOf: (symbol: string) => (variables.has(symbol) ? 'k-input' : undefined),
  };
  const { statements, result } = program;
  const written = (s: { readonly name: string; readonly expr: Expr }): string =>
    `${nameTex(s.name)} = ${printTex(s.expr, options)}`;
  const parts = statements.filter(({ expr }) => expr !== result).map(written);
  // A program gives its output a name of its own.
  const last = statements.at(-1);
  if (name === null) {
    const own = last?.expr === result ? written(last) : printTex(result, options);
    return [...parts, own].join(',\\quad ');
  }
  const head = `${name}(${inputs.map((x) => `\\htmlClass{k-input}{${nameTex(x)}}`).join(', ')})`;
  parts.push(`${head} = ${printTex(result, options)}`);
  const { exception } = program;
  if (exception) {
    const at = exception.at.map((e) => printTex(e, options)).join(', ');
    parts.push(`${name}(${at}) = ${printTex(exception.value, options)}`);
  }
  return parts.join(',\\quad ');
}

function wordsOf({ program }: Parsed): string {
  const parts = program.statements
    .filter(({ expr }) => expr !== program.result)
    .map((s) => `${s.name} = ${printText(s.expr)}`);
  const words = [...parts, printText(program.result)].join('; ');
  return words.length > LONGEST_SPOKEN ? `${words.slice(0, LONGEST_SPOKEN)} and so on` : words;
}
