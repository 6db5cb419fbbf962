import type { Prose } from '../asked.ts';
import { num } from '../authoring.ts';
import type { OwnAsk } from '../own.ts';
import { vjp } from '../../../core/ad/vjp.ts';
import { isScalar, type NodeId } from '../../../core/ir/types.ts';
import { entriesOf } from './derive.ts';
import { composedCalls } from './mistakes/calls.ts';
import { evaluate, type Problem } from './problem.ts';
import { termsOf } from './rebuild.ts';
import { equalTo, filledTex, nameTex, texOf, valuesTex } from './show.ts';
import { answerTex, bodyTex, functionTex } from './words.ts';

/** Three rungs and more: how the answer is laid out, the rule, the parts, the answer begun, the point. */
export function hintsOf(problem: Problem): readonly Prose[] {
  const { ask, at, free, truth, output } = problem;
  const put = `Put in $${valuesTex(problem, at)}$, name by name, negative numbers in parentheses.`;
  if (ask === 'value') {
    const f = `${functionTex(problem)} = ${bodyTex(problem)}`;
    const filled = free.length === 0 ? filledTex(problem, output, at) : null;
    return [
      at.size > 0 ? put : `Write down $${f}$ once more, with every part in its place.`,
      partsOf(problem),
      `Powers and calls come first, then products, then sums: $${filled ?? bodyTex(problem)}$.`,
    ];
  }
  return [
    LAYOUT[ask](problem),
    ruleOf(problem),
    partsOf(problem),
    ...(free.length > 0
      ? [begun(problem)]
      : [`In symbols it is $${answerTex(problem, false)} = ${texOf(problem, truth)}$.`]),
    ...(free.length === 0 && at.size > 0 ? [put] : []),
  ];
}

const namesOf = ({ given }: Problem): string => given.by.map(nameTex).join(',\\,');

const LAYOUT: Readonly<Record<OwnAsk, (problem: Problem) => Prose>> = {
  value: () => '',
  derivative: (problem) =>
    problem.by.every((id) => isScalar(problem.graph.shape(id)))
      ? `Everything but $${namesOf(problem)}$ is a constant here. Differentiate first; a point is put in at the end.`
      : 'The derivative of a number by a column is a row, and by a matrix it has the shape of the matrix. Fix the shape before you begin.',
  gradient: (problem) =>
    problem.by.some((id) => problem.graph.shape(id).cols > 1)
      ? LAYOUT.derivative(problem)
      : `The gradient is a row with an entry for each entry of $${namesOf(problem)}$, in this order; while you differentiate by one of them the others are constants.`,
  jacobian: (problem) =>
    `The Jacobian has a row for each output and a column for each entry of $${namesOf(problem)}$: row by row it holds the gradients of the outputs.`,
  hessian: (problem) =>
    `The Hessian is the Jacobian of the gradient. Begin with the gradient by $${namesOf(problem)}$, then differentiate each of its entries once more; the result is symmetric.`,
};

/** Which rule the function calls for. */
function ruleOf(problem: Problem): Prose {
  const [composed] = composedCalls(problem);
  if (composed) {
    return `There is a function inside another: $${texOf(problem, composed.inner)}$ inside $${texOf(problem, composed.call.id)}$. The outer derivative is taken at the inner value and multiplied by the inner derivative.`;
  }
  if (partNodes(problem).length > 1) {
    return 'A sum is differentiated term by term, and each entry of a vector on its own. Constant factors stay where they are.';
  }
  return `Name the outermost operation of $${bodyTex(problem)}$ and recall its rule: a product gives two terms, a quotient has a square below, a power comes down by one.`;
}

const MOST_PARTS = 5;

/** The terms of the function; of an array of numbers those of each entry. */
function partNodes({ graph, output, inputs }: Problem): readonly NodeId[] {
  const arrays = inputs.some(({ shape }) => !isScalar(shape));
  const outputs = arrays ? [output] : entriesOf(graph, output);
  return outputs.flatMap((entry) => termsOf(graph, entry)).slice(0, MOST_PARTS);
}

/** The terms one by one, with their values where a value is asked for. */
function partsOf(problem: Problem): Prose {
  const { graph, at, free, ask } = problem;
  const nodes = partNodes(problem);
  const shown = nodes.map((node) => {
    const tex = node === problem.output ? bodyTex(problem) : texOf(problem, node);
    if (ask !== 'value' || free.length > 0 || !isScalar(graph.shape(node))) return `$${tex}$`;
    const value = evaluate(problem, node, at)[0] ?? NaN;
    return tex === num(value) ? `$${tex}$` : `$${tex}${equalTo(value)}$`;
  });
  if (nodes.length > 1) return `Take the parts one at a time: ${shown.join(', ')}.`;
  const [inner] = ask === 'value' ? [] : composedCalls(problem);
  const [x] = problem.by;
  if (inner && x !== undefined && isScalar(graph.shape(inner.inner)) && isScalar(graph.shape(x))) {
    const [slope = x] = vjp(graph, inner.inner, [x]);
    return `The inner function $${texOf(problem, inner.inner)}$ has the derivative $${texOf(problem, slope)}$ by $${nameTex(problem.given.by[0] ?? '')}$.`;
  }
  return ask === 'value'
    ? `There is one part to work out: ${shown.join('')}.`
    : `Differentiate $${bodyTex(problem)}$ factor by factor: one factor moves, the others stand still, and the results are added.`;
}

/** One piece of an answer in symbols: a term of it where it has several, else its value somewhere. */
function begun(problem: Problem): Prose {
  const { graph, truth, free, at, domain, inputs } = problem;
  const arrays = inputs.some(({ shape }) => !isScalar(shape));
  const [first = truth] = arrays ? [truth] : entriesOf(graph, truth);
  const { rows, cols } = graph.shape(truth);
  if (rows * cols > 1 && !arrays)
    return `The first entry of the answer is $${texOf(problem, first)}$.`;
  const terms = termsOf(graph, first);
  const [term = first] = terms;
  if (terms.length > 1) return `One of the terms of the answer is $${texOf(problem, term)}$.`;
  if (arrays)
    return `The answer is ${rows}×${cols}: check that every product in yours fits this shape.`;
  const point = new Map([
    ...at,
    ...free.map(({ name }) => [name, [middle(domain[name])]] as const),
  ]);
  const value = evaluate(problem, first, point)[0] ?? NaN;
  return `Test your answer at a point: with $${valuesTex(problem, point)}$ it is $${num(value)}$${Number(num(value)) === value ? '' : ' to six digits'}.`;
}

/** A place that is easily put in. */
function middle(range: readonly [number, number] | undefined): number {
  if (!range || (range[0] <= 1 && range[1] >= 1)) return 1;
  return Number(((range[0] + range[1]) / 2).toPrecision(2));
}
