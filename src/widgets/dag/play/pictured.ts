import type { GraphEdge, GraphPile } from '../../../plot/graph/graph.ts';
import { formatNumber } from '../../../ui/format.ts';
import type { ShownNode } from '../cards.ts';
import { edgeLabel } from '../edgeLabel.ts';
import { barred } from '../label.ts';
import { inBrackets } from './hints.ts';
import { attemptOf, isFinished, showsProducts, type Play } from './playState.ts';
import { nameOf } from './names.ts';
import type { Problem, Sent } from './problem.ts';
import { slopeId } from './question.ts';

/** What the graph shows of a node: its value, and its adjoint once it has been found. */
export function picturedNode({ trace, sends }: Problem, play: Play, node: number): ShownNode {
  const { value, adjoint } = trace.nodes[node];
  const found = play.done.includes(node);
  const receives = node === trace.output || sends[node].length > 0;
  return {
    state: play.chosen === node ? 'active' : found ? (receives ? 'done' : 'unused') : 'plain',
    concept: 'gradient',
    quantities: [
      { concept: 'output', data: value },
      { concept: 'gradient', data: found ? adjoint : null },
    ],
  };
}

/** Paid once the node that receives is done; what is being asked for flows. Slopes stand there once they are known. */
export function picturedEdges(problem: Problem, play: Play): readonly GraphEdge[] {
  const { trace } = problem;
  const done = new Set(play.done);
  const over = isFinished(problem, play);
  const reach = Math.max(0, ...trace.edges.map(({ contribution }) => Math.abs(contribution[0])));
  return trace.edges.map((edge, k): GraphEdge => {
    const paid = done.has(edge.to) && !edge.idle;
    const asked = edge.to === play.chosen && !edge.idle;
    const known = done.has(edge.to) || attemptOf(play, slopeId(k)).state === 'right';
    return {
      from: edge.to,
      to: edge.from,
      state: paid ? 'paid' : asked ? 'flowing' : 'idle',
      // What has not been paid shows who uses whom.
      heading: paid || asked ? 'argument' : 'user',
      concept: 'gradient',
      label: known ? edgeLabel(edge, trace) : '',
      // While something is still to be found, a width would give it away.
      ...(over && paid && reach > 0 && { width: Math.abs(edge.contribution[0]) / reach }),
    };
  });
}

/** Contributions to the node at work, or to the one just done; a missing one has no size. */
export function picturedPile(problem: Problem, play: Play): GraphPile | null {
  if (isFinished(problem, play)) return null;
  const node = play.chosen ?? play.done.at(-1);
  if (node === undefined || problem.sends[node].length < 2) return null;
  const sends = problem.sends[node];
  const shown = showsProducts(play, node);
  const sum = sends.reduce((total, { product }) => total + Math.abs(product), 0);
  return {
    node,
    symbol: barred(problem.trace.nodes[node].name),
    parts: sends.map((sent) => {
      const user = nameOf(problem.trace, sent.user);
      return shown
        ? {
            label: `${user} ${formatNumber(sent.product, 3)}`,
            share: sum > 0 ? Math.abs(sent.product) / sum : 0,
            negative: sent.product < 0,
          }
        : { label: `${user} ${factorsOf(play, sent)}`, share: null };
    }),
  };
}

/** Upstream times slope, not worked out, once the slope has been found. */
const factorsOf = (play: Play, sent: Sent): string =>
  attemptOf(play, slopeId(sent.edge)).state === 'right'
    ? `${formatNumber(sent.upstream, 3)}·${inBrackets(sent.local)}`
    : '?';
