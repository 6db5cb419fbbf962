import { choiceField, numberField, textField, tupleField, type Field } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { TypedInputs } from '../parts/typed.ts';
import { parseMoves, printMoves, type Move } from './tiles.ts';

export const LOOKS = ['derivative', 'propose', 'probe', 'shuffle', 'identities'] as const;
export type Look = (typeof LOOKS)[number];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  /** The name that is differentiated by; empty for the one that suggests itself. */
  readonly by: string;
  /** Of the numbers that are drawn where none are given. */
  readonly seed: number;
  readonly look: Look;
  /** The reader's formula for the derivative. */
  readonly mine: string;
  /** Row and column of the entry that is moved, from 1. */
  readonly entry: readonly [row: number, col: number];
  readonly nudge: number;
  /** The entry of the result that the chart shows, column by column, from 1. */
  readonly out: number;
  /** Entries of a symmetric matrix move in pairs. */
  readonly sym: '0' | '1';
  /** A preset of the shuffler, or a product. */
  readonly tiles: string;
  readonly moves: readonly Move[];
  /** The identity that is chosen. */
  readonly row: string;
}

export const LIMITS = { value: 1e6, nudge: 1, seed: 99_999, side: 20 } as const;

const movesField: Field<readonly Move[]> = {
  default: [],
  parse(text) {
    const value = parseMoves(text);
    return value && { value };
  },
  print: printMoves,
  equal: (a, b) => printMoves(a) === printMoves(b),
};

const isEntry = (pair: readonly number[]): boolean =>
  pair.every((k) => Number.isInteger(k) && k >= 1);

const START = 'A = [1, 2; 0, 1; 1, 0]; x = (1, 1); b = (1, 2, 0); norm2(A*x - b)^2';

/** `/lab/matrix-calculus/?f=x'*A*x&by=x&look=propose&mine=2*x'*A`, `?look=shuffle&tiles=trAXB&moves=r`. */
export const schema = createSchema<Inputs>(1, {
  source: { key: 'f', field: textField(START, 4_000) },
  values: { key: 'p.', field: recordField(LIMITS.value) },
  by: { key: 'by', field: textField('', 24) },
  seed: {
    key: 'seed',
    field: numberField({ default: 1, min: 1, max: LIMITS.seed, integer: true }),
  },
  look: { key: 'look', field: choiceField(LOOKS, 'derivative') },
  mine: { key: 'mine', field: textField('', 2_000) },
  entry: {
    key: 'entry',
    field: tupleField<readonly [number, number]>([1, 1], LIMITS.side, isEntry),
  },
  nudge: {
    key: 'nudge',
    field: numberField({ default: 0.05, min: -LIMITS.nudge, max: LIMITS.nudge }),
  },
  out: { key: 'out', field: numberField({ default: 1, min: 1, max: 64, integer: true }) },
  sym: { key: 'sym', field: choiceField(['0', '1'], '0') },
  tiles: { key: 'tiles', field: textField('trAXB', 400) },
  moves: { key: 'moves', field: movesField },
  row: { key: 'row', field: textField('', 24) },
});
