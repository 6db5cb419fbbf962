import { createPlayback, type Playback } from '../../state/playback.ts';
import type { WidgetStore } from '../../state/widgetStore.ts';
import { wrapped } from './direction.ts';
import { LIMITS, MOST_ORDER } from './inputs.ts';
import type { Inputs } from './state.ts';

type Stepped = Pick<Inputs, 'look' | 'order' | 'step' | 'steps' | 'angle' | 'n'>;

/** Degrees a step turns. */
export const TURN = 15;
const TURNS = 360 / TURN;

/** The highest order of the model. */
export const mostOrder = (variables: number): number =>
  variables === 1 ? MOST_ORDER.one : MOST_ORDER.two;

/** What a step of the widget counts: orders, steps of a run, turns of the direction, sizes of a matrix. */
export function stepOf({ look, order, step, steps, angle, n }: Stepped, variables: number): number {
  if (look === 'steps') return Math.min(step, steps);
  if (look === 'random') return n - 1;
  if (variables === 2 && (look === 'curvature' || look === 'stationary')) {
    return Math.round((wrapped(angle) + 180) / TURN);
  }
  return Math.min(order, mostOrder(variables));
}

export function lastStep({ look, steps }: Stepped, variables: number): number {
  if (look === 'steps') return steps;
  if (look === 'random') return LIMITS.n - 1;
  return variables === 2 && (look === 'curvature' || look === 'stationary')
    ? TURNS
    : mostOrder(variables);
}

/** What a step changes. */
export function atStep({ look }: Stepped, step: number, variables: number): Partial<Inputs> {
  if (look === 'steps') return { step };
  if (look === 'random') return { n: step + 1 };
  return variables === 2 && (look === 'curvature' || look === 'stationary')
    ? { angle: wrapped(TURN * step - 180) }
    : { order: step };
}

/** The steps of the widget, for playing and for the keys of a lecture. */
export function createSteps(store: WidgetStore<Inputs>, variables: () => number): Playback {
  const settled = (): Inputs => store.getState().settled;
  return createPlayback({
    at: () => stepOf(settled(), variables()),
    last: () => lastStep(settled(), variables()),
    go: (step) => store.amend(atStep(settled(), step, variables())),
  });
}
