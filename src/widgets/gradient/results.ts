import type { View } from '../../core/surfaces/surface.ts';
import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { Contour, Gradient, GradientRequest, Samples } from '../../worker/protocol.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import { boxOf } from '../parts/plane.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import type { Room } from './dial.ts';
import { wrapped } from './direction.ts';
import { exampleOf } from './examples.ts';
import { groundGrid } from '../parts/groundGrid.ts';
import { including, pieceGrid, roomOf, shows } from './grids.ts';
import { INPUT_NAMES, type Inputs } from './inputs.ts';
import { readingOf, requestOf } from './model.ts';

export type Answer = Answered<Gradient, GradientRequest>;

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly contour: Contour | null;
  /** Heights of the piece in space; null until it is first looked at. */
  readonly samples: Samples | null;
  /** Of the picture from above: what is not drawn to scale follows from it. */
  readonly room: Room | null;
}

export interface GradientLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  /** The camera moved: samples are wanted for what it shows now. */
  readonly show: (view: View, width: number) => void;
  /** A view for the function in the field, in one entry of the history with the typing before it. */
  readonly propose: (wanted: readonly ('view' | 'at')[]) => void;
  readonly fill: () => void;
  readonly proposes: readonly string[];
  /** Turns the direction a full turn, step by step. */
  readonly playback: Playback;
  /** Turns the direction by so many degrees. */
  readonly turn: (by: number) => void;
}

const BANDS = 12;
/** Degrees a step turns. */
export const STEP = 15;
/** Slow enough to read the slope at each step. */
const PACE = 0.25;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkGradient(store: WidgetStore<Inputs>, ratio: number): GradientLink {
  const results = createCache<Results>({
    ...unanswered(readingOf(store.getState().inputs.source)),
    contour: null,
    samples: null,
    room: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  const { fn } = text;
  let seen: { view: View; width: number } | null = null;
  let wanted: readonly ('view' | 'at')[] = [];

  const ask = {
    gradient: createLine('gradient', text.take),
    contour: createLine('contour', (outcome) => {
      if (outcome.kind === 'done') setState({ contour: outcome.value });
      else if (outcome.kind === 'failed') setState({ failure: outcome.message });
    }),
    samples: createLine('samples', (outcome) => {
      if (outcome.kind === 'done') setState({ samples: outcome.value });
    }),
    propose: createLine('propose', (outcome, request) => {
      if (outcome.kind !== 'done' || !text.isCurrent(request)) return;
      const at = wanted.includes('at') ? outcome.value.start : store.getState().inputs.at;
      const view = including(boxOf(outcome.value.view), at);
      store.amend({ ...(wanted.includes('view') && { view }), at });
    }),
  };

  const request = (): void => {
    const { inputs, settled } = store.getState();
    if (!text.readable()) {
      // Whatever is under way is for a text that is no more.
      ask.gradient(null);
      ask.contour(null);
      return;
    }
    ask.gradient(requestOf({ ...inputs, view: settled.view }, getState().reading.parameters));
    text.derive({ source: inputs.source, inputs: INPUT_NAMES });
    if (inputs.look === 'space') {
      const piece = pieceGrid(inputs);
      ask.samples({ fn: fn(), ...piece });
      ask.contour({ fn: fn(), ...piece, bands: BANDS });
    } else if (seen) {
      const draft = inputs.values !== settled.values;
      ask.contour({ fn: fn(), ...groundGrid(seen, draft), bands: BANDS });
    }
  };

  const propose = (keys: readonly ('view' | 'at')[]): void => {
    if (!getState().reading.ok || keys.length === 0) return;
    wanted = keys;
    const { at } = store.getState().inputs;
    ask.propose({ fn: fn(), ratio, ...(!keys.includes('at') && { start: at }) });
  };

  const turn = (by: number): void =>
    store.amend({ angle: wrapped(store.getState().settled.angle + by) });
  // The turn of a playback is counted from where it began.
  let walked = 0;
  const playback = createPlayback({
    at: () => walked,
    last: () => 360 / STEP,
    go: (step) => {
      turn(STEP * (step - walked));
      walked = step;
    },
  });
  playback.setSpeed(PACE);

  return {
    results,
    playback,
    turn(by) {
      playback.pause();
      turn(by);
    },
    fn,
    propose,
    proposes: ['view', 'at'],
    show(view, width) {
      seen = { view, width };
      setState({ room: roomOf({ view, width }) });
      request();
    },
    fill() {
      const given = store.given();
      if (!given.has('source')) return;
      const open = (['view', 'at'] as const).filter((key) => !given.has(key));
      const { source, at } = store.getState().inputs;
      // A function that has its own view is shown in it, wherever that shows the point.
      const known = exampleOf(source)?.patch.view;
      if (open.length === 1 && open[0] === 'view' && known && shows(known, at)) {
        store.amend({ view: known });
      } else propose(open);
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
