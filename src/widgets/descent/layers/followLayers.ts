import type { View } from '../../../core/surfaces/surface.ts';
import type { BasinScene } from '../../../plot/drawBasins.ts';
import { createLine } from '../../../state/compute.ts';
import type { Cache } from '../../../state/store.ts';
import type { BasinsPicture } from '../../../worker/protocol/basins.ts';
import type { BestSteps } from '../../../worker/protocol/descent.ts';
import type { Quiver } from '../../../worker/protocol/field.ts';
import type { FunctionInput } from '../../../worker/protocol/function.ts';
import type { StationaryPicture } from '../../../worker/protocol/stationary.ts';
import { chosenOf, requestOf, runsOf } from '../runs.ts';
import type { Inputs } from '../state.ts';
import { whyNot } from '../whyNot.ts';

/** What can be laid over the picture from above: caches, as every result. */
export interface LayerResults {
  readonly quiver: Quiver | null;
  readonly stationary: StationaryPicture | null;
  readonly basins: BasinsPicture | null;
  /** The same as the plane paints it: one object for each picture, since it is painted once. */
  readonly basinScene: BasinScene | null;
  /** Part done of the basins; null when none are being computed. */
  readonly basinsProgress: number | null;
  /** The basins were given up before they were whole. */
  readonly basinsStopped: boolean;
  /** Why there are none; '' where nothing went wrong. */
  readonly basinsFault: string;
  readonly stationaryFault: string;
}

export const noLayers: LayerResults = {
  quiver: null,
  stationary: null,
  basins: null,
  basinScene: null,
  basinsProgress: null,
  basinsStopped: false,
  basinsFault: '',
  stationaryFault: '',
};

const sceneOf = ({ view, attractors, ...basins }: BasinsPicture): BasinScene => ({
  basins: { ...basins, attractors: attractors.map(({ at }) => at) },
  view,
});

interface Ground {
  readonly view: View;
  readonly width: number;
}

interface Layers {
  readonly follow: (
    inputs: Inputs,
    settled: Inputs,
    fn: FunctionInput,
    ground: Ground,
    best: BestSteps | null,
  ) => void;
  readonly withdraw: () => void;
  readonly stopBasins: () => void;
}

/** Starts along each side of the basins. */
const STARTS = 256;
/** Pixels between two arrows of the field. */
const ARROWS = 34;

/** Asks for the layers that are switched on, of the function and the view as they are settled. */
export function followLayers(results: Cache<LayerResults>): Layers {
  const setState = (patch: Partial<LayerResults>): void => results.setState(patch);
  let stopped = '';
  let key = '';
  const ask = {
    quiver: createLine('quiver', (outcome) => {
      if (outcome.kind === 'done') setState({ quiver: outcome.value });
    }),
    stationary: createLine('stationary', (outcome) => {
      if (outcome.kind === 'done') setState({ stationary: outcome.value, stationaryFault: '' });
      else if (whyNot(outcome) !== '')
        setState({ stationary: null, stationaryFault: whyNot(outcome) });
    }),
    basins: createLine(
      'basins',
      (outcome) => {
        setState({ basinsProgress: null });
        if (outcome.kind === 'done') {
          setState({ basins: outcome.value, basinScene: sceneOf(outcome.value), basinsFault: '' });
        } else if (whyNot(outcome) !== '') {
          setState({ basins: null, basinScene: null, basinsFault: whyNot(outcome) });
        }
      },
      (basinsProgress) => setState({ basinsProgress }),
    ),
  };
  const withdraw = (): void => {
    ask.quiver(null);
    ask.stationary(null);
    ask.basins(null);
    setState({ basinsProgress: null });
  };
  return {
    withdraw,
    follow(inputs, settled, fn, { view, width }, best) {
      const { layers } = inputs;
      const height = (width * (view.y1 - view.y0)) / (view.x1 - view.x0);
      const count = (pixels: number): number =>
        Math.max(6, Math.min(40, Math.round(pixels / ARROWS)));
      if (layers.includes('field')) {
        ask.quiver({ fn, view, columns: count(width), rows: count(height) });
      }
      // What takes its time waits until the hand rests.
      if (inputs !== settled) return;
      if (layers.includes('points')) ask.stationary({ fn, view });
      if (!layers.includes('basins')) {
        ask.basins(null);
        stopped = '';
        const { basinsProgress, basinsStopped } = results.getState();
        if (basinsProgress !== null || basinsStopped)
          setState({ basinsProgress: null, basinsStopped: false });
        return;
      }
      const k = chosenOf(inputs);
      const run = runsOf(inputs)[k];
      const eta = inputs.race === 'best' ? best?.etas[k] : undefined;
      const { optimiser, parameters } = requestOf(run, inputs, eta);
      const request = {
        fn,
        optimiser,
        parameters,
        steps: Math.min(200, inputs.steps),
        view,
        columns: STARTS,
        rows: STARTS,
      };
      key = JSON.stringify(request);
      if (key === stopped) return;
      if (results.getState().basinsStopped) setState({ basinsStopped: false });
      ask.basins(request);
    },
    stopBasins() {
      stopped = key;
      ask.basins(null);
      // What is still there belongs to other settings, and nothing newer will take its place.
      setState({ basinsProgress: null, basinsStopped: true, basins: null, basinScene: null });
    },
  };
}
