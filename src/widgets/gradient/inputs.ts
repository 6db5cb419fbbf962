import type { View } from '../../core/surfaces/surface.ts';
import { FIRST_ORBIT, type Orbit } from '../../plot/space/orbit.ts';
import { choiceField, numberField, textField, tupleField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { Point } from '../../worker/protocol.ts';

export type ViewBox = readonly [x0: number, x1: number, y0: number, y1: number];
export type Turn = readonly [azimuth: number, elevation: number, zoom: number];
export type Look = 'map' | 'space';
export type Pane = (typeof PANES)[number];

/** What the chart beside the picture shows. */
export const PANES = ['angle', 'polar', 'slices', 'error'] as const;

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs {
  readonly source: string;
  readonly values: Readonly<Record<string, number>>;
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

export const boxOf = ({ x0, x1, y0, y1 }: View): ViewBox => [x0, x1, y0, y1];
export const viewOf = ([x0, x1, y0, y1]: ViewBox): View => ({ x0, x1, y0, y1 });
export const turnOf = ({ azimuth, elevation, zoom }: Orbit): Turn => [azimuth, elevation, zoom];
export const orbitOf = ([azimuth, elevation, zoom]: Turn): Orbit => ({ azimuth, elevation, zoom });

const isView = ([x0, x1, y0, y1]: readonly number[]): boolean => x1 - x0 > 1e-9 && y1 - y0 > 1e-9;

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
  view: { key: 'view', field: tupleField<ViewBox>([-1, 5, -3.4, 1.4], 1e9, isView) },
  turn: { key: 'turn', field: tupleField<Turn>(turnOf(FIRST_ORBIT), 1e3) },
});
