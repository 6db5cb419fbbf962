import { compile } from '../../../core/compile/compile.ts';
import type { Declaration } from '../../../core/lang/declarations.ts';
import { parse, parseDeclarations } from '../../../core/lang/parse.ts';
import { printTex } from '../../../core/lang/printTex.ts';
import { printText } from '../../../core/lang/printText.ts';
import { raise } from '../../../core/lang/raise.ts';
import type { Answer, Asked } from '../asked.ts';
import { num } from '../authoring.ts';
import { namesOf } from '../names.ts';
import { tableTex } from './show.ts';
import { namesIn } from './substitute.ts';

/** An answer as its author reads it, TeX: gathered, a matrix laid out as one. */
export function shownAnswer(asked: Asked, answer: Answer): string {
  const names = namesOfAsked(asked);
  const entries = answer.map((text) => entryTex(text, names));
  if (asked.kind !== 'cells' || answer.length === 1) return entries.join(',\\; ');
  const { rows, cols } = asked;
  return tableTex(Array.from({ length: rows }, (_, i) => entries.slice(i * cols, (i + 1) * cols)));
}

function namesOfAsked(asked: Asked): readonly (string | Declaration)[] {
  if (asked.kind === 'matrix expression') {
    const read = parseDeclarations(asked.declarations);
    return read.ok ? read.value : [];
  }
  const variables = asked.kind === 'cells' || asked.kind === 'expression' ? asked.variables : '';
  return namesOf({ variables: variables ?? '' }).free;
}

/** -(4) is -4, and (A')' is A; a form that only got more transposes by gathering stays as it is. */
function entryTex(text: string, names: readonly (string | Declaration)[]): string {
  const read = parse(text, { inputs: names });
  if (!read.ok) return `\\text{${text}}`;
  const { program } = read.value;
  if (namesIn(program).length === 0) return constantTex(text) ?? printTex(program.result);
  const compiled = compile(text, { inputs: names });
  const raised = compiled.ok ? raise(compiled.value.graph, compiled.value.output) : null;
  const isWorse = !raised || signsOf(printText(raised)) > signsOf(text);
  return printTex(isWorse ? program.result : raised);
}

const signsOf = (text: string): number => text.split("'").length;

/** A number, or a table of numbers, to six digits. */
function constantTex(text: string): string | null {
  const compiled = compile(text, { inputs: [] });
  if (!compiled.ok || compiled.value.parameters.length > 0) return null;
  const { rows, cols, data } = compiled.value.evaluate([]);
  const entry = (i: number, j: number) => num(data[i + j * rows] ?? NaN);
  const table = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (__, j) => entry(i, j)),
  );
  return rows * cols === 1 ? entry(0, 0) : tableTex(table);
}
