import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { toField } from '../../ui/mathfield/read.ts';
import type { View } from '../../core/surfaces/surface.ts';
import type { LandingRequest } from '../../worker/protocol/landing.ts';
import type { Contour } from '../../worker/protocol.ts';
import type { WidgetLink } from '../parts/context.ts';
import { groundGrid } from '../parts/groundGrid.ts';
import { viewOfPoints } from './dataView.ts';
import { answered, requestOf, speakerOf, type Answer } from './landings.ts';
import type { Points } from './landingModel.ts';
import { planeWith } from './planeWith.ts';
import { readData, type DataReading } from './readData.ts';
import type { Inputs } from './state.ts';
import { trackOf } from './track.ts';

/** What was made of the inputs: caches, kept until something newer is whole. */
export interface Results {
  readonly reading: DataReading;
  readonly faults: readonly FieldFault[];
  /** The picture is of an earlier text than the one in the field. */
  readonly stale: boolean;
  /** The newest answer, at the pace of the hand. */
  readonly answer: Answer | null;
  /** The same at a reader's pace: for numbers, words and charts. */
  readonly calm: Answer | null;
  /** The loss over its two parameters. */
  readonly contour: Contour | null;
  /** A sentence when the computation itself failed. */
  readonly failure: string | null;
}

export interface LandingLink extends WidgetLink {
  readonly results: ReadableStore<Results>;
  /** The camera over the parameters moved: the loss is wanted for what it shows now. */
  readonly show: (view: View, width: number) => void;
  /** Cameras for the data in the field and for the parameters worth seeing, in the entry of the typing before. */
  readonly propose: () => void;
  /** The second of these alone, after a point was moved by hand. */
  readonly fit: () => void;
  readonly fill: () => void;
  readonly proposes: readonly string[];
  readonly playback: Playback;
}

/** Milliseconds between two numbers that a reader is to follow. */
const CALM = 160;
const BANDS = 12;
/** Slow enough to read the numbers of each step. */
const PACE = 0.25;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkLanding(store: WidgetStore<Inputs>): LandingLink {
  const first = readData(store.getState().inputs, []);
  const results = createCache<Results>({
    reading: first,
    faults: first.faults,
    stale: false,
    answer: null,
    calm: null,
    contour: null,
    failure: null,
  });
  const { getState, setState } = results;
  const questions = new WeakMap<LandingRequest, { inputs: Inputs; points: Points }>();
  let last = store.getState().inputs;
  let seen: { view: View; width: number } | null = null;
  /** A camera over the parameters is wanted with the next answer. */
  let wanted = false;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(pending);
    pending = undefined;
    setState({ calm: getState().answer });
  };
  const calmDown = (): void => {
    const { inputs, settled } = store.getState();
    if (inputs === settled) settle();
    else pending ??= setTimeout(settle, CALM);
  };

  const landing = createLine('landing', (ended, request) => {
    const question = questions.get(request);
    const { inputs } = store.getState();
    if (!question || question.inputs.model !== inputs.model) return;
    if (ended.kind === 'failed') setState({ failure: ended.message });
    if (ended.kind === 'faults') setState({ faults: ended.faults.map(toField), stale: true });
    if (ended.kind !== 'done') return;
    const answer = answered(ended.value, question.inputs, question.points);
    setState({ answer, failure: null });
    calmDown();
    draw();
    if (wanted) fit();
  });
  const contour = createLine('contour', (ended) => {
    if (ended.kind === 'done') setState({ contour: ended.value });
  });

  /** A camera over the parameters that shows those worth seeing: now, or when the answer for these points is there. */
  const fit = (): void => {
    const { answer, reading } = getState();
    wanted = answer?.points !== reading.points;
    if (wanted || !answer) return;
    const { plane } = store.getState().settled;
    const next = planeWith(plane, speakerOf(answer).worth());
    if (next !== plane) store.amend({ plane: next });
  };

  /** The loss over its parameters, where it is a function of two numbers and its picture is in sight. */
  const draw = (): void => {
    const { answer } = getState();
    const { inputs, settled } = store.getState();
    if (!seen || !answer || speakerOf(answer).worth().length === 0) return;
    const fn = { source: answer.landing.source, values: {} };
    contour({ fn, ...groundGrid(seen, inputs.source !== settled.source), bands: BANDS });
  };

  const request = (): void => {
    const { inputs } = store.getState();
    if (inputs.source !== last.source || inputs.model !== last.model) {
      const other = inputs.model !== last.model;
      const reading = readData(inputs, other ? [] : getState().reading.points);
      setState({
        reading,
        faults: reading.faults,
        stale: !reading.ok && getState().answer !== null,
        ...(other && { answer: null, calm: null, contour: null }),
      });
    }
    last = inputs;
    const { reading } = getState();
    if (!reading.ok) {
      landing(null);
      return;
    }
    const asked = requestOf(inputs, reading.points);
    questions.set(asked, { inputs, points: reading.points });
    landing(asked);
    calmDown();
  };

  const playback = createPlayback(trackOf(store, results));
  playback.setSpeed(PACE);

  return {
    results,
    playback,
    proposes: ['view', 'plane'],
    fit,
    propose() {
      const { reading } = getState();
      if (!reading.ok) return;
      store.amend({ view: viewOfPoints(store.getState().settled.model, reading.points) });
      fit();
    },
    show(view, width) {
      seen = { view, width };
      draw();
    },
    fill() {
      if (!store.given().has('plane')) fit();
    },
    connect() {
      const unsubscribe = store.subscribe(request);
      request();
      return () => {
        unsubscribe();
        playback.pause();
        clearTimeout(pending);
      };
    },
  };
}
