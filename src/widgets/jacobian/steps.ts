import type { Track } from '../../state/playback.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { MapReading } from '../../ui/mathfield/readMap.ts';
import { SIZE, type Inputs } from './inputs.ts';

/** Sizes of the piece, step by step: each half of the one before. */
const LARGEST = 4;
const HALVINGS = 22;
/** Steps from the map to its linear model. */
const MORPHS = 10;

export const sizeAt = (step: number): number => LARGEST / 2 ** step;

/** The step whose size is nearest, on a logarithmic scale. */
export const stepAt = (size: number): number =>
  Math.min(HALVINGS, Math.max(0, Math.round(Math.log2(LARGEST / Math.max(SIZE.min, size)))));

/** How many sweeps fill the matrix: one a column in forward mode, one a row in reverse mode. */
export const sweepsOf = (
  mode: Inputs['mode'],
  { inputs, outputs }: Pick<MapReading, 'inputs' | 'outputs'>,
): number => (mode === 'forward' ? inputs.length : outputs);

/** What a step is, beside each chart: the piece shrinks, the map turns into its model, the matrix fills. */
export function stepsOf(store: WidgetStore<Inputs>, reading: () => MapReading): Track {
  const settled = (): Inputs => store.getState().settled;
  const total = (): number => sweepsOf(settled().mode, reading());
  return {
    at: () => {
      const { pane, size, morph, sweeps } = settled();
      if (pane === 'model') return stepAt(size);
      return pane === 'space' ? Math.round(morph * MORPHS) : Math.min(sweeps, total());
    },
    last: () => ({ model: HALVINGS, space: MORPHS, dual: total() })[settled().pane],
    go: (step) => {
      const { pane } = settled();
      if (pane === 'model') store.amend({ size: sizeAt(step) });
      else if (pane === 'space') store.amend({ morph: step / MORPHS });
      else store.amend({ sweeps: step });
    },
  };
}
