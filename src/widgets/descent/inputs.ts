import { ravine } from '../../core/surfaces/ravine.ts';
import { parameterValues } from '../../core/surfaces/surface.ts';
import { FIRST_ORBIT } from '../../plot/space/orbit.ts';
import { choiceField, numberField, textField, tupleField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import { boxOf, isBox, turnOf, type Turn, type ViewBox } from '../parts/plane.ts';
import type { TypedInputs } from '../parts/typed.ts';
import { methods } from './methods.ts';
import { presetById, presets } from './presets.ts';

export type Point = readonly [number, number];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs extends TypedInputs {
  readonly start: Point;
  readonly optimiser: string;
  readonly eta: number;
  readonly beta: number;
  /** Steps of the run. */
  readonly steps: number;
  /** The step it stands at. */
  readonly step: number;
  readonly view: ViewBox;
  readonly scale: 'log' | 'linear';
  /** Seen from above, or as a surface in space. */
  readonly look: 'map' | 'space';
  /** Where the surface is looked at from: azimuth, elevation, zoom. */
  readonly turn: Turn;
}

export const ETA_MAX = 1e15;
export const STEPS_MAX = 2000;

/** What choosing a named surface sets. */
export function surfacePatch(id: string): Partial<Inputs> {
  const surface = presetById.get(id);
  if (!surface) return {};
  return {
    source: surface.source,
    values: parameterValues(surface),
    start: surface.starts[0],
    eta: surface.eta,
    view: boxOf(surface.view),
  };
}

/** Deck §09 opens on the ravine. */
const usual = { values: {}, ...surfacePatch(ravine.id) } as Required<
  Pick<Inputs, 'source' | 'values' | 'start' | 'eta' | 'view'>
>;

/** `/lab/descent/?s=himmelblau&at=0,4` or `?f=x^2+3y^2&at=1,2&eta=0.05`. */
export const schema = createSchema<Inputs>(
  1,
  {
    source: { key: 'f', field: textField(usual.source, 40_000) },
    values: { key: 'p.', field: recordField(1e6) },
    start: { key: 'at', field: tupleField(usual.start, 1e9) },
    optimiser: { key: 'opt', field: choiceField([...methods.keys()], 'heavyBall') },
    eta: { key: 'eta', field: numberField({ default: usual.eta, min: 0, max: ETA_MAX }) },
    beta: { key: 'beta', field: numberField({ default: 0, min: 0, max: 0.999 }) },
    steps: {
      key: 'steps',
      field: numberField({ default: 200, min: 1, max: STEPS_MAX, integer: true }),
    },
    step: {
      key: 'step',
      field: numberField({ default: 40, min: 0, max: STEPS_MAX, integer: true }),
    },
    view: { key: 'view', field: tupleField<ViewBox>(usual.view, 1e9, isBox) },
    scale: { key: 'scale', field: choiceField(['log', 'linear'], 'log') },
    look: { key: 'look', field: choiceField(['map', 'space'], 'map') },
    turn: { key: 'turn', field: tupleField<Turn>(turnOf(FIRST_ORBIT), 1e3) },
  },
  {
    presets: {
      key: 's',
      states: new Map(presets.map(({ id }) => [id, surfacePatch(id)])),
      identify: ({ source }) => presets.find((s) => s.source === source)?.id,
      usual: { id: ravine.id, unless: 'source' },
      always: ['source', 'start', 'eta', 'view'],
    },
  },
);
