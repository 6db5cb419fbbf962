import { vjp } from '../../../../core/ad/vjp.ts';
import { isScalar } from '../../../../core/ir/types.ts';
import { opNamed } from '../../../../core/ops/all.ts';
import { assembled } from '../derive.ts';
import { freshInput, rebuild } from '../rebuild.ts';
import { nameTex, texOf } from '../show.ts';
import type { Problem } from '../problem.ts';
import { composedCalls, type Composed } from './calls.ts';
import type { Found } from './find.ts';

/** The outer derivative taken at x instead of at u(x): g′(x)·u′(x). Of one variable only. */
export const outerElsewhere = (problem: Problem): readonly Found[] =>
  problem.ask === 'derivative' && problem.by.length === 1
    ? composedCalls(problem).flatMap((composed) => misplaced(problem, composed))
    : [];

function misplaced(problem: Problem, { call, inner }: Composed): readonly Found[] {
  const { graph, by } = problem;
  const [x = inner] = by;
  const op = opNamed(call.op);
  const place = call.args.indexOf(inner);
  if (op.kind !== 'pointwise' || !isScalar(call.shape) || !isScalar(graph.shape(x))) return [];
  const args = call.args.map((arg) => (arg === inner ? x : arg));
  const moved = graph.applyWith(call.op, call.attributes, args);
  const local = op.partials[place]?.(graph, moved, args);
  const [slope] = vjp(graph, inner, [x]);
  if (local === undefined || slope === undefined) return [];
  const s = freshInput(graph, call.id);
  const node = assembled(problem, (output) => {
    const held = rebuild(graph, output, new Map([[call.id, s]]));
    const [rest = held, upstream = held] = vjp(graph, held, [x, s]);
    const sum = graph.add(rest, graph.mul(upstream, graph.mul(local, slope)));
    return [rebuild(graph, sum, new Map([[s, call.id]]))];
  });
  if (node === undefined) return [];
  return [
    {
      node,
      say: `The outer derivative was taken at the wrong place. In $${texOf(problem, call.id)}$ it is evaluated at the inner value $${texOf(problem, inner)}$, not at $${nameTex(graphName(problem, x))}$.`,
    },
  ];
}

const graphName = ({ inputs }: Problem, id: number): string =>
  inputs.find(({ node }) => node === id)?.name ?? 'x';
