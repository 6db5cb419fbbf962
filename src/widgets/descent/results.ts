import type { View } from '../../core/surfaces/surface.ts';
import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { Contour, DescendRequest, Descent, Samples } from '../../worker/protocol.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import { boxOf, viewOf, type ViewBox } from '../parts/plane.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import type { Inputs } from './inputs.ts';
import { readingOf, runOf } from './model.ts';

export type AnsweredRun = Answered<Descent, DescendRequest>;

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<AnsweredRun> {
  readonly contour: Contour | null;
  /** Heights for the surface in space; null until it is first looked at. */
  readonly samples: Samples | null;
  /** Part done of a picture that takes its time; null when none does. */
  readonly progress: number | null;
}

export interface DescentLink extends TypedLink<AnsweredRun> {
  readonly results: ReadableStore<Results>;
  /** The camera moved: samples are wanted for what it shows now. */
  readonly show: (view: View, width: number) => void;
  /** View, start and step size for the function in the field, as one change with the typing before it. */
  readonly propose: (wanted?: readonly ('view' | 'start' | 'eta')[]) => void;
  /** Proposes what a short link left open: `?f=x^2+3y^2` is enough to begin with. */
  readonly fill: () => void;
  readonly proposes: readonly string[];
  readonly playback: Playback;
}

const BANDS = 12;
/** Sampled around what is seen, so that a pan finds something there. */
const MARGIN = 0.15;
const PIXELS_PER_SAMPLE = 3;
/** Pixels across for which a surface in space gets its levels: as a picture from above in the lab. */
const SPACE_WIDTH = 900;
const DRAFT = 90;
const FINE = 320;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkDescent(store: WidgetStore<Inputs>, ratio: number): DescentLink {
  const results = createCache<Results>({
    ...unanswered(readingOf(store.getState().inputs.source)),
    contour: null,
    samples: null,
    progress: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  let seen: { view: View; width: number } | null = null;

  const ask = {
    contour: createLine(
      'contour',
      (outcome, request) => {
        setState({ progress: null });
        if (outcome.kind === 'done') setState({ contour: outcome.value, failure: null });
        else text.refuse(outcome, request);
      },
      (progress) => setState({ progress }),
    ),
    descend: createLine('descend', text.take),
    samples: createLine('samples', (outcome) => {
      if (outcome.kind === 'done') setState({ samples: outcome.value });
    }),
    propose: createLine('propose', (outcome, request) => {
      if (outcome.kind !== 'done' || !text.isCurrent(request)) return;
      const { view, start, eta } = outcome.value;
      const all = { view: boxOf(view), start, eta };
      store.amend(Object.fromEntries(wanted.map((key) => [key, all[key]])));
    }),
  };
  let wanted: readonly ('view' | 'start' | 'eta')[] = [];

  const { fn } = text;
  const request = (): void => {
    const { inputs, settled } = store.getState();
    if (!text.readable()) {
      // Whatever is under way is for a text that is no more.
      ask.contour(null);
      ask.descend(null);
      setState({ progress: null });
      return;
    }
    ask.descend(runOf(inputs, getState().reading.parameters));
    text.derive({ source: inputs.source });
    if (inputs.look === 'space') ask.samples({ fn: fn(), ...surfaceGrid(inputs.view) });
    // In space no camera looks from above, and the same levels are wanted on the surface.
    const ground =
      inputs.look === 'space' ? { view: viewOf(inputs.view), width: SPACE_WIDTH } : seen;
    if (ground) {
      const draft = inputs.values !== settled.values;
      ask.contour({ fn: fn(), ...samples(ground, draft), bands: BANDS });
    }
  };

  const propose = (
    keys: readonly ('view' | 'start' | 'eta')[] = ['view', 'start', 'eta'],
  ): void => {
    if (!getState().reading.ok || keys.length === 0) return;
    wanted = keys;
    const { start } = store.getState().inputs;
    ask.propose({ fn: fn(), ratio, ...(!keys.includes('start') && { start }) });
  };

  const proposes = ['view', 'start', 'eta'] as const;
  const fill = (): void => {
    const open = proposes.filter((key) => !store.given().has(key));
    if (store.given().has('source')) propose(open);
  };

  const playback = createPlayback({
    at: () => store.getState().settled.step,
    last: () => getState().answer?.steps ?? 0,
    go: (step) => store.amend({ step }),
  });

  return {
    results,
    playback,
    fn,
    show(view, width) {
      seen = { view, width };
      request();
    },
    propose,
    fill,
    proposes,
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

/** Samples across the longer side of the surface: as many as are told apart on it. */
const ACROSS = 121;

function surfaceGrid(box: ViewBox): { view: View; nx: number; ny: number } {
  const view = viewOf(box);
  const ratio = (view.x1 - view.x0) / (view.y1 - view.y0);
  const along = (part: number): number => Math.max(41, Math.round(ACROSS * Math.min(1, part)));
  return { view, nx: along(ratio), ny: along(1 / ratio) };
}

function samples(
  { view, width }: { view: View; width: number },
  draft: boolean,
): { view: View; nx: number; ny: number } {
  const dx = (view.x1 - view.x0) * MARGIN;
  const dy = (view.y1 - view.y0) * MARGIN;
  const most = draft ? DRAFT : FINE;
  const nx = Math.round(Math.min(most, (width * (1 + 2 * MARGIN)) / PIXELS_PER_SAMPLE));
  const ny = Math.max(24, Math.round((nx * (view.y1 - view.y0)) / (view.x1 - view.x0)));
  return {
    view: { x0: view.x0 - dx, x1: view.x1 + dx, y0: view.y0 - dy, y1: view.y1 + dy },
    nx: Math.max(24, nx),
    ny,
  };
}
