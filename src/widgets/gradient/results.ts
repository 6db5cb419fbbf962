import type { View } from '../../core/surfaces/surface.ts';
import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField, type Reading } from '../../ui/mathfield/read.ts';
import type {
  Contour,
  Derivation,
  FunctionInput,
  Gradient,
  GradientRequest,
  Samples,
} from '../../worker/protocol.ts';
import type { Room } from './dial.ts';
import { wrapped } from './direction.ts';
import { exampleOf } from './examples.ts';
import { including, mapGrid, pieceGrid, roomOf, shows } from './grids.ts';
import { boxOf, INPUT_NAMES, type Inputs } from './inputs.ts';
import { functionOf, readingOf, requestOf } from './model.ts';

/** An answer together with the settings that it answers for: the words speak of both, or of neither. */
export interface Answer extends Gradient {
  readonly asked: GradientRequest;
}

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results {
  readonly reading: Reading;
  /** Faults of the text: those the parser finds at once, those that only computing shows. */
  readonly faults: readonly FieldFault[];
  /** The picture is of an earlier text than the one in the field. */
  readonly stale: boolean;
  /** The newest answer: what the pictures show, at the pace of the hand. */
  readonly answer: Answer | null;
  /** The same at a reader's pace, a few times a second during a drag: for numbers, words and charts. */
  readonly calm: Answer | null;
  readonly contour: Contour | null;
  /** Heights of the piece in space; null until it is first looked at. */
  readonly samples: Samples | null;
  readonly derivation: Derivation | null;
  /** Of the picture from above: what is not drawn to scale follows from it. */
  readonly room: Room | null;
  /** A sentence when the computation itself failed. */
  readonly failure: string | null;
}

export interface GradientLink {
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
  readonly fn: () => FunctionInput;
  readonly connect: () => () => void;
}

const BANDS = 12;
const CALM = 160;
/** Degrees a step turns. */
export const STEP = 15;
/** Slow enough to read the slope at each step. */
const PACE = 0.25;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkGradient(store: WidgetStore<Inputs>, ratio: number): GradientLink {
  const first = readingOf(store.getState().inputs.source);
  const results = createCache<Results>({
    reading: first,
    faults: first.faults,
    stale: false,
    answer: null,
    calm: null,
    contour: null,
    samples: null,
    derivation: null,
    room: null,
    failure: null,
  });
  const { setState, getState } = results;
  let seen: { view: View; width: number } | null = null;
  let wanted: readonly ('view' | 'at')[] = [];

  const isCurrent = ({ fn }: { readonly fn: FunctionInput }): boolean =>
    fn.source === store.getState().inputs.source;
  let pending: ReturnType<typeof setTimeout> | undefined;
  const calmDown = (): void => {
    const { inputs, settled } = store.getState();
    const settle = (): void => {
      clearTimeout(pending);
      pending = undefined;
      setState({ calm: getState().answer });
    };
    if (inputs === settled) settle();
    else pending ??= setTimeout(settle, CALM);
  };

  const fault = (faults: readonly FieldFault[]): void =>
    setState({ faults, stale: getState().answer !== null });
  const ask = {
    gradient: createLine('gradient', (outcome, request) => {
      if (outcome.kind === 'done') {
        const stale = getState().faults.length > 0 && !isCurrent(request);
        setState({ answer: { ...outcome.value, asked: request }, stale, failure: null });
        calmDown();
      } else if (outcome.kind === 'failed') setState({ failure: outcome.message });
      else if (isCurrent(request)) fault(outcome.faults.map(toField));
    }),
    contour: createLine('contour', (outcome) => {
      if (outcome.kind === 'done') setState({ contour: outcome.value });
      else if (outcome.kind === 'failed') setState({ failure: outcome.message });
    }),
    samples: createLine('samples', (outcome) => {
      if (outcome.kind === 'done') setState({ samples: outcome.value });
    }),
    derive: createLine('derive', (outcome) => {
      if (outcome.kind === 'done') setState({ derivation: outcome.value });
    }),
    propose: createLine('propose', (outcome, request) => {
      if (outcome.kind !== 'done' || !isCurrent(request)) return;
      const at = wanted.includes('at') ? outcome.value.start : store.getState().inputs.at;
      const view = including(boxOf(outcome.value.view), at);
      store.amend({ ...(wanted.includes('view') && { view }), at });
    }),
  };

  const fn = (): FunctionInput =>
    functionOf(store.getState().inputs, getState().reading.parameters);

  let lastSource = store.getState().inputs.source;
  const request = (): void => {
    const { inputs, settled } = store.getState();
    if (inputs.source !== lastSource) {
      lastSource = inputs.source;
      const reading = readingOf(inputs.source);
      const stale = !reading.ok && getState().answer !== null;
      setState({ reading, faults: reading.faults, stale });
    }
    const { reading } = getState();
    if (!reading.ok) {
      // Whatever is under way is for a text that is no more.
      ask.gradient(null);
      ask.contour(null);
      return;
    }
    ask.gradient(requestOf({ ...inputs, view: settled.view }, reading.parameters));
    ask.derive({ source: inputs.source, inputs: INPUT_NAMES });
    if (inputs.look === 'space') {
      const piece = pieceGrid(inputs);
      ask.samples({ fn: fn(), ...piece });
      ask.contour({ fn: fn(), ...piece, bands: BANDS });
    } else if (seen) {
      const draft = inputs.values !== settled.values;
      ask.contour({ fn: fn(), ...mapGrid(seen, draft), bands: BANDS });
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
