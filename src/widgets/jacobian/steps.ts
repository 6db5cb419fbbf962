import type { Track } from '../../state/playback.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { MapReading } from '../../ui/mathfield/readMap.ts';
import { SIZE, type Inputs } from './inputs.ts';

/** Sizes of the piece, step by step: each half of the one before. */
const LARGEST = 4;
const HALVINGS = 22;
/** Steps from the map to its linear model. */
const MORPHS = 10;

const sizeAt = (step: number): number => LARGEST / 2 ** step;

/** The step whose size is nearest, on a logarithmic scale. */
const stepAt = (size: number): number =>
  Math.min(HALVINGS, Math.max(0, Math.round(Math.log2(LARGEST / Math.max(SIZE.min, size)))));

/** How many sweeps fill the matrix: one a column in forward mode, one a row in reverse mode. */
export const sweepsOf = (mode: Inputs['mode'], { inputs, outputs }: Size): number =>
  mode === 'forward' ? inputs.length : outputs;

type Size = Pick<MapReading, 'inputs' | 'outputs'>;
type Stepped = Pick<Inputs, 'pane' | 'size' | 'morph' | 'mode' | 'sweeps'>;

/** The step at which a state stands, beside each chart: the piece shrinks, the map turns into its model, the matrix fills. */
export function stepOf({ pane, size, morph, mode, sweeps }: Stepped, map: Size): number {
  if (pane === 'model') return stepAt(size);
  return pane === 'space' ? Math.round(morph * MORPHS) : Math.min(sweeps, sweepsOf(mode, map));
}

/** How many steps there are. */
export const lastStep = ({ pane, mode }: Pick<Stepped, 'pane' | 'mode'>, map: Size): number =>
  ({ model: HALVINGS, space: MORPHS, dual: sweepsOf(mode, map) })[pane];

/** What a step changes. */
export function atStep(pane: Inputs['pane'], step: number): Partial<Inputs> {
  if (pane === 'model') return { size: sizeAt(step) };
  return pane === 'space' ? { morph: step / MORPHS } : { sweeps: step };
}

/** The steps of a widget, for playing and for the keys of a lecture. */
export function stepsOf(store: WidgetStore<Inputs>, reading: () => MapReading): Track {
  const settled = (): Inputs => store.getState().settled;
  return {
    at: () => stepOf(settled(), reading()),
    last: () => lastStep(settled(), reading()),
    go: (step) => store.amend(atStep(settled().pane, step)),
  };
}
