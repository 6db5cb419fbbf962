import type { Prose } from '../asked.ts';
import type { OwnAsk } from '../own.ts';
import { parse } from '../../../core/lang/parse.ts';
import { printTex } from '../../../core/lang/printTex.ts';
import { isScalar } from '../../../core/ir/types.ts';
import type { Problem } from './problem.ts';
import { nameTex, placeTex, texOf, valuesTex } from './show.ts';

const WHAT: Readonly<Record<OwnAsk, string>> = {
  value: 'the value',
  derivative: 'the derivative',
  gradient: 'the gradient',
  jacobian: 'the Jacobian',
  hessian: 'the Hessian',
};

/** `f(x,\,y)`. */
export function functionTex({ given, inputs, by }: Problem): string {
  const names = by.length > 0 ? given.by : inputs.map(({ name }) => name);
  return `${given.called}(${names.map(nameTex).join(',\\,')})`;
}

/**
 * The function with its numbers. Products of matrices stay as they were written; numbers that were put in are gathered
 * as a book would: `3x^2-x`.
 */
export function bodyTex(problem: Problem): string {
  const { given, source, inputs, output } = problem;
  const asWritten = source === given.of || inputs.some(({ shape }) => !isScalar(shape));
  const read = asWritten ? parse(source, { inputs: given.names }) : undefined;
  if (!read?.ok || read.value.program.statements.length > 0) return texOf(problem, output);
  return printTex(read.value.program.result);
}

/** The name of the answer: `f'(2)`, `\nabla f(1,\,2)`, `J(1,\,2)`. */
export function answerTex(problem: Problem, withPlace = true): string {
  const { given, ask, by, graph, at, free, inputs } = problem;
  const name = given.called;
  const shown = withPlace && free.length === 0 && at.size > 0;
  const place = shown ? placeTex(problem, at) : '';
  switch (ask) {
    case 'value':
      return place === '' ? functionTex(problem) : `${name}${place}`;
    case 'derivative': {
      const x = nameTex(given.by[0] ?? '');
      const alone = inputs.length === 1 && by.every((id) => isScalar(graph.shape(id)));
      const full = `\\frac{\\partial ${name}}{\\partial ${x}}${place}`;
      return alone ? `${name}'${place || `(${x})`}` : full;
    }
    case 'gradient':
      return `\\nabla ${name}${place}`;
    case 'jacobian':
      return `J${place}`;
    case 'hessian':
      return `H${place}`;
  }
}

/** A prompt for those who wrote none. */
export function plainPrompt(problem: Problem): Prose {
  const { at, ask, given, inputs } = problem;
  const point = at.size === 0 ? '' : ` at $${valuesTex(problem, at)}$`;
  const several = inputs.length > 1 && ask === 'derivative';
  const by = several ? ` by $${given.by.map(nameTex).join()}$` : '';
  return `Let $${functionTex(problem)} = ${bodyTex(problem)}$. Find ${WHAT[ask]} of $${given.called}$${by}${point}.`;
}
