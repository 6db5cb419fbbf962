import { gradient } from '../../core/ad/vjp.ts';
import { compile, type Compiled } from '../../core/compile/compile.ts';
import type { EquivalenceOptions } from '../../core/equiv/verdict.ts';
import { SCALAR } from '../../core/ir/types.ts';
import { parse } from '../../core/lang/parse.ts';
import { printText } from '../../core/lang/printText.ts';
import { raise } from '../../core/lang/raise.ts';
import { inputsOf, namesOf, type Names } from './names.ts';
import { QuestionFault, type Question } from './question.ts';

/** The right answer, entry by entry: numbers, or texts of the language in the question's free names. */
export type Truth =
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  | {
      readonly kind: 'texts';
      readonly texts: readonly string[];
      readonly options: EquivalenceOptions;
    };

/** @throws QuestionFault when the author's question has no answer. */
export function truthOf(question: Question): Truth {
  const names = namesOf(question);
  const { order = 1 } = question;
  if (order !== 1 && !(order === 2 && names.by.length === 1)) {
    throw new QuestionFault('order={2} is the second derivative by one name; there is no other.');
  }
  const inputs = inputsOf(names);
  const compiled = compile(question.of, { inputs });
  if (!compiled.ok) {
    const { message = '', span } = compiled.faults[0] ?? {};
    throw new QuestionFault(`of="${question.of}", character ${(span?.start ?? 0) + 1}: ${message}`);
  }
  const [unknown] = compiled.value.parameters;
  if (unknown) {
    throw new QuestionFault(
      `“${unknown.name}” has no value: give it one in at, or name it in variables.`,
    );
  }
  const numeric = question.kind !== 'expression' && inputs.every((name) => names.at.has(name));
  const truth: Truth = numeric
    ? { kind: 'numbers', values: numbers(compiled.value, names, order) }
    : {
        kind: 'texts',
        texts: texts(compiled.value, names, order),
        options: {
          variables: inputs.map((name) => {
            const value = names.at.get(name);
            return { name, shape: SCALAR, ...(value !== undefined && { value: [value] }) };
          }),
          domain: names.domain,
        },
      };
  const count = truth.kind === 'numbers' ? truth.values.length : truth.texts.length;
  if ((question.kind === 'row') !== count > 1) {
    throw new QuestionFault(
      `kind="${question.kind}" does not fit an answer of ${count} ${count === 1 ? 'entry' : 'entries'}.`,
    );
  }
  if (truth.kind === 'numbers' && !truth.values.every(Number.isFinite)) {
    throw new QuestionFault('The answer has no finite value at this point.');
  }
  return truth;
}

function numbers(f: Compiled, { by, at }: Names, order: number): readonly number[] {
  const point = Object.fromEntries(at);
  const names = f.inputs.map(({ name }) => name);
  if (by.length === 0) return Array.from(f.evaluate(point).data);
  requireNumber(f);
  if (order === 2) {
    const k = names.indexOf(by[0] ?? '');
    return [f.hessian(point).data[k * names.length + k] ?? NaN];
  }
  const row = f.gradient(point);
  return by.map((name) => row[names.indexOf(name)] ?? NaN);
}

function texts(f: Compiled, { by }: Names, order: number): readonly string[] {
  if (by.length === 0) return entriesOf(f.parsed.source) ?? [f.parsed.source];
  requireNumber(f);
  const wrt = by.map((name) => f.inputs.find((slot) => slot.name === name)?.node ?? -1);
  let row = gradient(f.graph, f.output, wrt);
  if (order === 2) row = gradient(f.graph, row[0] ?? f.output, wrt);
  return row.map((node) => {
    const expr = raise(f.graph, node);
    if (!expr) throw new QuestionFault('The derivative is too long to be an answer.');
    return printText(expr);
  });
}

function requireNumber({ shape }: Compiled): void {
  if (shape.rows * shape.cols !== 1) {
    throw new QuestionFault('Only the derivative of a number can be asked for here.');
  }
}

/** `[2x, x^2]` → `2*x`, `x^2`; undefined for a text that is no row or column of entries. */
export function entriesOf(source: string): readonly string[] | undefined {
  const parsed = parse(source);
  if (!parsed.ok) return undefined;
  const { statements, result } = parsed.value.program;
  if (result.kind !== 'matrix' || statements.length > 0) return undefined;
  return result.rows.flat().map(printText);
}
