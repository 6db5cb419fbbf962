import { parse } from '../../../core/lang/parse.ts';
import { printTex } from '../../../core/lang/printTex.ts';
import { printText } from '../../../core/lang/printText.ts';
import { raise } from '../../../core/lang/raise.ts';
import type { NodeId } from '../../../core/ir/types.ts';
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

/** `(2,\,-1)` of the variables that have a value, in the order of differentiation. */
export function placeTex({ inputs }: Problem, at: Place): string {
  const values = inputs.flatMap(({ name }) => at.get(name) ?? []);
  return values.length === 1 ? num(values[0] ?? NaN) : pointTex(values);
}

/** `x=2,\; y=-1`. */
export const valuesTex = (at: Place): string =>
  [...at]
    .map(
      ([name, value]) =>
        `${nameTex(name)}=${value.length === 1 ? num(value[0] ?? NaN) : columnOf(value)}`,
    )
    .join(',\\; ');

const columnOf = (value: readonly number[]): string => pointTex(value);

/** A name as it is set: `theta` is a letter, `w1` has an index. */
export function nameTex(name: string): string {
  const read = parse(name, { inputs: [name] });
  return read.ok ? printTex(read.value.program.result) : name;
}
