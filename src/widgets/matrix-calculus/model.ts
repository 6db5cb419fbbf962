import {
  readDerivativeFormula,
  readMatrix,
  type MatrixReading,
} from '../../ui/mathfield/readMatrix.ts';
import { readTiles, tileText } from '../../ui/mathfield/readTiles.ts';
import type {
  ArrayValue,
  FormulaJudgement,
  MatrixAnswer,
  MatrixRequest,
  ProposalRequest,
  TraceTilesRequest,
} from '../../worker/protocol/matrix.ts';
import type { Facts } from '../definition.ts';
import { defineModel } from '../model.ts';
import { schema, type Inputs } from './inputs.ts';
import { gameOf, type Game } from './presets.ts';
import { afterMoves, turnsLeft, type PlacedTerm } from './tiles.ts';

export const readingOf = (source: string): MatrixReading => readMatrix(source);

/** Where a state names nothing: what is differentiated by in most formulas. */
const USUAL = ['x', 'X', 'A', 'W', 'S', 'z'];

/** The name that is differentiated by. */
export function byOf({ by }: Pick<Inputs, 'by'>, { names }: Pick<MatrixReading, 'names'>): string {
  const all = names.map(({ name }) => name);
  if (all.includes(by)) return by;
  return USUAL.find((name) => all.includes(name)) ?? all.at(0) ?? '';
}

/** What is asked of the worker for value, derivative and the entry that is moved. */
export const matrixRequest = (inputs: Inputs, reading: MatrixReading): MatrixRequest => ({
  fn: { source: inputs.source, values: inputs.values },
  by: byOf(inputs, reading),
  seed: inputs.seed,
  constrained: inputs.sym === '1',
  entry: inputs.entry,
  nudge: inputs.nudge,
});

export const proposalRequest = (inputs: Inputs, reading: MatrixReading): ProposalRequest => ({
  fn: { source: inputs.source, values: {} },
  by: byOf(inputs, reading),
  formula: inputs.mine,
  constrained: inputs.sym === '1',
  seed: inputs.seed,
});

/** A sum of traces as a text of the language. */
export function traceText(terms: readonly PlacedTerm[], where: string | undefined): string {
  const sum = terms
    .map(({ coefficient, tiles }) => `(${coefficient})*tr(${tiles.map(tileText).join('*')})`)
    .join(' + ');
  return where === undefined ? sum : `${where}; ${sum}`;
}

export function traceRequest(
  game: Game,
  now: readonly PlacedTerm[],
  seed: number,
): TraceTilesRequest {
  const { preset, change, by, terms } = game;
  return {
    start: traceText(afterMoves(terms, []), preset?.where),
    now: traceText(now, preset?.where),
    f: preset?.f ?? null,
    by,
    moving: change,
    seed,
  };
}

/** `d11`, `d21`, … of an array. */
export function entriesNamed(letter: string, array: ArrayValue | null): Facts {
  if (!array || array.rows > 9 || array.cols > 9) return {};
  return Object.fromEntries(
    array.data.map((x, k) => [
      `${letter}${(k % array.rows) + 1}${Math.floor(k / array.rows) + 1}`,
      x,
    ]),
  );
}

/** Numbers of the derivative and of the entry that is moved. */
export function answerFacts(answer: MatrixAnswer | null, { out }: Pick<Inputs, 'out'>): Facts {
  if (!answer) return { value: NaN, rows: NaN, cols: NaN };
  const { value, derivative, paired, probe } = answer;
  const k = Math.min(out, probe.delta.length) - 1;
  return {
    value: value.data.length === 1 ? value.data[0] : NaN,
    rows: derivative.rows,
    cols: derivative.cols,
    ...entriesNamed('v', value),
    ...entriesNamed('d', derivative),
    ...entriesNamed('s', paired),
    delta: probe.delta[k],
    predicted: probe.predicted[k],
    error: probe.delta[k] - probe.predicted[k],
  };
}

export const judgementFacts = (judged: FormulaJudgement | null): Facts =>
  judged && judged.refused.length === 0
    ? {
        right: judged.verdict === 'right' ? 1 : 0,
        mineRows: judged.answerShape.rows,
        mineCols: judged.answerShape.cols,
      }
    : { right: NaN, mineRows: NaN, mineCols: NaN };

export const turnsFacts = ({ tiles, moves }: Pick<Inputs, 'tiles' | 'moves'>): Facts => {
  const game = gameOf(tiles);
  return { turns: game ? turnsLeft(afterMoves(game.terms, moves), game.change) : NaN };
};

/** What a lesson may quote of a text before anything is computed. */
export const clashFacts = ({ clash }: Pick<MatrixReading, 'clash'>): Facts => ({
  clash: clash ? 1 : 0,
});

export const matrixCalculusModel = defineModel<Inputs>({
  id: 'matrix-calculus',
  schema,
  faults: (state) => {
    const reading = readingOf(state.source);
    // That shapes clash is what a lesson may want to show; that a text cannot be read is not.
    const text = reading.clash ? [] : reading.faults;
    const { names } = reading;
    const by =
      state.by !== '' && names.length > 0 && byOf(state, reading) !== state.by
        ? [`“${state.by}” does not stand in the formula.`]
        : [];
    const mine =
      state.mine === '' || !reading.ok ? [] : readDerivativeFormula(state.mine, names).faults;
    const tiles = gameOf(state.tiles) ? [] : readTiles(state.tiles).faults;
    // A formula whose shapes do not fit is a wrong answer that a lesson may show.
    const unreadable = mine.filter(({ message }) => !/ is \d+×\d+/.test(message));
    return [...[...text, ...unreadable, ...tiles].map(({ message }) => message), ...by];
  },
  facts: (state, run) => {
    const reading = readingOf(state.source);
    const whole = reading.ok ? run('matrix', matrixRequest(state, reading)) : null;
    const judged =
      reading.ok && state.mine !== '' ? run('proposal', proposalRequest(state, reading)) : null;
    return {
      ...answerFacts(whole, state),
      ...judgementFacts(judged),
      ...turnsFacts(state),
      ...clashFacts(reading),
    };
  },
});
