import { derivative } from '../../core/ad/derivative.ts';
import { gradient as gradientNodes } from '../../core/ad/vjp.ts';
import { compile, type Compiled } from '../../core/compile/compile.ts';
import type { Declaration } from '../../core/lang/declarations.ts';
import { parse } from '../../core/lang/parse.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import { raise } from '../../core/lang/raise.ts';
import type { Graph } from '../../core/ir/graph.ts';
import type { NodeId } from '../../core/ir/types.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import { TemplateFault } from './template.ts';
import { declared } from './kinds/matrixExpression.ts';

// What templates compute with: all truths come from the AD core, all formulas from the printer.

/** Values of names: `{ x: 2, y: -1 }`; vectors as lists. */
export type At = Readonly<
  Record<string, number | readonly number[] | readonly (readonly number[])[]>
>;

function compiled(source: string, inputs: readonly (string | Declaration)[]): Compiled {
  const made = compile(source, { inputs });
  if (!made.ok) throw new TemplateFault(`“${source}”: ${made.faults[0]?.message ?? ''}`);
  const [unknown] = made.value.parameters;
  if (unknown) throw new TemplateFault(`“${source}”: “${unknown.name}” has no value.`);
  return made.value;
}

const rowsOf = ({ rows, cols, data }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) =>
    // 0 − 0 is no −0 in an answer.
    Array.from({ length: cols }, (__, j) => (data[i + j * rows] ?? NaN) + 0),
  );

/** The value of a number-valued text. */
export const value = (source: string, at: At = {}): number => valueRows(source, at)[0]?.[0] ?? NaN;

/** The value of any text, row by row. */
export const valueRows = (source: string, at: At = {}): number[][] =>
  rowsOf(
    compiled(
      source,
      Object.keys(at).map((name) => typed(name, at)),
    ).evaluate(at),
  );

function typed(name: string, at: At): string | Declaration {
  const given = at[name];
  if (typeof given === 'number' || given === undefined) return name;
  const first = given[0];
  return Array.isArray(first)
    ? { name, shape: { rows: given.length, cols: (first as readonly number[]).length } }
    : { name, shape: { rows: given.length, cols: 1 } };
}

/** f′ at a point, by AD; `order: 2` for f″. */
export function slope(source: string, name: string, at: At): number {
  return gradient(source, [name], at)[0] ?? NaN;
}

/** ∇f at a point, by AD: the row of partial derivatives in the order of the names. */
export function gradient(source: string, names: readonly string[], at: At): number[] {
  const f = compiled(source, [...new Set([...names, ...Object.keys(at)])]);
  const row = f.gradient(at);
  const all = f.inputs.map((slot) => slot.name);
  return names.map((name) => (row[all.indexOf(name)] ?? NaN) + 0);
}

/** J at a point, by AD: a row for each output, a column for each name. */
export const jacobian = (source: string, names: readonly string[], at: At): number[][] =>
  rowsOf(compiled(source, names).jacobian(at));

/** H at a point, by AD. */
export const hessian = (source: string, names: readonly string[], at: At): number[][] =>
  rowsOf(compiled(source, names).hessian(at));

/** ∂f/∂name as a text of the language, by AD and printed as a book would. */
export function derivativeText(source: string, name: string, names: readonly string[]): string {
  return gradientTexts(source, [name], names)[0] ?? '';
}

/** The gradient's entries as texts, by AD. */
export function gradientTexts(
  source: string,
  by: readonly string[],
  names: readonly string[] = by,
): string[] {
  const f = compiled(source, names);
  const wrt = by.map((name) => f.inputs.find((slot) => slot.name === name)?.node ?? f.output);
  return gradientNodes(f.graph, f.output, wrt).map((node) => text(f.graph, node));
}

/**
 * ∂f/∂name for vectors and matrices, as a text of the language, by AD, in this course's layout: the gradient by a vector
 * is a row, the derivative by a matrix has its shape.
 */
export function matrixDerivative(source: string, name: string, declarations: string): string {
  const names = declared(declarations);
  const f = compiled(source, names);
  const slot = f.inputs.find((input) => input.name === name);
  if (!slot) throw new TemplateFault(`“${name}” does not stand in “${source}”.`);
  const { node } = derivative(f.graph, f.output, slot.node);
  const symmetric = new Set(
    names
      .filter(({ structure }) => ['symmetric', 'spd', 'diagonal'].includes(structure ?? ''))
      .map((it) => it.name),
  );
  return text(f.graph, node ?? f.output, (it) => symmetric.has(it));
}

function text(graph: Graph, node: NodeId, isSymmetric?: (name: string) => boolean): string {
  const expr = raise(graph, node, isSymmetric ? { isSymmetric } : {});
  if (!expr) throw new TemplateFault('The derivative is too long to be written.');
  return printText(expr);
}

/** A text as a book would write it: `1*x^2 + -3*x` → `x^2-3*x`. */
export function tidy(source: string, names: readonly string[] = namesIn(source)): string {
  const f = compiled(source, names);
  return text(f.graph, f.output);
}

/** The same as TeX: `3*x^2 + -1*x*y` → `3x^2-xy`. Numbers are computed and like terms gathered. */
export function tex(source: string, names: readonly string[] = namesIn(source)): string {
  const f = compiled(source, names);
  const expr = raise(f.graph, f.output);
  if (!expr) throw new TemplateFault(`“${source}” is too long to be printed.`);
  return close(printTex(expr));
}

/** A number stands close to its letter: 2x, with no space between them. */
const close = (printed: string): string => printed.replace(/(\d) \\, (?=[a-zA-Z])/g, '$1');

/** TeX of a text as it stands, nothing computed: `2*A*x` with its names as they are. */
export function texAsTyped(source: string, declarations = ''): string {
  const names: readonly (string | Declaration)[] =
    declarations === '' ? namesIn(source) : declared(declarations);
  const read = parse(source, { inputs: names });
  if (!read.ok) throw new TemplateFault(`“${source}”: ${read.faults[0]?.message ?? ''}`);
  return close(printTex(read.value.program.result));
}

function namesIn(source: string): readonly string[] {
  const read = parse(source);
  return read.ok ? [...read.value.inputs, ...read.value.parameters] : [];
}

/** A number in TeX: whole, or to six significant digits, with a true minus. */
export function num(x: number): string {
  if (Object.is(x, -0)) return '0';
  return Number.isInteger(x) ? String(x) : String(Number(x.toPrecision(6)));
}

/** The same in parentheses where it is negative, to stand after a sign: `3 - (-2)`. */
export const par = (x: number): string => (x < 0 ? `(${num(x)})` : num(x));

/** `+3`, `-2`: to go on after a first term. */
export const plus = (x: number): string => (x < 0 ? `-${num(-x)}` : `+${num(x)}`);

/** p/q in lowest terms, as a text of the language: `-3/4`, `2`. */
export function fraction(p: number, q: number): string {
  const divisor = gcd(Math.abs(p), Math.abs(q)) * Math.sign(q);
  const [top, bottom] = [p / divisor, q / divisor];
  return bottom === 1 ? String(top) : `${top}/${bottom}`;
}

const gcd = (a: number, b: number): number => (b === 0 ? a || 1 : gcd(b, a % b));

type Shown = number | string;
const shown = (entry: Shown): string => (typeof entry === 'number' ? num(entry) : entry);

/** `-3/4` as a small fraction in TeX; every other text as it is. */
export const fractionTex = (text: string): string =>
  text.replace(/^(-?)(\d+)\/(\d+)$/, '$1\\tfrac{$2}{$3}');

/** A matrix in brackets, TeX. Numbers, or TeX of the entries. */
export const matrixTex = (rows: readonly (readonly Shown[])[]): string =>
  `\\begin{bmatrix}${rows.map((row) => row.map(shown).join(' & ')).join(rowsApart(rows))}\\end{bmatrix}`;

/** Fractions above each other must not touch. */
const rowsApart = (rows: readonly (readonly Shown[])[]): string =>
  rows.flat().some((entry) => shown(entry).includes('frac')) ? ' \\\\[0.3em] ' : ' \\\\ ';

export const rowTex = (entries: readonly Shown[]): string => matrixTex([entries]);

export const columnTex = (entries: readonly Shown[]): string =>
  matrixTex(entries.map((entry) => [entry]));

/** `(2, -1)`: a point, TeX. */
export const pointTex = (entries: readonly Shown[]): string =>
  `(${entries.map(shown).join(',\\,\\allowbreak ')})`;

/** A query of a link: `query({ f: 'x^2', at: '1,2' })`. */
export const query = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([key, text]) => `${key}=${encodeURIComponent(text)}`)
    .join('&');
