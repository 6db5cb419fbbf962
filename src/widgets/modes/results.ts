import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { MapReading } from '../../ui/mathfield/readMap.ts';
import type { SweepsRequest } from '../../worker/protocol.ts';
import type { SweepCounts } from '../../worker/protocol/modes.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import { followLayer, unreadLayer, type LayerResults } from './followLayer.ts';
import { DEEPEST, type Inputs } from './inputs.ts';
import { mapReading, sweepsRequest } from './model.ts';

export type Answer = Answered<SweepCounts, SweepsRequest>;

export type Mode = 'forward' | 'reverse' | 'same';

/** What the reader said before the numbers were shown; null for one who only asked to see them. */
export interface SweepGuess {
  readonly mode: Mode | null;
  /** The map of which it was said. */
  readonly n: number;
  readonly m: number;
}

export interface SegmentGuess {
  readonly k: number | null;
  readonly layer: string;
  readonly depth: number;
}

/** What was made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer>, LayerResults {
  readonly reading: MapReading;
  /** Null while the answer is covered. Once it was uncovered, it stays so. */
  readonly sweepGuess: SweepGuess | null;
  readonly segmentGuess: SegmentGuess | null;
}

export interface ModesLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  readonly playback: Playback;
  /** Uncovers the sweeps of the map at hand; false covers them again. */
  readonly guessSweeps: (mode: Mode | null | false) => void;
  readonly guessSegments: (k: number | null | false) => void;
}

/** Slow enough to see the lines grow apart. */
const PACE = 0.5;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkModes(store: WidgetStore<Inputs>): ModesLink {
  const { inputs: first } = store.getState();
  const reading = mapReading(first.source);
  const results = createCache<Results>({
    ...unanswered(reading),
    ...unreadLayer(first.layer),
    reading,
    sweepGuess: null,
    segmentGuess: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, mapReading);
  const ask = createLine('sweeps', text.take);
  const layer = followLayer(getState, setState, () => store.getState().inputs.layer);

  const request = (): void => {
    const { inputs } = store.getState();
    ask(text.readable() ? sweepsRequest(inputs, getState().reading) : null);
    layer(inputs);
  };

  const isMemory = (): boolean => store.getState().settled.look === 'memory';
  const playback = createPlayback({
    at: () => (isMemory() ? store.getState().settled.depth : 0),
    last: () => (isMemory() ? (getState().memory?.forward.length ?? DEEPEST) : 0),
    go: (step) => {
      if (isMemory()) store.amend({ depth: Math.max(1, step) });
    },
  });
  playback.setSpeed(PACE);

  return {
    results,
    playback,
    fn: text.fn,
    guessSweeps(mode) {
      const { n, m } = store.getState().settled;
      setState({ sweepGuess: mode === false ? null : { mode, n, m } });
    },
    guessSegments(k) {
      const { layer: source, depth } = store.getState().settled;
      setState({ segmentGuess: k === false ? null : { k, layer: source, depth } });
    },
    connect() {
      const unsubscribe = store.subscribe(request);
      request();
      return () => {
        unsubscribe();
        playback.pause();
      };
    },
  };
}
