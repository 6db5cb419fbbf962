import { createCache, type ReadableStore } from '../../../state/store.ts';
import { check, choose, hint, leave, tell, type } from './moves.ts';
import { FRESH, isFinished, type Play } from './playState.ts';
import type { Problem } from './problem.ts';
import type { Question, Style } from './question.ts';

export interface GameState {
  /** By the key of a problem, the newest last. */
  readonly plays: ReadonlyMap<string, Play>;
  readonly style: Style;
  /** Statements of the next program that is drawn. */
  readonly size: number;
  readonly drawing: boolean;
  /** A sentence when no program could be drawn. */
  readonly failure: string | null;
  /** Where the keyboard goes after a move, and how many moves led somewhere. */
  readonly attention: { readonly to: 'choice' | 'field' | 'summary'; readonly count: number };
}

/** The games of a widget: a cache beside its inputs, kept while the page is, and not in the link. */
export interface Game extends ReadableStore<GameState> {
  /** The game of a problem: begun, or fresh. */
  readonly play: (problem: Problem) => Play;
  readonly choose: (problem: Problem, node: number) => void;
  readonly leave: (problem: Problem) => void;
  readonly type: (problem: Problem, id: string, typed: string) => void;
  readonly check: (problem: Problem) => void;
  readonly hint: (problem: Problem, id: string) => void;
  readonly tell: (problem: Problem, question: Question) => void;
  readonly again: (problem: Problem) => void;
  readonly set: (patch: Partial<Pick<GameState, 'style' | 'size' | 'drawing' | 'failure'>>) => void;
}

/** Games that are kept; the oldest goes. */
const MOST_GAMES = 40;
export const SIZES = { least: 4, usual: 5, most: 8 } as const;

export function createGame(): Game {
  const { getState, getInitialState, setState, subscribe } = createCache<GameState>({
    plays: new Map(),
    style: 'short',
    size: SIZES.usual,
    drawing: false,
    failure: null,
    attention: { to: 'choice', count: 0 },
  });
  const playOf = ({ key }: Problem): Play => getState().plays.get(key) ?? FRESH;

  const keep = (problem: Problem, play: Play): void => {
    const { plays, attention } = getState();
    const before = playOf(problem);
    if (play === before) return;
    const kept = [...plays].filter(([key]) => key !== problem.key).slice(1 - MOST_GAMES);
    setState({
      plays: new Map([...kept, [problem.key, play]]),
      attention: attentionAfter(problem, before, play, attention),
    });
  };

  const judged = (problem: Problem, play: Play): void => {
    keep(problem, play);
    // Still at work: on to the first field that is not right.
    if (play.chosen !== null) {
      setState({ attention: { to: 'field', count: getState().attention.count + 1 } });
    }
  };

  return {
    getState,
    getInitialState,
    subscribe,
    play: playOf,
    choose: (problem, node) => keep(problem, choose(problem, playOf(problem), node)),
    leave: (problem) => keep(problem, leave(playOf(problem))),
    type: (problem, id, typed) => keep(problem, type(playOf(problem), id, typed)),
    check: (problem) => judged(problem, check(problem, playOf(problem), getState().style)),
    hint: (problem, id) => keep(problem, hint(playOf(problem), id)),
    tell: (problem, question) =>
      judged(problem, tell(problem, playOf(problem), question, getState().style)),
    again: (problem) => keep(problem, { ...FRESH }),
    set: (patch) => setState(patch),
  };
}

/** A move that changes what is to be done takes the keyboard along. */
function attentionAfter(
  problem: Problem,
  before: Play,
  after: Play,
  attention: GameState['attention'],
): GameState['attention'] {
  const started = before.done.length > 0 && after.done.length === 0;
  if (before.chosen === after.chosen && !started) return attention;
  const to = isFinished(problem, after) ? 'summary' : after.chosen === null ? 'choice' : 'field';
  return { to, count: attention.count + 1 };
}
