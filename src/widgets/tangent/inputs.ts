import {
  choiceField,
  numberField,
  parseNumber,
  printNumber,
  textField,
  tupleField,
  type Field,
} from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import { isBox, type ViewBox } from '../parts/plane.ts';
import type { TypedInputs } from '../parts/typed.ts';

export type Look = 'zoom' | 'steps' | 'chain';

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  /** The point x₀. */
  readonly at: number;
  /** The step from it, with its sign; never 0. */
  readonly h: number;
  /** A slope to try for the line; null for the derivative. */
  readonly m: number | null;
  readonly look: Look;
  readonly view: ViewBox;
  /** In the chain: how many stages have been walked. */
  readonly stage: number;
}

export const FUNCTION_NAME = 'f';
export const VARIABLE = 'x';
export const MOST_STAGES = 4;

/** A remainder is looked at from very near. */
const isView = (box: readonly number[]): boolean => isBox(box, 1e-12);

const STEEPEST = 1e9;

/** A number that may be left out: then it follows from the others. */
const slopeField: Field<number | null> = {
  default: null,
  parse(text) {
    const x = parseNumber(text);
    if (x !== null) {
      const value = Math.min(STEEPEST, Math.max(-STEEPEST, x));
      return {
        value,
        ...(value !== x && { notice: `${text} is too steep to be drawn; ${value} is shown` }),
      };
    }
    return text === '' ? { value: null } : null;
  },
  print: (value) => (value === null ? '' : printNumber(value)),
  equal: Object.is,
};

const anyStep = numberField({ default: 0.1, min: -10, max: 10 });

/** A step of 0 goes nowhere: r(h)/h would be 0/0. */
const stepField: Field<number> = {
  ...anyStep,
  parse(text) {
    const read = anyStep.parse(text);
    return read?.value === 0 ? null : read;
  },
};

/** `/lab/tangent/?f=x^3-2x&at=1&h=0.1` or `?f=abs(x)&at=0&m=0`. */
export const schema = createSchema<Inputs>(1, {
  source: { key: 'f', field: textField('x^3-2x', 40_000) },
  values: { key: 'p.', field: recordField(1e6) },
  at: { key: 'at', field: numberField({ default: 1, min: -1e9, max: 1e9 }) },
  h: { key: 'h', field: stepField },
  m: { key: 'm', field: slopeField },
  look: { key: 'look', field: choiceField(['zoom', 'steps', 'chain'], 'zoom') },
  view: { key: 'view', field: tupleField<ViewBox>([-2.4, 2.4, -2.4, 1.8], 1e12, isView) },
  stage: {
    key: 'stage',
    field: numberField({ default: MOST_STAGES, min: 0, max: MOST_STAGES, integer: true }),
  },
});
