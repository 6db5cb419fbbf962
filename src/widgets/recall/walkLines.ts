import type { WidgetStore } from '../../state/widgetStore.ts';
import type { StepControl } from '../definition.ts';
import { breaksOf, goToLine } from './game.ts';
import type { Inputs } from './inputs.ts';

/** The lines by keys or a clicker: one on, one back, the first, the last. Matching has no steps. */
export function walkLines(store: WidgetStore<Inputs>): StepControl {
  const go = (to: (place: number, last: number) => number): void => {
    const { settled } = store.getState();
    if (settled.look !== 'broken') return;
    const { place, count } = breaksOf(settled);
    const next = Math.min(count - 1, Math.max(0, to(place, count - 1)));
    if (next !== place) store.commit(goToLine(next));
  };
  return {
    by: (steps) => go((place) => place + steps),
    first: () => go(() => 0),
    last: () => go((_, last) => last),
    toggle: () => go((place) => place + 1),
  };
}
