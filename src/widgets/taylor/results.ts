import type { View } from '../../core/surfaces/surface.ts';
import { contain } from '../../plot/view.ts';
import { createLine } from '../../state/compute.ts';
import type { Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { FewReading } from '../../ui/mathfield/readFew.ts';
import type { Contour, CurvePicture, Samples } from '../../worker/protocol.ts';
import type { StationaryPicture } from '../../worker/protocol/stationary.ts';
import type {
  Along,
  EndKind,
  Ensemble,
  HessianForms,
  ModelSteps,
  Taylor,
  TaylorRequest,
} from '../../worker/protocol/taylor.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import { groundGrid } from '../parts/groundGrid.ts';
import { boxOf, viewOf } from '../parts/plane.ts';
import { functionOf, type TypedLink, type TypedResults } from '../parts/typed.ts';
import { directionOf } from './direction.ts';
import { exampleOf } from './examples.ts';
import { including, pieceGrid, reachOf, shows } from './grids.ts';
import type { Inputs } from './state.ts';
import {
  ensembleRequestOf,
  pointOf,
  readingOf,
  requestOf,
  stationaryRequestOf,
  stepsRequestOf,
} from './model.ts';
import { readPath } from './path.ts';
import { createSteps } from './steps.ts';

export type Answer = Answered<Taylor, TaylorRequest>;

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly reading: FewReading;
  readonly forms: HessianForms | null;
  readonly contour: Contour | null;
  readonly curve: CurvePicture | null;
  /** Heights of the piece in space; null until it is first looked at. */
  readonly samples: Samples | null;
  readonly stationary: StationaryPicture | null;
  readonly along: Along | null;
  readonly steps: ModelSteps | null;
  readonly ensemble: Ensemble | null;
  /** How far the drawing of random matrices is; null while none is under way. */
  readonly drawing: number | null;
  /** Where Newton was said to arrive; null before anything was said. */
  readonly guess: EndKind | null;
}

export interface TaylorLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  /** The camera moved: a picture is wanted for what it shows now. */
  readonly show: (view: View, width: number) => void;
  /** A view for the function in the field, in one entry of the history with the typing before it. */
  readonly propose: () => void;
  readonly fill: () => void;
  readonly proposes: readonly string[];
  readonly playback: Playback;
  readonly guessEnd: (guess: EndKind | null) => void;
}

const BANDS = 12;
/** Sampled around what is seen, so that a pan of a curve finds something there. */
const MARGIN = 0.25;
/** Slow enough to see what each step changes. */
const PACE = 0.25;
/** Milliseconds between two charts of a drag. */
const CALM = 120;
/** Keeps results in step with a widget's inputs, outside React. */
export function linkTaylor(store: WidgetStore<Inputs>, ratio: number): TaylorLink {
  const first = readingOf(store.getState().inputs.source);
  const results = createCache<Results>({
    ...unanswered(first),
    reading: first,
    forms: null,
    contour: null,
    curve: null,
    samples: null,
    stationary: null,
    along: null,
    steps: null,
    ensemble: null,
    drawing: null,
    guess: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  const fn = () => functionOf(store.getState().inputs, getState().reading.parameters);
  let seen: { view: View; width: number } | null = null;
  /** The path as it could last be read: its picture stays while another is being typed. */
  let goodPath = '';
  let wait: ReturnType<typeof setTimeout> | undefined;

  /** What was said of where Newton arrives belongs to one walk. */
  let guessed = '';
  const walk = (): string => {
    const { source, values, at, steps } = store.getState().inputs;
    return JSON.stringify([source, values, at, steps]);
  };

  const fails = (outcome: { readonly kind: string; readonly message?: string }): void => {
    if (outcome.kind === 'failed') setState({ failure: outcome.message ?? '' });
  };
  const ask = {
    taylor: createLine('taylor', text.take),
    forms: createLine('hessianForms', (outcome, request) => {
      if (outcome.kind === 'done' && text.isCurrent(request)) setState({ forms: outcome.value });
    }),
    contour: createLine('contour', (outcome) => {
      if (outcome.kind === 'done') setState({ contour: outcome.value });
      else fails(outcome);
    }),
    curve: createLine('curve', (outcome) => {
      if (outcome.kind === 'done') setState({ curve: outcome.value });
    }),
    samples: createLine('samples', (outcome) => {
      if (outcome.kind === 'done') setState({ samples: outcome.value });
    }),
    stationary: createLine('stationary', (outcome) => {
      if (outcome.kind === 'done') setState({ stationary: outcome.value });
      else fails(outcome);
    }),
    along: createLine('along', (outcome) => {
      if (outcome.kind === 'done') setState({ along: outcome.value });
    }),
    steps: createLine('modelSteps', (outcome) => {
      if (outcome.kind === 'done') setState({ steps: outcome.value });
      else fails(outcome);
    }),
    ensemble: createLine(
      'ensemble',
      (outcome) => {
        setState({ drawing: null });
        if (outcome.kind === 'done') setState({ ensemble: outcome.value });
        else fails(outcome);
      },
      (part) => setState({ drawing: part }),
    ),
    proposeView: createLine('propose', (outcome, request) => {
      if (outcome.kind === 'done' && text.isCurrent(request)) look(outcome.value.view);
    }),
    proposeCurve: createLine('proposeCurve', (outcome, request) => {
      if (outcome.kind === 'done' && text.isCurrent(request)) look(outcome.value.view);
    }),
  };

  /** A view in which the point can be seen. */
  function look(view: View): void {
    const { at } = store.getState().inputs;
    store.amend({ view: including(boxOf(view), at) });
  }

  const requestPlane = (): void => {
    const { inputs, settled } = store.getState();
    const { reading } = getState();
    if (inputs.look === 'model' && inputs.pane === 'space') {
      const piece = pieceGrid(inputs);
      ask.samples({ fn: fn(), ...piece });
      ask.contour({ fn: fn(), ...piece, bands: BANDS });
    } else if (seen) {
      const draft = inputs.values !== settled.values;
      ask.contour({ fn: fn(), ...groundGrid(seen, draft), bands: BANDS });
    }
    if (inputs.look === 'stationary') {
      // What the plane of a text and of a lab shows of this view.
      const view = boxOf(contain(viewOf(settled.view), ratio));
      ask.stationary(stationaryRequestOf({ ...inputs, view }, reading));
      const path = readPath(inputs.path);
      if (path?.ok !== false) goodPath = inputs.path;
      const request = {
        fn: fn(),
        at: pointOf(inputs),
        direction: directionOf(inputs.angle),
        reach: reachOf(settled.view),
        path: goodPath,
      };
      clearTimeout(wait);
      if (inputs === settled) ask.along(request);
      else wait = setTimeout(() => ask.along(request), CALM);
    }
    if (inputs.look === 'steps') ask.steps(stepsRequestOf(inputs, reading));
  };

  const request = (): void => {
    const { inputs } = store.getState();
    if (getState().guess !== null && guessed !== walk()) setState({ guess: null });
    if (inputs.look === 'random') {
      ask.ensemble(ensembleRequestOf(inputs));
      text.readable();
      return;
    }
    if (!text.readable()) {
      // Whatever is under way is for a text that is no more.
      ask.taylor(null);
      ask.contour(null);
      ask.curve(null);
      return;
    }
    const { reading } = getState();
    ask.taylor(requestOf(inputs, reading));
    ask.forms({ fn: { source: inputs.source, values: {} } });
    if (reading.variables.length === 2) requestPlane();
    else if (seen) {
      const { x0, x1, y0, y1 } = seen.view;
      const dx = (x1 - x0) * MARGIN;
      ask.curve({ fn: fn(), view: { x0: x0 - dx, x1: x1 + dx, y0, y1 } });
    }
  };

  const propose = (): void => {
    const { reading } = getState();
    if (!reading.ok) return;
    const { at } = store.getState().inputs;
    if (reading.variables.length === 1) ask.proposeCurve({ fn: fn(), at: at[0] ?? 0, ratio });
    else ask.proposeView({ fn: fn(), ratio, start: pointOf({ at }) });
  };

  const playback = createSteps(store, () => getState().reading.variables.length);
  playback.setSpeed(PACE);

  return {
    results,
    playback,
    fn,
    propose,
    proposes: ['view'],
    guessEnd(guess) {
      guessed = walk();
      setState({ guess });
    },
    show(view, width) {
      seen = { view, width };
      request();
    },
    fill() {
      const given = store.given();
      if (!given.has('source') || given.has('view')) return;
      const { source, at } = store.getState().inputs;
      // A function that has its own view is shown in it, wherever that shows the point.
      const known = exampleOf(source)?.patch.view;
      if (known && shows(known, at)) store.amend({ view: known });
      else propose();
    },
    connect() {
      const unsubscribe = store.subscribe(request);
      request();
      return () => {
        unsubscribe();
        clearTimeout(wait);
        playback.pause();
      };
    },
  };
}
