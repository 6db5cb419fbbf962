import { DATA_LIMITS, dataLoss } from '../../core/surfaces/dataLoss.ts';
import { ravine } from '../../core/surfaces/ravine.ts';
import { parameterValues } from '../../core/surfaces/surface.ts';
import { FIRST_ORBIT } from '../../plot/space/orbit.ts';
import { choiceField, numberField, textField, tupleField } from '../../url/field.ts';
import { createSchema, recordField } from '../../url/schema.ts';
import { boxOf, isBox, turnOf, type Turn, type ViewBox } from '../parts/plane.ts';
import { changesField, constraintField, pairsField, runsField, wordsField } from './fields.ts';
import { allowances, methods } from './methods.ts';
import { presetById, presets } from './presets.ts';
import {
  AXES,
  CHARTS,
  ETA_MAX,
  LAYERS,
  MOST_RUNS,
  PANELS,
  SEED_MAX,
  STEPS_MAX,
  type Inputs,
} from './state.ts';

/** What choosing a named surface sets. */
export function surfacePatch(id: string): Partial<Inputs> {
  const preset = presetById.get(id);
  if (!preset) return {};
  return {
    source: preset.source,
    values: parameterValues(preset),
    start: preset.starts[0],
    eta: preset.eta,
    view: boxOf(preset.view),
    data: preset.data ?? [],
    ...(preset.loss && { loss: preset.loss }),
  };
}

/** The text of the loss of a state's data; undefined for a state without data. */
export const lossText = ({
  data,
  loss,
  seed,
}: Pick<Inputs, 'data' | 'loss' | 'seed'>): string | undefined =>
  data.length < DATA_LIMITS.least ? undefined : dataLoss(loss, data, seed);

/** Deck §09 opens on the ravine. */
const usual = { values: {}, ...surfacePatch(ravine.id) } as Required<
  Pick<Inputs, 'source' | 'values' | 'start' | 'eta' | 'view'>
>;

const integer = (initial: number, min: number, max: number) =>
  numberField({ default: initial, min, max, integer: true });

/** `/lab/descent/?s=himmelblau&at=0,4` or `?f=x^2+3y^2&at=1,2&eta=0.05`. */
export const schema = createSchema<Inputs>(
  1,
  {
    source: { key: 'f', field: textField(usual.source, 40_000) },
    values: { key: 'p.', field: recordField(1e6) },
    data: { key: 'data', field: pairsField(DATA_LIMITS.most) },
    loss: { key: 'of', field: choiceField(['line', 'logistic', 'network'], 'line') },
    start: { key: 'at', field: tupleField(usual.start, 1e9) },
    optimiser: {
      key: 'opt',
      field: choiceField(
        methods.map(({ id }) => id),
        'heavyBall',
      ),
    },
    eta: { key: 'eta', field: numberField({ default: usual.eta, min: 0, max: ETA_MAX }) },
    beta: { key: 'beta', field: numberField({ default: 0, min: 0, max: 0.999 }) },
    others: { key: 'o.', field: recordField(1e6) },
    schedule: {
      key: 'sched',
      field: choiceField(
        allowances.map(({ id }) => id),
        'constant',
      ),
    },
    changes: { key: 'from', field: changesField },
    hidden: { key: 'hide', field: choiceField(['no', 'first'], 'no') },
    runs: { key: 'runs', field: runsField },
    chosen: { key: 'run', field: integer(0, 0, MOST_RUNS - 1) },
    steps: { key: 'steps', field: integer(200, 1, STEPS_MAX) },
    step: { key: 'step', field: integer(40, 0, STEPS_MAX) },
    race: { key: 'race', field: choiceField(['own', 'best'], 'own') },
    axis: { key: 'axis', field: choiceField(AXES, 'steps') },
    tolerance: { key: 'tol', field: numberField({ default: 1e-6, min: 1e-14, max: 1e6 }) },
    noise: { key: 'noise', field: numberField({ default: 0, min: 0, max: 1e6 }) },
    seed: { key: 'seed', field: integer(1, 0, SEED_MAX) },
    constraint: { key: 'on', field: constraintField },
    layers: { key: 'show', field: wordsField(LAYERS) },
    panel: { key: 'panel', field: choiceField(PANELS, 'chart') },
    chart: { key: 'chart', field: choiceField(CHARTS, 'loss') },
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
      usual: { id: ravine.id, unless: ['source', 'data'] },
      always: ['source', 'start', 'eta', 'view'],
    },
    follows: { source: lossText },
  },
);
