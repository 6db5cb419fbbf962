import type { Opened, PhaseRequest } from '../../../worker/protocol/descent.ts';
import { hasParameter, methodOf } from '../methods.ts';
import { valueFrom } from '../race/valueFrom.ts';
import { chosenOf, runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';
import { upwardOf } from './bend.ts';

/** Cells of the map. */
export const COLUMNS = 128;
export const ROWS = 72;

/** β of the widest range to show for a method whose limit grows without bound. */
const MIDDLE = 0.5;
/** How many times that range a wanted η may stretch it. */
const MOST = 10;

/**
 * The longest η of the map: beyond the largest limit that any β gives. Heavy ball's is 4/λmax at β → 1, where most of
 * the map is already beyond; Nesterov's and gradient descent's 2/λmax at β = 0; the averaged form has none, and its
 * map reaches beyond the η that is wanted, within reason.
 */
export function etaMaxOf(optimiser: string, largest: number, wanted = 0): number {
  const { stableBelow } = methodOf(optimiser);
  if (!stableBelow) return NaN;
  const [low, middle, high] = [0, MIDDLE, 1].map((beta) => stableBelow(largest, { beta }));
  const bounded = Number.isFinite(high);
  const range = !bounded ? 1.25 * middle : high > low ? 1.05 * high : 1.25 * low;
  return bounded ? range : Math.max(range, Math.min(1.25 * wanted, MOST * range));
}

/** The map of the chosen run at the step shown; null where there is none. */
export function phaseOf(inputs: Inputs, opened: Opened | null): PhaseRequest | null {
  const run = runsOf(inputs)[chosenOf(inputs)];
  const { optimiser } = run;
  if (inputs.panel !== 'stability' || !opened?.curvature) return null;
  if (!methodOf(optimiser).mode || !hasParameter(optimiser, 'beta')) return null;
  const { eigenvalues, best } = opened.curvature;
  const curvatures = upwardOf(eigenvalues);
  if (curvatures.length === 0) return null;
  return {
    optimiser,
    curvatures,
    etaMax: etaMaxOf(
      optimiser,
      curvatures[curvatures.length - 1],
      Math.max(best?.eta ?? 0, valueFrom(run, 'eta', 0)),
    ),
    columns: COLUMNS,
    rows: ROWS,
  };
}

const EDGES = [0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];
const MOST_EDGES = 6;
/** Where one direction alone is looked at, the best rate is 0. */
const COARSE = [0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99];

/** Parts of the way from a best rate to 1, for surfaces so badly conditioned that no round number is between. */
const PARTS = [0.2, 0.5, 0.8];

/** Edges of the colours: from the best rate up, where there is something to tell apart. */
export function bandsFrom(best: number): readonly number[] {
  if (best === 0) return COARSE;
  const edges = EDGES.filter((edge) => edge > best);
  if (edges.length < 2) return PARTS.map((part) => best + part * (1 - best));
  return edges.slice(0, MOST_EDGES);
}
