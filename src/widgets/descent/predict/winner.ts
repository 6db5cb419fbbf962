import type { Race } from '../../../worker/protocol/descent.ts';
import { paid } from '../standing.ts';
import type { Axis } from '../state.ts';

/** A run that came to the goal, and what it had paid by then. */
export interface Arrival {
  /** Its place in the race. */
  readonly k: number;
  readonly cost: number;
}

/** How a race ends among some of its runs. */
export interface Outcome {
  /** The cheapest first. */
  readonly arrived: readonly Arrival[];
  /** Several when they tie; none when nobody arrives. */
  readonly winners: readonly number[];
  readonly never: readonly number[];
  /** No run comes lower than it begins by more than the tolerance: there is nothing to win. */
  readonly idle: boolean;
}

/**
 * Who reaches the goal for the least cost, counted by the axis.
 *
 * @param among places of the runs that take part.
 */
export function outcomeOf({ runs, goal }: Race, among: readonly number[], axis: Axis): Outcome {
  // Where every run diverges there is no goal.
  const idle = Number.isNaN(goal) || among.every((k) => runs[k].arrival === 0);
  if (idle) return { arrived: [], winners: [], never: among, idle };
  const arrived = among
    .flatMap((k): Arrival[] => {
      const { arrival } = runs[k];
      return arrival < 0 ? [] : [{ k, cost: paid(runs[k], axis)?.[arrival] ?? arrival }];
    })
    .sort((a, b) => a.cost - b.cost || a.k - b.k);
  return {
    arrived,
    winners: arrived.filter(({ cost }) => cost === arrived[0].cost).map(({ k }) => k),
    never: among.filter((k) => runs[k].arrival < 0),
    idle,
  };
}
