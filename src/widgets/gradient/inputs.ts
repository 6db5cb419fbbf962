import { FIRST_ORBIT } from '../../plot/space/orbit.ts';
import { choiceField, numberField, textField, tupleField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { Point } from '../../worker/protocol.ts';
import { isBox, turnOf, type Turn, type ViewBox } from '../parts/plane.ts';
import type { TypedInputs } from '../parts/typed.ts';

export type Look = 'map' | 'space';
export type Pane = (typeof PANES)[number];

/** What the chart beside the picture shows. */
export const PANES = ['angle', 'polar', 'slices', 'error'] as const;

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  readonly at: Point;
  /** Of the direction, in degrees against the first input. */
  readonly angle: number;
  /** Length of the move along the direction. */
  readonly h: number;
  /** From above, or the surface with its tangent plane. */
  readonly look: Look;
  readonly pane: Pane;
  readonly view: ViewBox;
  /** Where the surface is looked at from. */
  readonly turn: Turn;
}

export const FUNCTION_NAME = 'f';
export const INPUT_NAMES = ['x', 'y'];

/** Lengths of a move: below, rounding rules. */
export const H_MIN = 1e-8;
export const H_MAX = 1e3;

/** `/lab/gradient/?f=x^2*y+3y&at=2,-1&angle=90` or `?f=abs(x)+abs(y)&at=0,0&pane=polar`. */
export const schema = createSchema<Inputs>(1, {
  source: { key: 'f', field: textField('x^2*y+3y', 40_000) },
  values: { key: 'p.', field: recordField(1e6) },
  at: { key: 'at', field: tupleField<Point>([2, -1], 1e9) },
  angle: {
    key: 'angle',
    // The direction (0.6, 0.8).
    field: numberField({ default: 53.13010235415598, min: -360, max: 360 }),
  },
  h: { key: 'h', field: numberField({ default: 0.5, min: H_MIN, max: H_MAX }) },
  look: { key: 'look', field: choiceField(['map', 'space'], 'map') },
  pane: { key: 'pane', field: choiceField(PANES, 'angle') },
  view: { key: 'view', field: tupleField<ViewBox>([-1, 5, -3.4, 1.4], 1e9, isBox) },
  turn: { key: 'turn', field: tupleField<Turn>(turnOf(FIRST_ORBIT), 1e3) },
});
