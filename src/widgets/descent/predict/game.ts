import { createCache, type ReadableStore } from '../../../state/store.ts';
import type { Point } from '../state.ts';
import { judge } from './judge.ts';
import type { StepQuestion } from './stepQuestion.ts';

/** What was guessed since the game began. */
export interface Score {
  readonly tries: number;
  readonly exact: number;
  /** Sums over all tries: distances in lengths of the step, and points. */
  readonly lengths: number;
  readonly points: number;
}

export interface GameState {
  /** “Where will the next step land?” is being played. */
  readonly on: boolean;
  /** Where the guess is put, by the key of its question; it begins where the run stands. */
  readonly guess: { readonly key: string; readonly at: Point } | null;
  /** The guesses that have been checked, by the key of their question, the newest last. */
  readonly checked: ReadonlyMap<string, Point>;
  readonly score: Score;
  /** How often the keyboard was sent to the guess. */
  readonly attention: number;
  /** “Which wins?” comes before the numbers. */
  readonly asks: boolean;
  /** What was said to it, of which race: a run by its place, `none`, or null for who asked to be shown. */
  readonly said: { readonly race: string; readonly answer: number | 'none' | null } | null;
}

/** The predictions of a widget: a cache beside its inputs, kept while the page is, and not in the link. */
export interface Game extends ReadableStore<GameState> {
  readonly begin: () => void;
  readonly end: () => void;
  /** Puts the guess; what has been checked stays as it was. */
  readonly place: (question: StepQuestion, at: Point) => void;
  /** Scores the guess, once for each question. */
  readonly check: (question: StepQuestion) => void;
  readonly ask: (asks: boolean) => void;
  /** False covers the numbers of the race again. */
  readonly say: (race: string, answer: number | 'none' | null | false) => void;
}

const NOTHING: Score = { tries: 0, exact: 0, lengths: 0, points: 0 };
/** Checked guesses that are kept; the oldest goes. */
const MOST = 200;

export function createGame(): Game {
  const { getState, getInitialState, setState, subscribe } = createCache<GameState>({
    on: false,
    guess: null,
    checked: new Map(),
    score: NOTHING,
    attention: 0,
    asks: true,
    said: null,
  });
  return {
    getState,
    getInitialState,
    subscribe,
    begin: () =>
      setState({
        on: true,
        guess: null,
        checked: new Map(),
        score: NOTHING,
        attention: getState().attention + 1,
      }),
    end: () => setState({ on: false, guess: null }),
    place: ({ key }, at) => {
      if (!getState().checked.has(key)) setState({ guess: { key, at } });
    },
    check(question) {
      const { checked, score } = getState();
      if (checked.has(question.key)) return;
      const at = guessOf(getState(), question);
      const { grade, lengths, points } = judge(question, at);
      setState({
        checked: new Map([...checked, [question.key, at] as const].slice(-MOST)),
        score: {
          tries: score.tries + 1,
          exact: score.exact + (grade === 'exact' ? 1 : 0),
          lengths: score.lengths + lengths,
          points: score.points + points,
        },
      });
    },
    ask: (asks) => setState({ asks }),
    say: (race, answer) => setState({ said: answer === false ? null : { race, answer } }),
  };
}

/** Where the guess stands: as it was checked, as it was put, or where the run stands. */
export function guessOf({ checked, guess }: GameState, { key, from }: StepQuestion): Point {
  return checked.get(key) ?? (guess?.key === key ? guess.at : from);
}
