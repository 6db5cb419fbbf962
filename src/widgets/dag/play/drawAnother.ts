import { ask } from '../../../state/compute.ts';
import type { WidgetStore } from '../../../state/widgetStore.ts';
import type { Inputs } from '../inputs.ts';
import type { Game } from './game.ts';

export const MOST_SEED = 999_999;

/** Seeds go round, and 0 is the program in the field. */
export const nextSeed = (seed: number): number => (seed % MOST_SEED) + 1;

/** What belongs to the program before it. */
const AFRESH = {
  level: 'statement',
  folded: [],
  weights: [],
  step: 0,
  node: '',
  cuts: [],
  tick: 0,
} as const;

const newest = new WeakMap<Game, number>();

/** Draws a program by its seed and begins with it; one entry of the history. Only the newest wish counts. */
export async function drawAnother(
  store: WidgetStore<Inputs>,
  game: Game,
  seed: number,
): Promise<void> {
  const wish = (newest.get(game) ?? 0) + 1;
  newest.set(game, wish);
  game.set({ drawing: true, failure: null });
  const outcome = await ask('drawProgram', { seed, statements: game.getState().size });
  if (newest.get(game) !== wish) return;
  game.set({ drawing: false });
  if (outcome.kind === 'done') {
    const { source, values } = outcome.value;
    store.commit({ ...AFRESH, source, values, seed });
  } else {
    const why = outcome.kind === 'failed' ? ` ${outcome.message}` : '';
    game.set({ failure: `No program could be drawn.${why}` });
  }
}
