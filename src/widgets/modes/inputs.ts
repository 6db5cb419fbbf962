import { choiceField, numberField, textField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { TypedInputs } from '../parts/typed.ts';

export const LOOKS = ['sweeps', 'memory'] as const;
export type Look = (typeof LOOKS)[number];

/** The whole state of the widget: what the link holds, and all there is to undo. `source` is the map that is counted. */
export interface Inputs extends TypedInputs {
  readonly look: Look;
  /** Numbers in and out. */
  readonly n: number;
  readonly m: number;
  /** g of the layers h_k = g(h_{k−1}), in h. */
  readonly layer: string;
  /** L, the number of layers. */
  readonly depth: number;
  /** Segments that the stack is cut into; never more than there are layers, see `segmentsOf`. */
  readonly k: number;
}

/** The map of n and m ends here; a link or a typed number goes further. */
export const WIDEST = 1000;
export const FARTHEST = 1e12;
export const DEEPEST = 100;

const count = (initial: number, max: number) =>
  numberField({ default: initial, min: 1, max, integer: true });

/** `/lab/modes/?n=1000&m=1&f=softmax(x)` or `?look=memory&layer=tanh(w*h+b)&depth=100&k=10`. */
export const schema = createSchema<Inputs>(1, {
  look: { key: 'look', field: choiceField(LOOKS, 'sweeps') },
  n: { key: 'n', field: count(3, FARTHEST) },
  m: { key: 'm', field: count(1000, FARTHEST) },
  source: {
    key: 'f',
    field: textField('a = x + y; b = a*x; c = a*y; d = b*c; L = d + a', 40_000),
  },
  layer: { key: 'layer', field: textField('tanh(w*h + b)', 6000) },
  depth: { key: 'depth', field: count(100, DEEPEST) },
  k: { key: 'k', field: count(1, DEEPEST) },
  values: { key: 'p.', field: recordField(1e6) },
});

/** Segments of the stack at hand. */
export const segmentsOf = ({ k, depth }: Pick<Inputs, 'k' | 'depth'>): number => Math.min(k, depth);
