import type { Track } from '../../state/playback.ts';
import type { ReadableStore } from '../../state/store.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import { lastStep } from './logistic/logistic.ts';
import type { Answer } from './landings.ts';
import type { Inputs } from './state.ts';

/** What is known of a state that has steps. */
interface Known {
  readonly answer: Answer | null;
}

/** How many steps a state has: of EM, or of the longer of both runs. The other models have none. */
export function stepCount({ answer }: Known): number {
  if (answer?.landing.model === 'mixture') return Math.max(0, answer.landing.states.length - 1);
  if (answer?.landing.model === 'logistic') {
    return lastStep([answer.landing.newton, answer.landing.descent]);
  }
  return 0;
}

/** The steps of a state, for its playback. */
export const trackOf = (store: WidgetStore<Inputs>, results: ReadableStore<Known>): Track => ({
  at: () => Math.min(store.getState().settled.step, stepCount(results.getState())),
  last: () => stepCount(results.getState()),
  go: (step) => store.amend({ step }),
});
