import { entryName } from '../../ui/math/entryName.ts';
import type { GraphEdge, GraphPile } from '../../plot/graph/graph.ts';
import { formatNumber } from '../../ui/format.ts';
import type { ProgramTrace, TracedEdge } from '../../worker/protocol/program.ts';
import type { ShownNode } from './cards.ts';
import { edgeLabel } from './edgeLabel.ts';
import { accountOf, adjointAt, edgeState, isScalar, type Journey, type Moment } from './journey.ts';
import { barred } from './label.ts';

/** What the stepper shows of a node at a moment: its value, and its adjoint or its tangent, or all of them. */
export function shownNode(
  trace: ProgramTrace,
  journey: Journey,
  moment: Moment,
  node: number,
): ShownNode {
  const { mode, first, arrivals } = journey;
  const { value, tangent } = trace.nodes[node];
  const known = node < Math.max(first, moment.known);
  const active = moment.node === node && moment.phase !== 'done';
  const backward = mode !== 'forward';
  const unused = backward && node !== trace.output && arrivals[node].length === 0;
  const adjoint = backward ? adjointAt(trace, journey, moment, node) : null;
  const complete = adjoint !== null && !adjoint.partial;
  const values = { concept: 'output', data: known ? value : null } as const;
  const tangents = { concept: 'tangent', data: known ? tangent : null } as const;
  const partial = adjoint?.partial ?? false;
  const adjoints = { concept: 'gradient', data: adjoint?.data ?? null, partial } as const;
  const moving = { concept: 'tangent2', data: adjoint?.moving ?? null, partial } as const;
  return {
    state: active
      ? 'active'
      : unused
        ? 'unused'
        : (moment.seeded ? complete : known)
          ? 'done'
          : 'plain',
    concept: moment.seeded ? 'gradient' : mode === 'reverse' ? 'output' : 'tangent',
    quantities:
      mode === 'reverse'
        ? [values, adjoints]
        : mode === 'forward'
          ? [values, tangents]
          : [values, tangents, adjoints, moving],
  };
}

/** What the stepper shows of an edge: forwards on its way to the user, backwards to the argument. */
export function shownEdges(
  trace: ProgramTrace,
  journey: Journey,
  moment: Moment,
): readonly GraphEdge[] {
  // Widths compare: they are drawn where everything that flows is a number.
  const numbers = trace.edges.every(({ contribution }) => contribution.length === 1);
  const reach = numbers ? Math.max(...trace.edges.map(sizeOfFlow), 0) : NaN;
  return trace.edges.map((edge, place): GraphEdge => {
    const state = edgeState(trace, journey, moment, place);
    const size = sizeOfFlow(edge) / reach;
    return {
      from: edge.to,
      to: edge.from,
      state,
      heading: moment.seeded ? 'argument' : 'user',
      concept: moment.seeded ? 'gradient' : journey.mode === 'reverse' ? 'output' : 'tangent',
      label: edgeLabel(edge, trace, edge.from < moment.known ? 'own' : 'none'),
      ...(moment.seeded && state !== 'idle' && Number.isFinite(size) && { width: size }),
    };
  });
}

/** 0 for what is no finite number: it would make all others vanish. */
const sizeOfFlow = ({ contribution }: TracedEdge): number =>
  Number.isFinite(contribution[0]) ? Math.abs(contribution[0]) : 0;

/** The contributions to the node at work, side by side; null unless it has several. */
export function shownPile(trace: ProgramTrace, journey: Journey, moment: Moment): GraphPile | null {
  const { node } = moment;
  if (node === null || !moment.seeded || moment.phase === 'done') return null;
  const { paid, due } = accountOf(journey, moment, node);
  if (paid.length + due.length < 2) return null;
  const sizeOf = (place: number): number => {
    const { contribution } = trace.edges[place];
    return Math.hypot(...contribution);
  };
  const sum = paid.reduce((total, place) => total + sizeOf(place), 0);
  const user = (place: number): string => entryName(trace.nodes[trace.edges[place].from].name);
  return {
    node,
    symbol: barred(trace.nodes[node].name),
    parts: [
      ...paid.map((place) => {
        const { contribution } = trace.edges[place];
        const number = isScalar(trace.nodes[node]);
        return {
          label: number ? `${user(place)} ${formatNumber(contribution[0], 3)}` : user(place),
          share: sum > 0 && Number.isFinite(sum) ? sizeOf(place) / sum : 0,
          negative: number && contribution[0] < 0,
        };
      }),
      ...due.map((place) => ({ label: `${user(place)} ?`, share: null })),
    ],
  };
}
