import { choiceField, listField, numberField, textField, type Field } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { LayerStack } from '../../worker/protocol/composition.ts';
import type { TypedInputs } from '../parts/typed.ts';

export const LOOKS = ['maps', 'brackets', 'depth'] as const;
export type Look = (typeof LOOKS)[number];

/** The end at which the multiplication of a product begins. */
export type End = 'output' | 'input';

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  readonly look: Look;
  /** The point, a move from it, and the weights of the outputs; what is too short is filled up, see `model.ts`. */
  readonly at: readonly number[];
  readonly h: readonly number[];
  readonly u: readonly number[];
  readonly from: End;
  /** How many pairs have been multiplied. */
  readonly step: number;
  /** n₀, …, n_L: the numbers that pass between the maps. */
  readonly widths: readonly number[];
  /** φ of the layers, in z. */
  readonly phi: string;
  readonly weight: number;
  readonly z: number;
  readonly carry: LayerStack['carry'];
  readonly skip: 'no' | 'yes';
  /** Number of layers. */
  readonly depth: number;
}

/** The composite has a name of its own: every map of the chain may be called f. */
export const COMPOSITE = 'F';
export const MOST_NUMBERS = 6;
export const MOST_MAPS = 5;
export const LEAST_WIDTHS = 3;
export const MOST_WIDTHS = MOST_MAPS + 1;
export const WIDEST = 1000;
export const DEEPEST = 50;
export const LIMITS = { at: 1e9, h: 1e6, u: 1e6, weight: 100, z: 1000 } as const;

const anyWidths = listField([1000, 500, 100, 1], { most: MOST_WIDTHS, least: 1, limit: WIDEST });

/** Two maps or more; a width is a whole number. */
const widthsField: Field<readonly number[]> = {
  ...anyWidths,
  parse(text) {
    const read = anyWidths.parse(text);
    if (!read || read.value.length < LEAST_WIDTHS) return null;
    const value = read.value.map(Math.round);
    const whole = value.every((width, k) => width === read.value[k]);
    return whole
      ? read
      : { value, notice: `${text}: widths are whole numbers; ${value.join(',')} are shown` };
  },
};

const numbers = (initial: readonly number[], limit: number): Field<readonly number[]> =>
  listField(initial, { most: MOST_NUMBERS, limit });

/** `/lab/chain/?f=g=(x*y,x+y);f=g[1]^2+3*g[2]&at=2,1` or `?look=brackets&w=1,100,500,1000&from=input`. */
export const schema = createSchema<Inputs>(1, {
  source: { key: 'f', field: textField('g = (x*y, x+y); f = g[1]^2 + 3*g[2]', 40_000) },
  values: { key: 'p.', field: recordField(1e6) },
  look: { key: 'look', field: choiceField(LOOKS, 'maps') },
  at: { key: 'at', field: numbers([2, 1], LIMITS.at) },
  h: { key: 'h', field: numbers([0.1, 0], LIMITS.h) },
  u: { key: 'u', field: numbers([1], LIMITS.u) },
  from: { key: 'from', field: choiceField(['output', 'input'], 'output') },
  step: {
    key: 'step',
    field: numberField({ default: 0, min: 0, max: MOST_MAPS - 1, integer: true }),
  },
  widths: { key: 'w', field: widthsField },
  phi: { key: 'phi', field: textField('sigmoid(z)', 4000) },
  weight: {
    key: 'weight',
    field: numberField({ default: 1, min: -LIMITS.weight, max: LIMITS.weight }),
  },
  z: { key: 'z', field: numberField({ default: 0, min: -LIMITS.z, max: LIMITS.z }) },
  carry: { key: 'carry', field: choiceField(['same', 'forward'], 'same') },
  skip: { key: 'skip', field: choiceField(['no', 'yes'], 'no') },
  depth: { key: 'depth', field: numberField({ default: 10, min: 1, max: DEEPEST, integer: true }) },
});
