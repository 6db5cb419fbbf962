import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { ProgramReading } from '../../ui/mathfield/readProgram.ts';
import type { Difference, Memory, Ways } from '../../worker/protocol/program.ts';
import { followText, unanswered } from '../parts/followText.ts';
import type { Answer, Places } from './answer.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import type { Inputs } from './inputs.ts';
import { createGame, type Game } from './play/game.ts';
import { journeyOf } from './journey.ts';
import {
  memoryRequest,
  programOf,
  readingOf,
  traceRequest,
  waysRequest,
  weightsOf,
} from './model.ts';
import { placesKey, placesRequest, type Frame } from './places.ts';

export type { Answer } from './answer.ts';

/** What was made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer> {
  readonly reading: ProgramReading;
  readonly places: Places | null;
  /** Of the node that is looked at. */
  readonly difference: Difference | null;
  readonly memory: Memory | null;
  readonly ways: Ways | null;
  /** Moves of the game: its words follow them. */
  readonly moves: number;
}

export interface DagLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  readonly playback: Playback;
  /** The learner as the machine: what was chosen and answered so far. */
  readonly game: Game;
  /** The room that the graph has: which way it runs, and how large its letters are. */
  readonly frame: (frame: Frame) => void;
}

/** Steps a second, in elevenths: a contribution wants to be read, a plan of memory is watched. */
const PACE = { graph: 0.15, memory: 1 } as const;

/** Keeps results in step with a widget's inputs, outside React. */
export function linkDag(store: WidgetStore<Inputs>): DagLink {
  const reading = readingOf(store.getState().inputs.source);
  const results = createCache<Results>({
    ...unanswered(reading),
    reading,
    places: null,
    difference: null,
    memory: null,
    ways: null,
    moves: 0,
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  let frame: Frame | null = null;
  const game = createGame();

  const askTrace = createLine('trace', (ended, question) => {
    text.take(ended, question);
    place();
  });
  let wanted = '';
  const askPlaces = createLine('layout', (ended) => {
    if (ended.kind === 'done') setState({ places: { key: wanted, layout: ended.value } });
    else text.refuse(ended, { fn: text.fn() });
  });
  /** Lays the graph out anew when something else than numbers has changed. */
  const place = (): void => {
    const { answer } = getState();
    if (!answer || !frame) return;
    wanted = placesKey(answer, store.getState().settled.mode, frame);
    if (getState().places?.key === wanted) askPlaces(null);
    else askPlaces(placesRequest(answer, store.getState().settled.mode, frame));
  };
  const askDifference = createLine('difference', (ended) =>
    setState({ difference: ended.kind === 'done' ? ended.value : null }),
  );
  const askMemory = createLine('memory', (ended) => {
    if (ended.kind === 'done') setState({ memory: ended.value });
  });
  const askWays = createLine('ways', (ended) => {
    if (ended.kind === 'done') setState({ ways: ended.value });
  });

  const request = (): void => {
    pace();
    const { inputs, settled } = store.getState();
    const readable = text.readable();
    const { reading: read } = getState();
    askTrace(readable ? traceRequest(inputs, read) : null);
    place();
    // The bars follow a checkpoint that is dragged.
    askMemory(readable && inputs.look === 'memory' ? memoryRequest(inputs) : null);
    if (!readable || inputs !== settled) return;
    askWays(settled.look === 'paths' ? waysRequest(settled, read) : null);
    const query = traceRequest(settled, read);
    askDifference(
      settled.node === ''
        ? null
        : {
            fn: query.fn,
            level: query.level,
            folded: query.folded,
            node: settled.node,
            weights: weightsOf(settled, read),
          },
    );
  };

  const total = (): number => {
    const { look, mode } = store.getState().settled;
    const { answer, memory } = getState();
    if (look === 'memory') return memory?.steps.length ?? 0;
    return answer && look === 'graph' ? journeyOf(answer, mode).total : 0;
  };
  const playback = createPlayback({
    at: () => {
      const { look, step, tick } = store.getState().settled;
      return Math.min(look === 'memory' ? tick : step, total());
    },
    last: total,
    go: (to) =>
      store.amend(store.getState().settled.look === 'memory' ? { tick: to } : { step: to }),
  });
  const pace = (): void => {
    const speed = store.getState().settled.look === 'memory' ? PACE.memory : PACE.graph;
    if (paced !== speed) playback.setSpeed((paced = speed));
  };
  let paced = 0;
  pace();

  return {
    results,
    playback,
    game,
    fn: () => programOf(store.getState().inputs),
    frame(next) {
      frame = next;
      place();
    },
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
