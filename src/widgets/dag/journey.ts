import type { ProgramTrace } from '../../worker/protocol/program.ts';
import type { Mode } from './inputs.ts';

/** What is stepped through of a trace: its values first, then, of an adjoint mode, the seed and one contribution each. */
export interface Journey {
  readonly mode: Mode;
  /** Index of the first node that is no input. */
  readonly first: number;
  /** Steps of the forward sweep. */
  readonly forward: number;
  /** Places in `trace.edges` of the contributions, in their order; those that send nothing are left out. */
  readonly sends: readonly number[];
  /** For each node the places in `sends` of what it receives, in their order. */
  readonly arrivals: readonly (readonly number[])[];
  readonly total: number;
}

/** Where a journey stands. */
export interface Moment {
  readonly step: number;
  readonly phase: 'start' | 'forward' | 'seed' | 'backward' | 'done';
  /** Nodes below this index have their value (and tangent). */
  readonly known: number;
  /** The node at work: the one just computed, or the one that receives. */
  readonly node: number | null;
  /** The place in `trace.edges` of what flows now. */
  readonly edge: number | null;
  /** Contributions that have been made. */
  readonly sent: number;
  /** The output has its adjoint. */
  readonly seeded: boolean;
}

/** The steps of a trace in a mode. */
export function journeyOf(trace: ProgramTrace, mode: Mode): Journey {
  const first = trace.nodes.findIndex(({ kind }) => kind === 'step');
  const start = first < 0 ? trace.nodes.length : first;
  const forward = trace.nodes.length - start;
  const sends = mode === 'forward' ? [] : trace.edges.flatMap(({ idle }, k) => (idle ? [] : [k]));
  const arrivals = trace.nodes.map((): number[] => []);
  sends.forEach((edge, k) => arrivals[trace.edges[edge].to].push(k));
  const back = mode === 'forward' ? 0 : 1 + sends.length;
  return { mode, first: start, forward, sends, arrivals, total: forward + back };
}

/** A step beyond the end is the end. */
export function momentAt(trace: ProgramTrace, journey: Journey, wanted: number): Moment {
  const { first, forward, sends, total } = journey;
  const step = Math.min(Math.max(0, wanted), total);
  const known = first + Math.min(step, forward);
  if (step <= forward) {
    const done = step === total;
    return {
      step,
      phase: done ? 'done' : step === 0 ? 'start' : 'forward',
      known,
      node: step === 0 ? null : known - 1,
      edge: null,
      sent: 0,
      seeded: false,
    };
  }
  const sent = step - forward - 1;
  const edge = sent === 0 ? null : sends[sent - 1];
  return {
    step,
    phase: step === total ? 'done' : sent === 0 ? 'seed' : 'backward',
    known,
    node: edge === null ? trace.output : trace.edges[edge].to,
    edge,
    sent,
    seeded: true,
  };
}

/** What a node has received so far, and what is on its way. */
export interface Account {
  /** Places in `trace.edges`. */
  readonly paid: readonly number[];
  readonly due: readonly number[];
  /** Nothing more will come, and the reverse sweep has begun. */
  readonly complete: boolean;
}

export function accountOf({ arrivals, sends }: Journey, moment: Moment, node: number): Account {
  const paid: number[] = [];
  const due: number[] = [];
  for (const place of arrivals[node]) (place < moment.sent ? paid : due).push(sends[place]);
  return { paid, due, complete: moment.seeded && due.length === 0 };
}

/** The adjoint of a node, or its tangent along the velocity, as far as it is known; null before anything is. */
export function adjointAt(
  trace: ProgramTrace,
  journey: Journey,
  moment: Moment,
  node: number,
): {
  readonly data: Float64Array;
  readonly partial: boolean;
  readonly moving: Float64Array | null;
} | null {
  if (!moment.seeded) return null;
  const { adjoint, adjointTangent } = trace.nodes[node];
  const { paid, due } = accountOf(journey, moment, node);
  if (due.length === 0) return { data: adjoint, partial: false, moving: adjointTangent };
  const last = paid.at(-1);
  if (last === undefined) return null;
  const { running, runningTangent } = trace.edges[last];
  return { data: running, partial: true, moving: runningTangent };
}

/** The step after which a node has its value, or, backwards, its whole adjoint; null where there is none. */
export function stepOf(
  trace: ProgramTrace,
  { first, forward, arrivals, mode }: Journey,
  node: number,
  sweep: 'forward' | 'backward',
): number | null {
  if (sweep === 'forward') return Math.max(0, node - first + 1);
  if (mode === 'forward') return null;
  if (node === trace.output) return forward + 1;
  const last = arrivals[node].at(-1);
  return last === undefined ? forward + 1 : forward + 2 + last;
}

/** Nodes in the order in which their adjoints are complete; those that receive nothing are left out. */
export function completionOrder(trace: ProgramTrace, journey: Journey): readonly number[] {
  const ends = trace.nodes.flatMap((_, k) =>
    k === trace.output || journey.arrivals[k].length > 0
      ? [[k, stepOf(trace, journey, k, 'backward') ?? 0] as const]
      : [],
  );
  return ends.sort((a, b) => a[1] - b[1]).map(([k]) => k);
}

/** Whether an edge carries something at a moment. */
export function edgeState(
  trace: ProgramTrace,
  journey: Journey,
  moment: Moment,
  place: number,
): 'idle' | 'paid' | 'flowing' {
  const { from, idle } = trace.edges[place];
  if (!moment.seeded) {
    const reached = from < moment.known;
    return !reached
      ? 'idle'
      : moment.node === from && moment.phase !== 'start'
        ? 'flowing'
        : 'paid';
  }
  if (idle) return 'idle';
  if (place === moment.edge) return 'flowing';
  return sentBefore(journey, moment, place) ? 'paid' : 'idle';
}

/** Contributions are sent in the order of their places. */
const sentBefore = ({ sends }: Journey, { sent }: Moment, place: number): boolean =>
  sent > 0 && place <= sends[sent - 1];

export const isScalar = ({
  rows,
  cols,
}: {
  readonly rows: number;
  readonly cols: number;
}): boolean => rows * cols === 1;

export type { ProgramTrace };
