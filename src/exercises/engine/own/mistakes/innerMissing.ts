import { vjp } from '../../../../core/ad/vjp.ts';
import { assembled } from '../derive.ts';
import { freshInput, rebuild } from '../rebuild.ts';
import { texOf } from '../show.ts';
import { composedCalls, dependsOn, isSameSize, type Composed } from './calls.ts';
import type { Found, OwnMistake } from './find.ts';
import type { Problem } from '../problem.ts';

/** The chain rule without its inner factor: f = g(u(x)) gives g′(u) where g′(u)·u′ is due. */
export const innerMissing: OwnMistake = {
  id: 'INNER_MISSING',
  short: 'the inner derivative left out',
  find: (problem) => composedCalls(problem).flatMap((composed) => without(problem, composed)),
};

/** Cuts the argument out as t: ∂f/∂x + ∂f/∂t with t = u(x) once more, as if u′ were 1. */
function without(problem: Problem, { call, inner }: Composed): readonly Found[] {
  const { graph, by } = problem;
  const t = freshInput(graph, inner);
  const args = call.args.map((arg) => (arg === inner ? t : arg));
  const cut = graph.applyWith(call.op, call.attributes, args);
  const node = assembled(problem, (output) => {
    const held = rebuild(graph, output, new Map([[call.id, cut]]));
    const slopes = vjp(graph, held, [...by, t]);
    const rest = slopes[by.length] ?? held;
    const whole = by.map((x, k) => {
      const own = slopes[k] ?? held;
      if (!dependsOn(problem, inner, x)) return own;
      if (isSameSize(problem, x, inner)) return graph.add(own, rest);
      return graph.constantValue(own) === 0 || by.length === 1 ? rest : own;
    });
    return whole.map((slope) => rebuild(graph, slope, new Map([[t, inner]])));
  });
  if (node === undefined) return [];
  return [
    {
      node,
      say: `The inner derivative is missing. In $${texOf(problem, call.id)}$ the inner function $${texOf(problem, inner)}$ moves too: multiply by its derivative.`,
    },
  ];
}
