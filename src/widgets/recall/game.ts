import { boardOf, isRight, isWhole, laidAside, pickOf, type Board, type Triple } from './board.ts';
import type { BrokenLine } from './brokenLine.ts';
import type { Inputs } from './inputs.ts';
import { clicked, isTold, lineAt, lineOrder } from './lines.ts';

/** The matching game as it stands. */
export interface Match {
  readonly board: Board;
  readonly aside: readonly Triple[];
  readonly pick: Triple;
  /** Three cards that do not belong together are chosen. */
  readonly refused: boolean;
}

export function matchOf(inputs: Inputs): Match {
  const board = boardOf(inputs);
  const pick = pickOf(board, inputs);
  return {
    board,
    aside: laidAside(board, inputs.done) ?? [],
    pick,
    refused: isWhole(pick) && !isRight(board, pick),
  };
}

/** The broken lines as they stand. */
export interface Breaks {
  readonly line: BrokenLine;
  readonly place: number;
  readonly count: number;
  readonly click: 'none' | 'right' | 'wrong';
  /** Places found so far, each once. */
  readonly found: readonly number[];
}

export function breaksOf(inputs: Inputs): Breaks {
  const { length: count } = lineOrder(inputs.seed);
  const line = lineAt(inputs);
  return {
    line,
    place: Math.min(inputs.at, count - 1),
    count,
    click: clicked(line, inputs.token),
    found: [...new Set(inputs.found)].filter((place) => place < count),
  };
}

/** The state after a symbol was clicked. A line that is told stays so, and a second click on a symbol is no second mistake. */
export function clickToken(inputs: Inputs, token: number): Partial<Inputs> {
  const { line, found } = breaksOf(inputs);
  if (token === inputs.token || isTold(line, inputs)) return {};
  if (clicked(line, token) === 'right') return { token, slips: inputs.slips + 1 };
  return { token, ...(inputs.says !== '' && withFound(inputs, found)) };
}

/** The state after the shapes were predicted. */
export function predict(inputs: Inputs, says: Inputs['says']): Partial<Inputs> {
  const { click, found } = breaksOf(inputs);
  return { says, ...(click === 'wrong' && withFound(inputs, found)) };
}

function withFound({ at }: Inputs, found: readonly number[]): Partial<Inputs> {
  return { found: found.includes(at) ? found : [...found, at] };
}

/** Another line, nothing clicked. */
export const goToLine = (at: number): Partial<Inputs> => ({ at, says: '', token: -1 });
