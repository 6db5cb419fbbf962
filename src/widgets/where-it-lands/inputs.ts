import { choiceField, listField, numberField, textField, tupleField } from '../../url/field.ts';
import { createSchema } from '../../url/schema.ts';
import type { LandingId, Symmetric } from '../../worker/protocol/landing.ts';
import type { Point } from '../../worker/protocol.ts';
import { isBox, type ViewBox } from '../parts/plane.ts';
import { viewOfPoints } from './dataView.ts';
import { exampleOf } from './exampleOf.ts';
import { landings, pointsOf } from './landings.ts';
import { LIMITS, MODELS, type Inputs } from './state.ts';

/** Wide and high enough to be drawn; for the mean of a mixture pairs of numbers. */
const arePairs = (values: readonly number[]): boolean => values.length % 2 === 0;

const start = landings.regression.start;

/**
 * `/lab/where-it-lands/?model=gaussian&sigma=1,0,1` or `?data=0,1;1,2;2,2&theta=0,0`. The model is a preset: what a link
 * leaves out is as that model begins.
 */
export const schema = createSchema<Inputs>(
  1,
  {
    model: { key: 'model', field: choiceField<LandingId>(MODELS, 'regression') },
    source: { key: 'data', field: textField(start.source ?? '', 4000) },
    theta: { key: 'theta', field: tupleField<Point>([0, 0], LIMITS.size) },
    mu: {
      key: 'mu',
      field: listField([1, 1], {
        most: 2 * LIMITS.components,
        limit: LIMITS.size,
        accepts: arePairs,
      }),
    },
    sigma: { key: 'sigma', field: tupleField<Symmetric>([1, 0, 1], LIMITS.size) },
    step: {
      key: 'step',
      field: numberField({ default: 0, min: 0, max: LIMITS.steps, integer: true }),
    },
    steps: {
      key: 'steps',
      field: numberField({ default: 200, min: 1, max: LIMITS.steps, integer: true }),
    },
    eta: { key: 'eta', field: numberField({ default: 0.5, min: 1e-4, max: 100 }) },
    angle: { key: 'angle', field: numberField({ default: 0, min: -360, max: 360 }) },
    margin: { key: 'margin', field: numberField({ default: 1, min: -10, max: 10 }) },
    pane: { key: 'pane', field: choiceField(['plane', 'curve'], 'plane') },
    view: {
      key: 'view',
      field: tupleField<ViewBox>(viewOfPoints('regression', [[0, 1], [1, 2], [2, 2]]), 1e6, isBox), // prettier-ignore
    },
    plane: { key: 'plane', field: tupleField<ViewBox>([-2.2, 3.2, -1.7, 2.3], 1e6, isBox) },
  },
  {
    presets: {
      key: 'model',
      states: new Map(MODELS.map((model) => [model, { model, ...landings[model].start }])),
      identify: ({ model }) => model,
      usual: { id: 'regression', unless: [] },
      always: [],
    },
    follows: {
      mu: (state) => (state.model === 'gaussian' ? meanOf(state) : undefined),
      view: (state) => viewOf(state),
      // Of data that are known; others are seen from where their answer says.
      plane: (state) => exampleOf(state)?.patch.plane,
    },
  },
);

/** The mean of the points: where a Gaussian stands when nobody has moved it. */
function meanOf(state: Inputs): readonly number[] | undefined {
  const read = pointsOf(state);
  if (!read.ok || read.points.length === 0) return undefined;
  return [0, 1].map(
    (axis) => read.points.reduce((sum, point) => sum + point[axis], 0) / read.points.length,
  );
}

function viewOf(state: Inputs): ViewBox | undefined {
  const read = pointsOf(state);
  return read.ok ? viewOfPoints(state.model, read.points) : undefined;
}
