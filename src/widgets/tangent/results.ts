import type { View } from '../../core/surfaces/surface.ts';
import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FieldFault } from '../../ui/mathfield/fault.ts';
import { readFormula, toField, type Reading } from '../../ui/mathfield/read.ts';
import type {
  CurvePicture,
  Derivation,
  FunctionInput,
  Tangent,
  TangentRequest,
} from '../../worker/protocol.ts';
import { boxOf, FUNCTION_NAME, VARIABLE, type Inputs } from './inputs.ts';
import { lensView } from './lens.ts';
import { functionOf, requestOf } from './model.ts';
import { lastStep, stepOf, stepSize } from './stepSize.ts';

/** An answer together with the settings that it answers for: the words speak of both, or of neither. */
export interface Answer extends Tangent {
  readonly asked: TangentRequest;
}

/** The small window around the point, seen large, with the answer that belongs in it: both change as one. */
export interface Lens {
  readonly picture: CurvePicture;
  readonly answer: Answer;
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
  readonly curve: CurvePicture | null;
  readonly lens: Lens | null;
  readonly derivation: Derivation | null;
  /** A sentence when the computation itself failed. */
  readonly failure: string | null;
}

export interface TangentLink {
  readonly results: ReadableStore<Results>;
  /** The camera moved: the curve is wanted for what it shows now. */
  readonly show: (view: View) => void;
  /** Keeps the small window as it is while its own knob is dragged; false lets it follow h again. */
  readonly holdLens: (hold: boolean) => void;
  /** A view for the function in the field, in one entry of the history with the typing before it. */
  readonly propose: () => void;
  readonly fill: () => void;
  readonly playback: Playback;
  readonly fn: () => FunctionInput;
  readonly connect: () => () => void;
}

/** Sampled around what is seen, so that a pan finds something there. */
const MARGIN = 0.25;
const CALM = 160;
/** Slow enough to see what each third of a decade changes. */
const PACE = 0.25;

const sameFunction = (a: FunctionInput, b: FunctionInput): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
const sameView = (a: View, b: View): boolean =>
  a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkTangent(store: WidgetStore<Inputs>, ratio: number): TangentLink {
  const read = (source: string): Reading => readFormula(source, FUNCTION_NAME, [VARIABLE]);
  const first = read(store.getState().inputs.source);
  const results = createCache<Results>({
    reading: first,
    faults: first.faults,
    stale: false,
    answer: null,
    calm: null,
    curve: null,
    lens: null,
    derivation: null,
    failure: null,
  });
  const { setState, getState } = results;
  let seen: View | null = null;
  let held = false;
  /** The answer that a window was asked for. */
  const belonging = new WeakMap<object, Answer>();

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

  const ask = {
    tangent: createLine('tangent', (outcome, request) => {
      if (outcome.kind === 'done') {
        const stale = getState().faults.length > 0 && !isCurrent(request);
        setState({ answer: { ...outcome.value, asked: request }, stale, failure: null });
        calmDown();
        lookCloser();
      } else if (outcome.kind === 'failed') setState({ failure: outcome.message });
      else if (isCurrent(request)) {
        setState({ faults: outcome.faults.map(toField), stale: getState().answer !== null });
      }
    }),
    curve: createLine('curve', (outcome) => {
      if (outcome.kind === 'done') setState({ curve: outcome.value });
    }),
    lens: createLine('curve', (outcome, request) => {
      const answer = belonging.get(request);
      if (outcome.kind !== 'done' || !answer) return;
      setState({ lens: { picture: outcome.value, answer } });
      // What was answered meanwhile may belong in the same window.
      lookCloser();
    }),
    derive: createLine('derive', (outcome) => {
      if (outcome.kind === 'done') setState({ derivation: outcome.value });
    }),
    propose: createLine('proposeCurve', (outcome, request) => {
      if (outcome.kind === 'done' && isCurrent(request)) {
        store.amend({ view: boxOf(outcome.value.view) });
      }
    }),
  };

  const fn = (): FunctionInput =>
    functionOf(store.getState().inputs, getState().reading.parameters);

  function lookCloser(): void {
    const { answer, lens } = getState();
    if (!answer || store.getState().inputs.look !== 'zoom') return;
    const view = held && lens ? lens.picture.view : lensView(answer);
    if (!view) {
      ask.lens(null);
      setState({ lens: null });
      return;
    }
    const { fn: of } = answer.asked;
    const there =
      lens && sameFunction(lens.answer.asked.fn, of) && sameView(lens.picture.view, view);
    if (there) {
      if (lens.answer !== answer) setState({ lens: { ...lens, answer } });
      return;
    }
    const wanted = { fn: of, view };
    belonging.set(wanted, answer);
    ask.lens(wanted);
  }

  let lastSource = store.getState().inputs.source;
  const request = (): void => {
    const { inputs } = store.getState();
    if (inputs.source !== lastSource) {
      lastSource = inputs.source;
      const reading = read(inputs.source);
      setState({
        reading,
        faults: reading.faults,
        stale: !reading.ok && getState().answer !== null,
      });
    }
    const { reading } = getState();
    if (!reading.ok) {
      // Whatever is under way is for a text that is no more.
      ask.tangent(null);
      ask.curve(null);
      return;
    }
    ask.tangent(requestOf(inputs, reading.parameters));
    ask.derive({ source: inputs.source, inputs: [VARIABLE] });
    if (inputs.look === 'zoom' && seen) ask.curve({ fn: fn(), view: seen });
    // The step may have changed while another look was on.
    lookCloser();
  };

  const propose = (): void => {
    if (getState().reading.ok) ask.propose({ fn: fn(), at: store.getState().inputs.at, ratio });
  };

  const playback = createPlayback({
    at: () => {
      const { h, look, stage } = store.getState().settled;
      return look === 'chain' ? Math.min(stage, stages()) : stepOf(h, look);
    },
    last: () => {
      const { look } = store.getState().settled;
      return look === 'chain' ? stages() : lastStep(look);
    },
    go: (step) => {
      const { h, look } = store.getState().settled;
      store.amend(look === 'chain' ? { stage: step } : { h: stepSize(step, h) });
    },
  });
  playback.setSpeed(PACE);
  const stages = (): number => getState().answer?.chain.stages.length ?? 0;

  return {
    results,
    playback,
    fn,
    propose,
    show({ x0, x1, y0, y1 }) {
      const dx = (x1 - x0) * MARGIN;
      seen = { x0: x0 - dx, x1: x1 + dx, y0, y1 };
      request();
    },
    holdLens(hold) {
      held = hold;
      if (!hold) lookCloser();
    },
    fill() {
      const given = store.given();
      if (given.has('source') && !given.has('view')) propose();
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
