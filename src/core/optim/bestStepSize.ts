import type { Objective } from './objective.ts';
import type { Optimiser } from './optimiser.ts';
import type { Values } from './parameter.ts';
import { run, STATIONARY, type Run, type RunOptions } from './run.ts';

export interface StepSearch extends Pick<RunOptions, 'schedule' | 'changes' | 'project' | 'noise'> {
  /** The budget: steps of each run. */
  readonly steps: number;
  /** All but η; the declared defaults where one is missing. */
  readonly parameters?: Values;
  /** A loss to reach. With it the fewest gradient evaluations win; without it the lowest loss at the
   * end, and of runs that converged to the same loss the first to get there. */
  readonly target?: number;
  /** Bounds of η. */
  readonly from?: number;
  readonly to?: number;
}

export interface BestStep {
  readonly eta: number;
  /** At the end of its run. */
  readonly loss: number;
  /** Gradient evaluations until the target was reached, or of the whole run. */
  readonly evaluations: number;
  /** Whether the target was reached; false when there was none. */
  readonly reached: boolean;
  /** The best η is the first or last one allowed: a better one may lie outside. */
  readonly atEdge: boolean;
  /** Runs that the search took. */
  readonly runs: number;
}

const PER_DECADE = 6;
/** Width of ln η at which the search ends: five digits of η are more than any race needs. */
const WIDTH = 1e-5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface Tried {
  readonly eta: number;
  /** Compared entry by entry, smaller is better. */
  readonly rank: readonly number[];
  readonly result: Run;
}

/**
 * "Each method at its best step size", so that a race is fair: η from a logarithmic grid (6 a decade), then by
 * golden section in ln η between the grid's neighbours of its best. The best of all runs wins.
 *
 * Evaluations until the target are counted with fractions, by ln f between the two steps around it, so that
 * they do not stand still between two η with the same number of steps. Among runs that miss the target the
 * lower loss wins; those that diverge, leave the domain or fail before it lose to all others. Where the outcome
 * is no unimodal function of η between the neighbours (Adam hovers, a run changes its valley) the answer is the
 * best found, not the best there is.
 *
 * A generator of the part done, like `run`.
 *
 * @throws when the optimiser has no parameter `eta`.
 */
export function* bestStepSize(
  optimiser: Optimiser,
  objective: Objective,
  start: ArrayLike<number>,
  { steps, parameters = {}, target, from = 1e-6, to = 10, ...conditions }: StepSearch,
): Generator<number, BestStep> {
  if (!optimiser.parameters.some(({ id }) => id === 'eta')) {
    throw new Error(`${optimiser.id} has no step size`);
  }
  const low = Math.log(from);
  const high = Math.log(to);
  const cells = Math.max(1, Math.ceil((PER_DECADE * (high - low)) / Math.LN10));
  const cell = (high - low) / cells;
  const sections = Math.max(0, Math.ceil(Math.log(WIDTH / (2 * cell)) / Math.log(GOLDEN)));
  const total = cells + sections + 3;
  let runs = 0;
  let best: Tried | undefined;
  const attempt = function* (logEta: number): Generator<number, Tried> {
    const eta = Math.min(to, Math.max(from, Math.exp(logEta)));
    const work = run(optimiser, objective, start, {
      steps,
      parameters: { ...parameters, eta },
      ...conditions,
    });
    let next = work.next();
    for (; !next.done; next = work.next()) yield Math.min(1, (runs + next.value) / total);
    runs++;
    const tried = { eta, rank: rank(next.value, target), result: next.value };
    if (!best || isBetter(tried.rank, best.rank)) best = tried;
    yield Math.min(1, runs / total);
    return tried;
  };

  let champion = 0;
  let first = yield* attempt(low);
  for (let k = 1; k <= cells; k++) {
    const tried = yield* attempt(low + k * cell);
    if (isBetter(tried.rank, first.rank)) {
      champion = k;
      first = tried;
    }
  }
  let a = low + Math.max(0, champion - 1) * cell;
  let b = low + Math.min(cells, champion + 1) * cell;
  let left = yield* attempt(b - GOLDEN * (b - a));
  let right = yield* attempt(a + GOLDEN * (b - a));
  while (b - a > WIDTH) {
    // Of two equals the shorter step is kept, whose side also holds for larger curvature.
    if (isBetter(right.rank, left.rank)) {
      a = Math.log(left.eta);
      left = right;
      right = yield* attempt(a + GOLDEN * (b - a));
    } else {
      b = Math.log(right.eta);
      right = left;
      left = yield* attempt(b - GOLDEN * (b - a));
    }
  }
  const { eta, result } = best ?? first;
  const reaching = evaluationsUntil(target, result.loss, result);
  return {
    eta,
    loss: result.loss[result.steps],
    evaluations: Math.ceil(reaching ?? result.evaluations.gradients[result.steps]),
    reached: reaching !== undefined,
    atEdge: eta <= from * (1 + 2 * WIDTH) || eta >= to * (1 - 2 * WIDTH),
    runs,
  };
}

/**
 * [0, evaluations] where the target was reached, [1, loss, …] where it was not or there is none, [2] where the
 * run came to a bad end. Losses that agree to twelve digits of the first one are told apart by the evaluations
 * until the run converged, since what is left of them then is rounding; runs that did not converge all took as
 * many, and go by the loss itself.
 */
function rank(result: Run, target: number | undefined): readonly number[] {
  const { ending, loss, gradientNorm, steps, evaluations } = result;
  const reaching = evaluationsUntil(target, loss, result);
  if (reaching !== undefined) return [0, reaching];
  if (ending !== 'complete' && ending !== 'converged') return [2];
  const last = loss[steps];
  const spent = evaluationsUntil(STATIONARY, gradientNorm, result) ?? evaluations.gradients[steps];
  return [1, Math.round(last / (1e-12 * Math.abs(loss[0]) || 1)), spent, last];
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const k = a.findIndex((ak, i) => ak !== b[i]);
  return k >= 0 && a[k] < b[k];
}

/** Gradient evaluations until the series first came down to the level, with fractions; undefined if it never did. */
function evaluationsUntil(
  level: number | undefined,
  series: Float64Array,
  { evaluations: { gradients } }: Run,
): number | undefined {
  if (level === undefined) return undefined;
  const t = series.findIndex((value) => value <= level);
  if (t < 0) return undefined;
  if (t === 0) return gradients[0];
  const [before, after] = [series[t - 1], series[t]];
  // Both shrink by factors; where one is 0 or negative there is no factor to speak of.
  const part = after > 0 ? Math.log(before / level) / Math.log(before / after) : 1;
  return gradients[t - 1] + part * (gradients[t] - gradients[t - 1]);
}
