import { parse } from '../../../core/lang/parse.ts';
import { printTex } from '../../../core/lang/printTex.ts';
import { printText } from '../../../core/lang/printText.ts';
import { raise } from '../../../core/lang/raise.ts';
import { isScalar, isVector, type NodeId, type Shape } from '../../../core/ir/types.ts';
import { num, pointTex } from '../authoring.ts';
import { symmetricNames, type Place, type Problem } from './problem.ts';
import { namesIn } from './substitute.ts';

// How the parts of an own exercise are written in hints and explanations: all of it TeX.

/** A node as a book would write it; an ellipsis where it is too long for a page. */
export function texOf(problem: Problem, node: NodeId): string {
  const symmetric = symmetricNames(problem);
  const expr = raise(problem.graph, node, { isSymmetric: (name) => symmetric.has(name) });
  return expr ? printTex(expr) : '\\dots';
}

/** The same with the values of a place in it: `3\cdot 2^2`, nothing computed; null where no name has a value. */
export function filledTex(problem: Problem, node: NodeId, at: Place): string | null {
  const expr = raise(problem.graph, node);
  if (!expr) return null;
  const names = [...problem.inputs.map(({ name, shape }) => ({ name, shape }))];
  const read = parse(printText(expr), { inputs: names });
  if (!read.ok) return null;
  const places = namesIn(read.value.program).filter(({ name }) => at.has(name));
  if (places.length === 0 || places.some(({ name }) => at.get(name)?.length !== 1)) return null;
  const text = places.reduceRight(
    (all, { name, span }) =>
      `${all.slice(0, span.start)}(${at.get(name)?.[0]})${all.slice(span.end)}`,
    read.value.source,
  );
  const filled = parse(text, { inputs: names });
  return filled.ok ? printTex(filled.value.program.result, { digits: 6 }) : null;
}

/** `=3`, or `\approx 0.841471` where six digits do not say it all. */
export function equalTo(value: number): string {
  const text = num(value);
  return Number(text) === value ? `=${text}` : `\\approx ${text}`;
}

/** `(2,\,-1)`, what stands between the parentheses of a name: of the variables of differentiation, else of all. */
export function placeTex({ inputs, by, given }: Problem, at: Place): string {
  const names = by.length > 0 ? given.by : inputs.map(({ name }) => name);
  const shown = inputs.filter(({ name }) => at.has(name));
  const slots = names.flatMap((name) => shown.find((slot) => slot.name === name) ?? []);
  const [alone] = slots;
  // f(1, 2) of one column is what everybody writes.
  if (slots.length === 1 && alone && isVector(alone.shape))
    return pointTex(at.get(alone.name) ?? []);
  const parts = slots.map(({ name, shape }) => arrayTex(at.get(name) ?? [], shape));
  if (alone && slots.length === 1 && !isScalar(alone.shape)) return parts.join('');
  return slots.some(({ shape }) => !isScalar(shape) && !isVector(shape))
    ? `\\left(${parts.join(',\\,')}\\right)`
    : pointTex(parts);
}

/** `x=2,\; y=-1` of the names that have a value, each laid out by its shape. */
export const valuesTex = ({ inputs }: Problem, at: Place): string =>
  [...at]
    .map(([name, value]) => {
      const shape = inputs.find((slot) => slot.name === name)?.shape;
      const tex = `${nameTex(name)}=${arrayTex(value, shape ?? { rows: value.length, cols: 1 })}`;
      // A line never ends between a name and its matrix.
      return shape && shape.cols > 1 ? `{${tex}}` : tex;
    })
    .join(',\\; ');

/** Values column by column: a number, `(1,\,2)^{\top}` of a column, else a table. */
function arrayTex(value: readonly number[], { rows, cols }: Shape): string {
  if (value.length === 1) return num(value[0] ?? NaN);
  if (cols === 1) return `${pointTex(value)}^{\\top}`;
  return tableTex(
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: cols }, (__, j) => num(value[i + j * rows] ?? NaN)),
    ),
  );
}

/** A matrix as the printer of the language sets it, from TeX of its entries. */
export const tableTex = (rows: readonly (readonly string[])[]): string =>
  `\\begin{pmatrix} ${rows.map((row) => row.join(' & ')).join(' \\\\ ')} \\end{pmatrix}`;

/** A name as it is set: `theta` is a letter, `w1` has an index. */
export function nameTex(name: string): string {
  const read = parse(name, { inputs: [name] });
  return read.ok ? printTex(read.value.program.result) : name;
}
