import type { View } from '../../core/surfaces/surface.ts';
import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { CurvePicture, FunctionInput, TangentRequest } from '../../worker/protocol.ts';
import type { Tangent } from '../../worker/protocol/tangent.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import { boxOf } from '../parts/plane.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import { VARIABLE, type Inputs } from './inputs.ts';
import { lensView } from './lens.ts';
import { readingOf, requestOf } from './model.ts';
import { lastStep, stepOf, stepSize } from './stepSize.ts';

export type Answer = Answered<Tangent, TangentRequest>;

/** The small window around the point, seen large, with the answer that belongs in it: both change as one. */
export interface Lens {
  readonly picture: CurvePicture;
  readonly answer: Answer;
}

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly curve: CurvePicture | null;
  readonly lens: Lens | null;
}

export interface TangentLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  /** The camera moved: the curve is wanted for what it shows now. */
  readonly show: (view: View) => void;
  /** Keeps the small window as it is while its own knob is dragged; false lets it follow h again. */
  readonly holdLens: (hold: boolean) => void;
  /** A view for the function in the field, in one entry of the history with the typing before it. */
  readonly propose: () => void;
  readonly fill: () => void;
  readonly playback: Playback;
}

/** Sampled around what is seen, so that a pan finds something there. */
const MARGIN = 0.25;
/** Slow enough to see what each third of a decade changes. */
const PACE = 0.25;

const sameFunction = (a: FunctionInput, b: FunctionInput): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
const sameView = (a: View, b: View): boolean =>
  a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkTangent(store: WidgetStore<Inputs>, ratio: number): TangentLink {
  const results = createCache<Results>({
    ...unanswered(readingOf(store.getState().inputs.source)),
    curve: null,
    lens: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  const { fn } = text;
  let seen: View | null = null;
  let held = false;
  /** The answer that a window was asked for. */
  const belonging = new WeakMap<object, Answer>();

  const ask = {
    tangent: createLine('tangent', (outcome, request) => {
      text.take(outcome, request);
      if (outcome.kind === 'done') lookCloser();
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
    propose: createLine('proposeCurve', (outcome, request) => {
      if (outcome.kind === 'done' && text.isCurrent(request)) {
        store.amend({ view: boxOf(outcome.value.view) });
      }
    }),
  };

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

  const request = (): void => {
    const { inputs } = store.getState();
    if (!text.readable()) {
      // Whatever is under way is for a text that is no more.
      ask.tangent(null);
      ask.curve(null);
      return;
    }
    ask.tangent(requestOf(inputs, getState().reading.parameters));
    text.derive({ source: inputs.source, inputs: [VARIABLE] });
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
