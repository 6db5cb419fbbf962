import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { MapReading } from '../../ui/mathfield/readMap.ts';
import type { JacobianRequest } from '../../worker/protocol.ts';
import type { Forms, MapAt, Warp } from '../../worker/protocol/map.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import { exampleOf } from './examples.ts';
import type { Inputs, Shown } from './inputs.ts';
import { fitted, readingOf, requestOf } from './model.ts';
import { stepsOf } from './steps.ts';

export type Answer = Answered<MapAt, JacobianRequest>;

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly reading: MapReading;
  readonly warp: Warp | null;
  readonly forms: Forms | null;
  /** A line of the matrix under the pointer or the focus, which is drawn while it is there. */
  readonly pointed: Shown;
}

export interface JacobianLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  /** The camera of the input plane moved: a lattice is wanted over what it shows now. */
  readonly show: (view: readonly number[]) => void;
  readonly point: (line: Shown) => void;
  /** A point and views for the map in the field, in one entry of the history with the typing before it. */
  readonly propose: (keep: readonly (keyof Inputs)[]) => void;
  readonly fill: () => void;
  readonly proposes: readonly string[];
  readonly playback: Playback;
}

/** Slow enough to see what each step changes. */
const PACE = 0.2;
/** More inputs than these have no lattice that could be drawn. */
const DRAWN = 3;
/** What an example settles. */
const KNOWN = [
  'values',
  'h',
  'u',
  'size',
  'area',
  'zoom',
  'morph',
  'draw',
  'pane',
  'tried',
  'shown',
] as const;
const PROPOSED = ['at', 'view', 'out'] as const;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkJacobian(store: WidgetStore<Inputs>): JacobianLink {
  const first = readingOf(store.getState().inputs.source);
  const results = createCache<Results>({
    ...unanswered(first),
    reading: first,
    warp: null,
    forms: null,
    pointed: 'none',
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  const { fn } = text;
  let seen: readonly number[] | null = null;
  let kept: readonly (keyof Inputs)[] = [];

  const ask = {
    jacobian: createLine('jacobian', text.take),
    warp: createLine('warp', (outcome) => {
      if (outcome.kind === 'done') setState({ warp: outcome.value });
      else if (outcome.kind === 'failed') setState({ failure: outcome.message });
    }),
    forms: createLine('forms', (outcome, request) => {
      if (outcome.kind === 'done' && text.isCurrent(request)) setState({ forms: outcome.value });
    }),
    propose: createLine('proposeMap', (outcome, request) => {
      if (outcome.kind !== 'done' || !text.isCurrent(request)) return;
      const own = fitted(store.getState().settled, getState().reading);
      const { at, view, out } = outcome.value;
      const moves = { at, ...(own.h.length === own.at.length && { h: own.h }), u: own.u };
      const proposed = { ...moves, view, out, tried: [], shown: 'none' as const };
      store.amend(
        Object.fromEntries(
          Object.entries(proposed).filter(([key]) => !kept.includes(key as keyof Inputs)),
        ),
      );
    }),
  };

  const request = (): void => {
    const { inputs, settled } = store.getState();
    if (!text.readable()) {
      // Whatever is under way is for a text that is no more.
      ask.jacobian(null);
      ask.warp(null);
      return;
    }
    const { reading } = getState();
    ask.jacobian(requestOf(inputs, reading));
    ask.forms({ fn: { source: inputs.source, values: {} } });
    const n = reading.inputs.length;
    const view = seen?.length === 2 * n ? seen : fitted(settled, reading).view;
    if (n <= DRAWN && view.length === 2 * n) ask.warp({ fn: fn(), view });
    else ask.warp(null);
  };

  const propose = (keep: readonly (keyof Inputs)[]): void => {
    const { reading } = getState();
    if (!reading.ok) return;
    kept = keep;
    const { at } = store.getState().inputs;
    ask.propose({ fn: fn(), at: at.length === reading.inputs.length ? at : null });
  };

  const playback = createPlayback(stepsOf(store, () => getState().reading));
  playback.setSpeed(PACE);

  return {
    results,
    playback,
    fn,
    propose,
    // What a known map brings along belongs to its link as well.
    proposes: [...PROPOSED, ...KNOWN],
    point(line) {
      if (getState().pointed !== line) setState({ pointed: line });
    },
    show(view) {
      seen = view;
      request();
    },
    fill() {
      const given = store.given();
      if (!given.has('source')) return;
      const { source } = store.getState().inputs;
      const known = exampleOf(source);
      // A map that is known is shown as it is known for, in all that the link leaves open.
      const patch = Object.fromEntries(
        Object.entries(known?.patch ?? {}).filter(([key]) => !given.has(key as keyof Inputs)),
      );
      if (known) store.amend(patch);
      const settled = new Set<string>([
        ...given,
        ...Object.keys(patch),
        'h',
        'u',
        'tried',
        'shown',
      ]);
      const open = PROPOSED.filter((key) => !settled.has(key));
      if (open.length > 0) propose([...settled] as (keyof Inputs)[]);
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
