import type { ProgramTrace, TraceRequest } from '../../../worker/protocol/program.ts';
import { isScalar } from '../journey.ts';

/** A program with its numbers, and the question that it answers. */
export type Asked = ProgramTrace & { readonly asked: TraceRequest };

/** What a user sends to one of its arguments. */
export interface Sent {
  /** The place in `trace.edges`. */
  readonly edge: number;
  readonly user: number;
  /** Counted from 1 where the user reads the node several times, as x·x does; else 0. */
  readonly place: number;
  readonly local: number;
  /** The adjoint of the user. */
  readonly upstream: number;
  readonly product: number;
}

/** A program as a game: what each node receives, and from whom. */
export interface Problem {
  /** The program, its values and its level: a game belongs to them. */
  readonly key: string;
  readonly trace: ProgramTrace;
  /** By their users, in program order. */
  readonly sends: readonly (readonly Sent[])[];
  /** The users of each node on the way to the output, each once: what must be done before it. */
  readonly users: readonly (readonly number[])[];
}

/** Beyond so many nodes it would be work, and no longer a game. */
export const MOST_NODES = 24;

/** Why a program cannot be played: several numbers come out, it holds arrays, it is too long, or a slope is no finite number. */
export type Refusal = 'outputs' | 'arrays' | 'many' | 'numbers';

export function refusalOf({ nodes, edges, numbersOut }: ProgramTrace): Refusal | null {
  if (numbersOut > 1) return 'outputs';
  if (nodes.some((node) => !isScalar(node))) return 'arrays';
  if (nodes.length > MOST_NODES) return 'many';
  const live = edges.filter(({ idle }) => !idle);
  const finite = live.every(
    ({ from, to, local, contribution }) =>
      local !== null &&
      [local.data[0], contribution[0], nodes[from].value[0], nodes[to].value[0]].every((x) =>
        Number.isFinite(x),
      ),
  );
  return finite && nodes.every(({ adjoint }) => Number.isFinite(adjoint[0])) ? null : 'numbers';
}

const made = new WeakMap<Asked, Problem>();

/** The game of an answer of the worker that can be played (`refusalOf`). */
export function problemOf(answer: Asked): Problem {
  const known = made.get(answer);
  if (known) return known;
  const problem = problemFrom(answer);
  made.set(answer, problem);
  return problem;
}

function problemFrom(trace: Asked): Problem {
  const { nodes, edges } = trace;
  const { fn, level, folded, weights } = trace.asked;
  const sends = nodes.map((_, node): Sent[] => {
    const own = edges
      .flatMap(({ to, idle }, k) => (to === node && !idle ? [k] : []))
      .sort((a, b) => edges[a].from - edges[b].from || edges[a].slot - edges[b].slot);
    return own.map((edge): Sent => {
      const { from, local, contribution } = edges[edge];
      const twins = own.filter((k) => edges[k].from === from);
      return {
        edge,
        user: from,
        place: twins.length > 1 ? twins.indexOf(edge) + 1 : 0,
        local: local?.data[0] ?? NaN,
        upstream: nodes[from].adjoint[0],
        product: contribution[0],
      };
    });
  });
  return {
    key: JSON.stringify([fn.source, fn.values, level, folded, weights]),
    trace,
    sends,
    users: sends.map((list) => [...new Set(list.map(({ user }) => user))].sort((a, b) => a - b)),
  };
}

/** The adjoint of a node: what is to be found. */
export const adjointOf = ({ trace }: Problem, node: number): number => trace.nodes[node].adjoint[0];

export const valueOf = ({ trace }: Problem, node: number): number => trace.nodes[node].value[0];

/** d(to)/d(from) through the whole graph: what a local slope is not. */
export function totalSlope({ trace }: Problem, from: number, to: number): number {
  const total = trace.nodes.map((_, k) => (k === from ? 1 : 0));
  for (let node = from + 1; node <= to; node++) {
    for (const edge of trace.edges) {
      if (edge.from === node) total[node] += (edge.local?.data[0] ?? 0) * total[edge.to];
    }
  }
  return total[to];
}
