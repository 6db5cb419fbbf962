import { ask, createLine } from '../../state/compute.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField, unread, type Reading } from '../../ui/mathfield/read.ts';
import { readDerivativeFormula, type MatrixReading } from '../../ui/mathfield/readMatrix.ts';
import { readTiles } from '../../ui/mathfield/readTiles.ts';
import type {
  FormulaCheck,
  FormulaJudgement,
  MatrixAnswer,
  MatrixRequest,
  ProposalRequest,
  TraceTiles,
} from '../../worker/protocol/matrix.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import { IDENTITIES } from './identities.ts';
import type { Inputs } from './inputs.ts';
import { matrixRequest, proposalRequest, readingOf, traceRequest, traceText } from './model.ts';
import { gameOf, type Game } from './presets.ts';
import { afterMoves, type PlacedTerm } from './tiles.ts';

export type Answer = Answered<MatrixAnswer, MatrixRequest>;
export type Judged = FormulaJudgement & { readonly asked: ProposalRequest };

/** What became of two neighbours that somebody wanted to swap. */
export interface Swap {
  /** The tiles as they were; a swap is spoken of while they stand so. */
  readonly of: string;
  readonly term: number;
  readonly at: number;
  readonly outcome:
    | { readonly kind: 'shapes'; readonly says: string }
    | { readonly kind: 'differs' | 'same'; readonly points: number; readonly by: number };
}

/** What was made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly reading: MatrixReading;
  /** The last reading whose shapes can be shown. */
  readonly shown: MatrixReading | null;
  readonly mineReading: Reading;
  readonly mineFaults: readonly FieldFault[];
  readonly mineStale: boolean;
  readonly judged: Judged | null;
  /** The formula of which the reader has asked what is wrong with it. */
  readonly told: string | null;
  readonly tilesFaults: readonly FieldFault[];
  /** The last game that could be read. */
  readonly game: Game;
  readonly traces: TraceTiles | null;
  readonly swap: Swap | null;
  /** What the reader said M would be; null while the question is open. */
  readonly guess: string | null;
  /** The reader saw the answer: guessed, or asked for it. */
  readonly answered: boolean;
  /** Of the identities, by id. */
  readonly checks: Readonly<Record<string, FormulaCheck>>;
}

export interface MatrixLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  /** Says what mistake explains a wrong formula, or no longer says it. */
  readonly tell: (on: boolean) => void;
  /** Tries to swap a tile with the one after it, which is refused with the reason. */
  readonly trySwap: (term: number, at: number) => void;
  /** A prediction of M; null for who only asks; false to cover it again. */
  readonly guess: (m: string | null | false) => void;
}

const NO_MINE = unread([]);

/** Keeps results in step with a widget's inputs, outside React. */
export function linkMatrix(store: WidgetStore<Inputs>): MatrixLink {
  const { inputs: first } = store.getState();
  const reading = readingOf(first.source);
  const usual = gameOf('trAXB');
  if (!usual) throw new Error('the first preset cannot be read');
  const results = createCache<Results>({
    ...unanswered(reading),
    reading,
    shown: reading.flow ? reading : null,
    mineReading: NO_MINE,
    mineFaults: [],
    mineStale: false,
    judged: null,
    told: null,
    tilesFaults: [],
    game: gameOf(first.tiles) ?? usual,
    traces: null,
    swap: null,
    guess: null,
    answered: false,
    checks: {},
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  let lastMine = '\0';
  let lastTiles = first.tiles;
  let lastMoves = '';

  const askMatrix = createLine('matrix', (ended, question) => text.take(ended, question));
  const askProposal = createLine('proposal', (ended, question) => {
    if (ended.kind !== 'done') return text.refuse(ended, question);
    const { inputs } = store.getState();
    const current = question.formula === inputs.mine;
    if (ended.value.refused.length > 0) {
      if (!current) return;
      const faults = ended.value.refused.map(toField);
      return setState({ mineFaults: faults, mineStale: getState().judged !== null });
    }
    setState({ judged: { ...ended.value, asked: question }, mineStale: !current });
  });
  const askTraces = createLine('traceTiles', (ended) => {
    if (ended.kind === 'done') setState({ traces: ended.value });
    else if (ended.kind === 'faults')
      setState({ traces: null, tilesFaults: ended.faults.map(toField) });
  });

  const readMine = ({ mine }: Inputs): boolean => {
    const { reading: own } = getState();
    const key = JSON.stringify([mine, own.formula, own.names]);
    if (key !== lastMine && own.ok) {
      lastMine = key;
      const read = mine === '' ? NO_MINE : readDerivativeFormula(mine, own.names);
      const stale = read.faults.length > 0 && getState().judged !== null;
      setState({ mineReading: read, mineFaults: read.faults, mineStale: stale });
    }
    return mine !== '' && getState().mineReading.ok;
  };

  const readGame = ({ tiles }: Inputs): void => {
    if (tiles === lastTiles) return;
    lastTiles = tiles;
    const game = gameOf(tiles);
    const faults = game ? [] : readTiles(tiles).faults;
    setState({
      tilesFaults: faults,
      ...(game && { game, traces: null, swap: null, guess: null, answered: false }),
    });
  };

  let checking = false;
  const checkIdentities = (): void => {
    if (checking) return;
    checking = true;
    for (const { id, f, by, form } of IDENTITIES) {
      void ask('formulaCheck', { f, by, formula: form, seed: 1 }).then((outcome) => {
        if (outcome.kind !== 'done') return;
        setState({ checks: { ...getState().checks, [id]: outcome.value } });
      });
    }
  };

  const request = (): void => {
    const { inputs } = store.getState();
    const readable = text.readable();
    const { reading: own } = getState();
    if (own.flow && own !== getState().shown) setState({ shown: own });
    askMatrix(readable ? matrixRequest(inputs, own) : null);
    const written = inputs.look === 'propose' && readable && readMine(inputs);
    askProposal(written ? proposalRequest(inputs, own) : null);
    if (inputs.look === 'shuffle') {
      readGame(inputs);
      const moves = JSON.stringify(inputs.moves);
      if (moves !== lastMoves) {
        lastMoves = moves;
        setState({ swap: null });
      }
      const { game } = getState();
      askTraces(traceRequest(game, afterMoves(game.terms, inputs.moves), inputs.seed));
    }
    if (inputs.look === 'identities') checkIdentities();
  };

  return {
    results,
    fn: () => {
      const { reading: own, answer } = getState();
      const { source, values } = store.getState().inputs;
      // For a program in another language every name needs its shape and its numbers.
      const numbers = Object.fromEntries(
        (answer?.names ?? []).flatMap(({ name, rows, cols, data }) =>
          data.map((x, k) => [entryOf(name, rows, cols, k), x]),
        ),
      );
      const declared = own.assumed === '' ? source : `${own.assumed}; ${source}`;
      return { source: declared, values: { ...numbers, ...values } };
    },
    tell: (on) => setState({ told: on ? (getState().judged?.asked.formula ?? null) : null }),
    guess: (m) =>
      setState(m === false ? { guess: null, answered: false } : { guess: m, answered: true }),
    trySwap(term, at) {
      const { inputs } = store.getState();
      const { game } = getState();
      const now = afterMoves(game.terms, inputs.moves);
      const of = traceText(now, undefined);
      const start = traceText(now, game.preset?.where);
      const swapped = traceText(swappedTerms(now, term, at), game.preset?.where);
      void ask('traceTiles', { ...traceRequest(game, now, inputs.seed), start, now: swapped }).then(
        (outcome) => {
          if (outcome.kind === 'faults') {
            const [{ message }] = outcome.faults;
            setState({ swap: { of, term, at, outcome: { kind: 'shapes', says: message } } });
          } else if (outcome.kind === 'done') {
            const { moved, points } = outcome.value;
            const kind = moved > SAME ? 'differs' : 'same';
            setState({ swap: { of, term, at, outcome: { kind, points, by: moved } } });
          }
        },
      );
    },
    connect() {
      const unsubscribe = store.subscribe(request);
      request();
      return unsubscribe;
    },
  };
}

/** Traces that differ by less are equal. */
const SAME = 1e-9;

function entryOf(name: string, rows: number, cols: number, k: number): string {
  if (rows * cols === 1) return name;
  const [i, j] = [(k % rows) + 1, Math.floor(k / rows) + 1];
  if (rows === 1) return `${name}[${j}]`;
  return cols === 1 ? `${name}[${i}]` : `${name}[${i},${j}]`;
}

/** A tile and the next one in each other's place. */
function swappedTerms(
  terms: readonly PlacedTerm[],
  term: number,
  at: number,
): readonly PlacedTerm[] {
  return terms.map((one, k) => {
    if (k !== term) return one;
    const tiles = [...one.tiles];
    [tiles[at], tiles[at + 1]] = [tiles[at + 1], tiles[at]];
    return { ...one, tiles };
  });
}
