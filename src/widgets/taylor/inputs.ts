import { FIRST_ORBIT } from '../../plot/space/orbit.ts';
import {
  choiceField,
  listField,
  numberField,
  textField,
  tupleField,
  type Field,
} from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import { isBox, turnOf, type Turn, type ViewBox } from '../parts/plane.ts';
import { exampleOf, examples } from './examples.ts';
import { LOOKS, type Inputs } from './state.ts';

export const FUNCTION_NAME = 'f';
/** Orders of the models, in one variable and in two. */
export const MOST_ORDER = { one: 6, two: 2 } as const;
export const FAR = 1e9;
export const LIMITS = {
  eta: [1e-6, 100],
  steps: 100,
  n: 100,
  samples: [100, 20_000],
  seed: 999_999,
} as const;

const integer = (initial: number, min: number, max: number): Field<number> =>
  numberField({ default: initial, min, max, integer: true });

const [usual] = examples;

/** `/lab/taylor/?s=peano`, `?f=exp(x)*cos(y)&at=0,0&h=0.1,0.2` or `?f=sin(x)&at=0&h=1&order=5`. */
export const schema = createSchema<Inputs>(
  1,
  {
    source: { key: 'f', field: textField('exp(x)*cos(y)', 40_000) },
    values: { key: 'p.', field: recordField(1e6) },
    at: { key: 'at', field: listField([0, 0], { most: 2, limit: FAR }) },
    h: { key: 'h', field: listField([0.6, 0.8], { most: 2, limit: FAR }) },
    order: { key: 'order', field: integer(2, 0, MOST_ORDER.one) },
    look: { key: 'look', field: choiceField(LOOKS, 'model') },
    pane: { key: 'pane', field: choiceField(['map', 'space'], 'map') },
    angle: { key: 'angle', field: numberField({ default: 30, min: -360, max: 360 }) },
    path: { key: 'path', field: textField('', 1000) },
    eta: {
      key: 'eta',
      field: numberField({ default: 0.1, min: LIMITS.eta[0], max: LIMITS.eta[1] }),
    },
    steps: { key: 'steps', field: integer(8, 1, LIMITS.steps) },
    step: { key: 'step', field: integer(0, 0, LIMITS.steps) },
    n: { key: 'n', field: integer(50, 1, LIMITS.n) },
    samples: { key: 'samples', field: integer(4000, ...LIMITS.samples) },
    seed: { key: 'seed', field: integer(1, 0, LIMITS.seed) },
    view: { key: 'view', field: tupleField<ViewBox>([-1.8, 1.8, -1.6, 1.6], 1e9, isBox) },
    turn: { key: 'turn', field: tupleField<Turn>(turnOf(FIRST_ORBIT), 1e3) },
  },
  {
    presets: {
      key: 's',
      states: new Map(examples.map(({ id, patch }) => [id, patch])),
      identify: ({ source }) => exampleOf(source)?.id,
      usual: { id: usual.id, unless: 'source' },
      // What is proposed where a short link leaves it open is settled by one that was copied.
      always: ['source', 'at', 'view'],
    },
  },
);
