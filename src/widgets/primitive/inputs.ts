import { listField, numberField, textField, type Field } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { TypedInputs } from '../parts/typed.ts';

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  /** The rule for the way back, as text. */
  readonly rule: string;
  /** The point, ẋ and w̄; what is too short is filled up, see `model.ts`. */
  readonly at: readonly number[];
  readonly v: readonly number[];
  readonly u: readonly number[];
  /** Of the further points. */
  readonly seed: number;
}

/** As many numbers as an operation takes and gives; see `parsePrimitive`. */
const MOST_IN = 24;
const MOST_OUT = 12;
export const LIMITS = { at: 1e9, v: 1e6, u: 1e6, seed: 99_999 } as const;

const numbers = (
  initial: readonly number[],
  most: number,
  limit: number,
): Field<readonly number[]> => listField(initial, { most, limit });

/** `/lab/primitive/?f=u*v&rule=ubar=wbar*v;vbar=wbar*u&at=3,-2`. */
export const schema = createSchema<Inputs>(1, {
  source: { key: 'f', field: textField('u*v', 40_000) },
  values: { key: 'p.', field: recordField(1e6) },
  rule: { key: 'rule', field: textField('ubar = wbar*v; vbar = wbar*u', 40_000) },
  at: { key: 'at', field: numbers([3, -2], MOST_IN, LIMITS.at) },
  // `v` is the version of a link.
  v: { key: 'h', field: numbers([1, 0.5], MOST_IN, LIMITS.v) },
  u: { key: 'u', field: numbers([1], MOST_OUT, LIMITS.u) },
  seed: {
    key: 'seed',
    field: numberField({ default: 1, min: 1, max: LIMITS.seed, integer: true }),
  },
});
