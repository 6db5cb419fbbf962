import { FIRST_ORBIT } from '../../plot/space/orbit.ts';
import { SPAN } from '../../plot/view.ts';
import { choiceField, listField, numberField, textField, tupleField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import type { Area } from '../../worker/protocol/map.ts';
import { turnOf, type Turn } from '../parts/plane.ts';
import type { TypedInputs } from '../parts/typed.ts';

/** What stands beside the matrix, and is drawn for it: the error of the model, what J does to space, both products. */
export const PANES = ['model', 'space', 'dual'] as const;
export type Pane = (typeof PANES)[number];

const LINES = ['1', '2', '3', '4', '5', '6'] as const;
/** A column or a row of the matrix that is drawn. */
export type Shown = 'none' | `${'c' | 'r'}${(typeof LINES)[number]}`;
const SHOWN: readonly Shown[] = [
  'none',
  ...LINES.map((k): Shown => `c${k}`),
  ...LINES.map((k): Shown => `r${k}`),
];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  /** Each input's number, in the order of the Jacobian's columns. */
  readonly at: readonly number[];
  /** The move of the inputs, and the direction of the forward product. */
  readonly h: readonly number[];
  /** The weight of the outputs. */
  readonly u: readonly number[];
  /** Side or diameter of the piece around the point, and its form. */
  readonly size: number;
  readonly area: Area;
  /** All of both panes, or the piece alone under a magnifier that grows as it shrinks. */
  readonly zoom: 'whole' | 'near';
  /** From 0, the map, to 1, its linear model. */
  readonly morph: number;
  /** What is drawn of a map of the plane to itself: its effect on a lattice, or its values as arrows. */
  readonly draw: 'map' | 'field';
  readonly pane: Pane;
  /** Entries of a matrix that is tried in the place of J, row by row; empty for J itself. */
  readonly tried: readonly number[];
  /** How J is filled: by columns or by rows, and how many of them are there. */
  readonly mode: 'forward' | 'reverse';
  readonly sweeps: number;
  readonly shown: Shown;
  /** Low and high of each input and of each output that is seen; empty until they are proposed. */
  readonly view: readonly number[];
  readonly out: readonly number[];
  readonly turn: Turn;
}

export const MOST = 6;
export const SIZE = { min: 1e-6, max: 100 } as const;
export const FAR = 1e9;

/** Low and high of each axis, in this order, apart enough for their numbers to differ and near enough to be drawn. */
export const isBox = (ends: readonly number[]): boolean =>
  ends.length % 2 === 0 &&
  ends.every((high, k) => {
    const span = high - ends[k - 1];
    return k % 2 === 0 || (span > 0.1 * SPAN.least && span < 10 * SPAN.most);
  });
const BOX = { most: 6, limit: FAR, accepts: isBox };

/** `/lab/jacobian/?f=(x^2-y^2,2x*y)&at=1,2&h=0.1,-0.05&size=0.2` or `?f=f(r,theta)=(r*cos(theta),r*sin(theta))`. */
export const schema = createSchema<Inputs>(1, {
  source: { key: 'f', field: textField('(x^2 - y^2, 2x*y)', 40_000) },
  values: { key: 'p.', field: recordField(1e6) },
  at: { key: 'at', field: listField([1, 2], { most: MOST, limit: FAR }) },
  h: { key: 'h', field: listField([0.5, -0.25], { most: MOST, limit: FAR }) },
  u: { key: 'u', field: listField([1, 2], { most: MOST, limit: FAR }) },
  size: { key: 'size', field: numberField({ default: 1, ...SIZE }) },
  area: { key: 'area', field: choiceField(['square', 'disc', 'grid'], 'square') },
  zoom: { key: 'zoom', field: choiceField(['whole', 'near'], 'whole') },
  morph: { key: 'morph', field: numberField({ default: 0, min: 0, max: 1 }) },
  draw: { key: 'draw', field: choiceField(['map', 'field'], 'map') },
  pane: { key: 'pane', field: choiceField(PANES, 'model') },
  tried: { key: 'm', field: listField([], { most: MOST * MOST, limit: FAR }) },
  mode: { key: 'mode', field: choiceField(['forward', 'reverse'], 'forward') },
  sweeps: {
    key: 'sweeps',
    field: numberField({ default: MOST, min: 0, max: MOST, integer: true }),
  },
  shown: { key: 'show', field: choiceField(SHOWN, 'none') },
  view: { key: 'view', field: listField([-1.5, 3.5, -0.5, 4.5], BOX) },
  out: { key: 'out', field: listField([-12, 8, -4, 16], BOX) },
  turn: { key: 'turn', field: tupleField<Turn>(turnOf(FIRST_ORBIT), 1e3) },
});
