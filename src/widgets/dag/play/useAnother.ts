import { useDag, useWidgetState } from '../context.ts';
import { drawAnother, nextSeed } from './drawAnother.ts';
import { useGame, useGameState } from './usePlay.ts';

interface AnotherProgram {
  readonly drawing: boolean;
  /** Of the program that is played; 0 for one of the reader's own. */
  readonly seed: number;
  /** The program of the next seed. */
  readonly draw: () => void;
  readonly drawSeed: (seed: number) => void;
}

/** Programs drawn by a seed, in place of the one in the field. */
export function useAnother(): AnotherProgram {
  const { store } = useDag();
  const game = useGame();
  const drawing = useGameState((state) => state.drawing);
  const seed = useWidgetState((s) => s.settled.seed);
  const drawSeed = (to: number): void => void drawAnother(store, game, to);
  return { drawing, seed, drawSeed, draw: () => drawSeed(nextSeed(seed)) };
}
