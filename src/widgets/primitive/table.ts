import type { Table } from '../definition.ts';
import type { Answer } from './results.ts';

const column = (v: ArrayLike<number>): number | string =>
  v.length === 1 ? v[0] : `(${Array.from(v).join(', ')})`;

const VERDICTS = {
  passes: 'passes',
  fails: 'fails',
  convention: 'a convention',
  undefined: 'not defined',
} as const;

/** Both tests at every point, in full precision. */
export const tableOf = ({ tests, inputs }: Answer): Table => ({
  name: 'rule',
  columns: [
    'point',
    inputs.join(', '),
    'ẋ',
    'w̄',
    '⟨w̄, Jẋ⟩',
    '⟨x̄, ẋ⟩',
    'central difference',
    'gap',
    'verdict',
  ],
  rows: tests.map(({ at, v, u, forward, backward, difference, verdict }, k) => [
    k === 0 ? 'yours' : String(k),
    column(at),
    column(v),
    column(u),
    forward,
    backward,
    difference,
    Math.abs(forward - backward),
    VERDICTS[verdict],
  ]),
});
