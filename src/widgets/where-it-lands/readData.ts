import { unread, type Reading } from '../../ui/mathfield/read.ts';
import type { LandingId } from '../../worker/protocol/landing.ts';
import type { Points } from './landingModel.ts';
import { pointsOf } from './landings.ts';
import { calm } from './say.ts';
import type { Inputs } from './state.ts';
import { texNumber } from '../parts/texNumber.ts';

/** The text of the data as its field shows it, with its points; those of the last good text while it has faults. */
export interface DataReading extends Reading {
  readonly points: Points;
}

/** Rows of a preview; of more, the first ones and the last. */
const ROWS = 5;

export function readData(state: Pick<Inputs, 'model' | 'source'>, before: Points): DataReading {
  const read = pointsOf(state);
  if (!read.ok) return { ...unread(read.faults), points: before };
  const { points } = read;
  return {
    ok: true,
    tex:
      points.length === 0 ? '\\text{no points: } S \\text{ is given}' : texOf(state.model, points),
    words: `${points.length} ${points.length === 1 ? 'point' : 'points'}`,
    faults: [],
    parameters: [],
    points,
  };
}

/** The design matrix and what it is to explain, or the points as the rows of X. */
function texOf(model: LandingId, points: Points): string {
  const matrix = (name: string, of: (point: readonly number[]) => readonly number[]): string =>
    `${name} = \\left[\\begin{smallmatrix}${rowsOf(points.map(of))}\\end{smallmatrix}\\right]`;
  switch (model) {
    case 'regression':
    case 'logistic':
      return `${matrix('X', ([x]) => [1, x])},\\quad ${matrix('y', ([, y]) => [y])}`;
    case 'hinge':
      return `${matrix('X', ([a, b]) => [a, b])},\\quad ${matrix('y', ([, , y]) => [y])}`;
    default:
      return matrix('X', ([a, b]) => [a, b]);
  }
}

function rowsOf(rows: readonly (readonly number[])[]): string {
  const printed = rows.map((row) => row.map((x) => texNumber(calm(x), 4)).join('&'));
  if (printed.length <= ROWS) return printed.join('\\\\');
  const dots = rows[0].map(() => '\\vdots').join('&');
  return [...printed.slice(0, ROWS - 2), dots, printed[printed.length - 1]].join('\\\\');
}
