import type { Prose } from '../asked.ts';
import { num } from '../authoring.ts';
import { isScalar } from '../../../core/ir/types.ts';
import { entriesOf } from './derive.ts';
import { evaluate, isConstant, putIn, type Problem } from './problem.ts';
import { equalTo, filledTex, nameTex, tableTex, texOf, valuesTex } from './show.ts';
import { answerTex, bodyTex, functionTex } from './words.ts';

/** Worked: the function, the derivative printed, the point put in, the result. */
export function solutionOf(problem: Problem): Prose {
  const { at, truth, free } = problem;
  const lines = [`We have $${functionTex(problem)} = ${bodyTex(problem)}$.`, ...derived(problem)];
  const name = answerTex(problem);
  if (free.length > 0) {
    if (at.size > 0) {
      const put = putIn(problem, truth, at);
      const result = isConstant(problem, put) ? valued(problem) : `= ${texOf(problem, put)}`;
      lines.push(`With $${valuesTex(problem, at)}$ put in, this is $$${name} ${result}.$$`);
    } else if (problem.ask === 'value') {
      lines.push(`Nothing is left to put in: $$${name} = ${bodyTex(problem)}.$$`);
    }
  } else {
    const where = at.size > 0 ? `At $${valuesTex(problem, at)}$ this is` : 'So the answer is';
    lines.push(`${where} $$${name} ${valued(problem)}.$$`);
  }
  return lines.join('\n\n');
}

/** The derivative in symbols; a gradient variable by variable. */
function derived(problem: Problem): readonly Prose[] {
  const { graph, ask, truth, by, given } = problem;
  if (ask === 'value') return [];
  const whole = `$$${answerTex(problem, false)} = ${texOf(problem, truth)}.$$`;
  if (ask !== 'gradient' || by.length < 2 || !by.every((id) => isScalar(graph.shape(id)))) {
    return [`Differentiating gives ${whole}`];
  }
  const each = entriesOf(graph, truth).map(
    (entry, k) =>
      `\\frac{\\partial ${given.called}}{\\partial ${nameTex(given.by[k] ?? '')}} = ${texOf(problem, entry)}`,
  );
  return [`One variable at a time: $${each.join('$, $')}$. As a row that is ${whole}`];
}

/** `= 6\cdot 2+2 = 14`. */
function valued(problem: Problem): string {
  const { graph, truth, at } = problem;
  const values = evaluate(problem, truth, at);
  const { rows, cols } = graph.shape(truth);
  if (values.length > 1) {
    const table = Array.from({ length: rows }, (_, i) =>
      values.slice(i * cols, (i + 1) * cols).map(num),
    );
    const exact = values.every((value) => Number(num(value)) === value);
    return `${exact ? '=' : '\\approx'} ${tableTex(table)}`;
  }
  const [value = NaN] = values;
  const filled = filledTex(problem, truth, at);
  return filled === null || filled === num(value)
    ? equalTo(value)
    : `= ${filled} ${equalTo(value)}`;
}
