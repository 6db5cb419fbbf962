import { createLine } from '../../state/compute.ts';
import { createPlayback, type Playback } from '../../state/playback.ts';
import { createCache, type ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import type { CompositionRequest } from '../../worker/protocol.ts';
import type { Composition } from '../../worker/protocol/composition.ts';
import type { MapReading } from '../../ui/mathfield/readMap.ts';
import { followText, unanswered, type Answered } from '../parts/followText.ts';
import type { TypedLink, TypedResults } from '../parts/typed.ts';
import { lastStep } from './brackets.ts';
import { followPhi, unreadPhi, type PhiResults } from './followPhi.ts';
import { DEEPEST, type End, type Inputs } from './inputs.ts';
import { mapsRequest, readingOf, widthsOf } from './model.ts';
import { refusalFault } from './refusal.ts';

export type Answer = Answered<Composition, CompositionRequest>;

/** Which totals of the brackets may be seen: the reader predicts first, and then counts or asks. */
export interface Counted {
  /** The widths that were counted. */
  readonly widths: readonly number[];
  /** Stepped through to the end. */
  readonly output: boolean;
  readonly input: boolean;
  /** Both asked for. */
  readonly both: boolean;
}

/** What was made of the inputs: caches, kept until something newer is whole. */
export interface Results extends TypedResults<Answer>, PhiResults {
  readonly reading: MapReading;
  readonly counted: Counted;
}

export interface ChainLink extends TypedLink<Answer> {
  readonly results: ReadableStore<Results>;
  readonly playback: Playback;
  /** Shows the totals of both ways, or hides what was not counted. */
  readonly showBoth: (both: boolean) => void;
}

/** Slow enough to read the sizes at each step. */
const PACE = 0.1;

/** Whether the total of a way may be seen. */
export const isCounted = (counted: Counted, from: End): boolean => counted.both || counted[from];

/** Keeps results in step with a widget's inputs, outside React. */
export function linkChain(store: WidgetStore<Inputs>): ChainLink {
  const { inputs: first } = store.getState();
  const reading = readingOf(first.source);
  const results = createCache<Results>({
    ...unanswered(reading),
    ...unreadPhi(first.phi),
    reading,
    counted: { widths: first.widths, output: false, input: false, both: false },
  });
  const { setState, getState } = results;
  const text = followText(store, results, readingOf);
  const ask = createLine('composition', (ended, question) => {
    const refusal = ended.kind === 'done' ? ended.value.refusal : null;
    const shown = getState().answer;
    // The last good chain stays while a text is typed that is none, as it does beside a fault.
    if (refusal && shown && !shown.refusal) {
      const faults = [refusalFault(refusal, question.fn.source)];
      text.refuse({ kind: 'faults', faults }, question);
    } else text.take(ended, question);
  });
  const slopes = followPhi(getState, setState, () => store.getState().inputs.phi);

  const steps = (): number => {
    const { look, widths } = store.getState().settled;
    if (look === 'depth') return DEEPEST;
    if (look === 'brackets') return lastStep(widths);
    const { answer } = getState();
    return answer && !answer.refusal ? lastStep(widthsOf(answer)) : 0;
  };

  const count = (): void => {
    const { look, widths, from, step } = store.getState().settled;
    const { counted } = getState();
    if (look !== 'brackets') return;
    const same = String(widths) === String(counted.widths);
    const kept = same ? counted : { widths, output: false, input: false, both: false };
    const done = step >= lastStep(widths);
    if (!same || (done && !kept[from]))
      setState({ counted: { ...kept, ...(done && { [from]: true }) } });
  };

  const request = (): void => {
    const { inputs } = store.getState();
    ask(text.readable() ? mapsRequest(inputs, getState().reading) : null);
    slopes(inputs);
    count();
  };

  const playback = createPlayback({
    at: () => {
      const { look, step, depth } = store.getState().settled;
      return look === 'depth' ? depth : Math.min(step, steps());
    },
    last: steps,
    go: (step) => {
      const { look } = store.getState().settled;
      store.amend(look === 'depth' ? { depth: Math.max(1, step) } : { step });
    },
  });
  playback.setSpeed(PACE);

  return {
    results,
    playback,
    fn: text.fn,
    showBoth: (both) => setState({ counted: { ...getState().counted, both } }),
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
