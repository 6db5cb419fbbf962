import type { View } from '../../core/surfaces/surface.ts';
import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { Contour, Samples } from '../../worker/protocol.ts';
import type {
  BestSteps,
  BestStepsRequest,
  Opened,
  OpenedRequest,
  Phase,
  PhaseRequest,
  Race,
  RaceRequest,
} from '../../worker/protocol/descent.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import { groundGrid } from '../parts/groundGrid.ts';
import { boxOf, viewOf } from '../parts/plane.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import { followLayers, noLayers, type LayerResults } from './layers/followLayers.ts';
import { bestStepsOf, openedOf, raceOf, readingOf } from './model.ts';
import { createGame, type Game } from './predict/game.ts';
import { chosenOf } from './runs.ts';
import { phaseOf } from './stability/phaseMap.ts';
import { spaceGrid } from './spaceGrid.ts';
import type { Inputs } from './state.ts';
import { whyNot } from './whyNot.ts';

export type AnsweredRace = Answered<Race, RaceRequest>;

/** What the worker made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<AnsweredRace>, LayerResults {
  readonly contour: Contour | null;
  /** Heights for the surface in space; null until it is first looked at. */
  readonly samples: Samples | null;
  /** The step shown of the chosen run. */
  readonly opened: (Opened & { readonly asked: OpenedRequest }) | null;
  /** The spectral radius over (η, β) there; null until the panel of stability wants it. */
  readonly phase: (Phase & { readonly asked: PhaseRequest }) | null;
  /** Each run's best step size; null until a race wants them. */
  readonly best: Answered<BestSteps, BestStepsRequest> | null;
  /** Counts what was done in the games, whose words go by the results. */
  readonly moves: number;
  /** Part done of the search for them; null when none is under way. */
  readonly searching: number | null;
  /** Why the last search found none; '' where it did. */
  readonly searchFault: string;
  /** Part done of a picture that takes its time; null when none does. */
  readonly progress: number | null;
}

export interface DescentLink extends TypedLink<AnsweredRace> {
  readonly results: ReadableStore<Results>;
  /** The camera moved: samples are wanted for what it shows now. */
  readonly show: (view: View, width: number) => void;
  /** View, start and step size for the function in the field, as one change with the typing before it. */
  readonly propose: (wanted?: readonly Proposed[]) => void;
  /** Proposes what a short link left open: `?f=x^2+3y^2` is enough to begin with. */
  readonly fill: () => void;
  readonly proposes: readonly string[];
  readonly playback: Playback;
  /** Predictions: how far they are is kept while the page is, and not in the link. */
  readonly game: Game;
  /** Gives up the basins that are being computed. */
  readonly stopBasins: () => void;
}

const BANDS = 12;
/** Pixels across for which a surface in space gets its levels: as a picture from above in the lab. */
const SPACE_WIDTH = 900;

const PROPOSES = ['view', 'start', 'eta'] as const;
type Proposed = (typeof PROPOSES)[number];

/** Keeps results in step with a widget's inputs, outside React. */
export function linkDescent(store: WidgetStore<Inputs>, ratio: number): DescentLink {
  const results = createCache<Results>({
    ...unanswered(readingOf(store.getState().inputs.source)),
    ...noLayers,
    contour: null,
    samples: null,
    opened: null,
    phase: null,
    best: null,
    moves: 0,
    searching: null,
    searchFault: '',
    progress: null,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  const layers = followLayers(results);
  let seen: { view: View; width: number } | null = null;
  let wanted: readonly Proposed[] = [];

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
    race: createLine('race', (outcome, request) => {
      text.take(outcome, request);
      open();
    }),
    best: createLine(
      'bestSteps',
      (outcome, request) => {
        setState({ searching: null });
        if (outcome.kind === 'done') {
          setState({ best: { ...outcome.value, asked: request }, searchFault: '' });
        } else if (whyNot(outcome) !== '') {
          setState({ best: null, searchFault: whyNot(outcome) });
        }
        run();
      },
      (searching) => setState({ searching }),
    ),
    opened: createLine('opened', (outcome, asked) => {
      if (outcome.kind !== 'done') return;
      setState({ opened: { ...outcome.value, asked } });
      chart();
    }),
    phase: createLine('phase', (outcome, asked) => {
      if (outcome.kind === 'done') setState({ phase: { ...outcome.value, asked } });
    }),
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

  const { fn } = text;
  const run = (): void => {
    const { parameters } = getState().reading;
    ask.race(raceOf(store.getState().inputs, parameters, getState().best));
  };
  /** While a hand is moving something, only what looks at single steps is worth another run. */
  const open = (): void => {
    const { inputs, settled } = store.getState();
    const { answer } = getState();
    const looked =
      inputs.layers.includes('step') ||
      inputs.layers.includes('axes') ||
      inputs.panel === 'update' ||
      inputs.panel === 'stability' ||
      inputs.chart === 'directions';
    if (answer && (looked || inputs === settled)) {
      ask.opened(openedOf(inputs, answer, answer.asked));
    }
  };
  /** The ground under the setting that a hand is moving stays as it is until the hand lets go. */
  const chart = (): void => {
    const { inputs, settled } = store.getState();
    if (inputs === settled) ask.phase(phaseOf(settled, getState().opened));
  };
  const request = (): void => {
    const { inputs, settled } = store.getState();
    if (!text.readable()) {
      // Whatever is under way is for a text that is no more.
      ask.contour(null);
      ask.race(null);
      ask.best(null);
      layers.withdraw();
      setState({ progress: null, searching: null });
      return;
    }
    const { parameters } = getState().reading;
    // The search follows what is settled: a race at best step sizes waits for the hand to rest.
    ask.best(bestStepsOf(settled, parameters));
    run();
    open();
    chart();
    text.derive({ source: inputs.source });
    if (inputs.look === 'space') ask.samples({ fn: fn(), ...spaceGrid(inputs.view) });
    // In space no camera looks from above, and the same levels are wanted on the surface.
    const ground =
      inputs.look === 'space' ? { view: viewOf(inputs.view), width: SPACE_WIDTH } : seen;
    if (!ground) return;
    const draft = inputs.values !== settled.values;
    ask.contour({ fn: fn(), ...groundGrid(ground, draft), bands: BANDS });
    if (inputs.look === 'map') layers.follow(inputs, settled, fn(), ground, getState().best);
  };

  const propose = (keys: readonly Proposed[] = PROPOSES): void => {
    if (!getState().reading.ok || keys.length === 0) return;
    wanted = keys;
    const { start } = store.getState().inputs;
    ask.propose({ fn: fn(), ratio, ...(!keys.includes('start') && { start }) });
  };

  const fill = (): void => {
    const open = PROPOSES.filter((key) => !store.given().has(key));
    if (store.given().has('source')) propose(open);
  };

  const game = createGame();

  const playback = createPlayback({
    at: () => store.getState().settled.step,
    last: () => getState().answer?.runs[chosenOf(store.getState().settled)]?.steps ?? 0,
    go: (step) => store.amend({ step }),
  });

  return {
    results,
    playback,
    game,
    fn,
    show(view, width) {
      seen = { view, width };
      request();
    },
    propose,
    fill,
    proposes: PROPOSES,
    stopBasins: layers.stopBasins,
    connect() {
      const ends = [
        store.subscribe(request),
        game.subscribe(() => setState({ moves: getState().moves + 1 })),
      ];
      request();
      return () => {
        ends.forEach((end) => end());
        playback.pause();
      };
    },
  };
}
