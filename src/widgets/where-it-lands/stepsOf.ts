import type { StepControl } from '../definition.ts';
import type { Parts } from '../parts/context.ts';
import { wrapped } from './pca/direction.ts';
import { downhill } from './regression/downhill.ts';
import type { LandingLink } from './results.ts';
import type { Inputs } from './state.ts';

/** Degrees that a step turns b, and how far it moves along the hinge. */
const TURN = 15;
const ALONG = 0.1;
/** Of the way from Σ to the estimate. */
const HALF = 0.5;

/**
 * What the step keys do: steps of EM and of both runs; a turn of b; a move along the hinge; a step downhill in θ; half of the
 * way to the estimate.
 */
export function stepsOf({ store, link }: Parts<Inputs, LandingLink>): StepControl {
  const { playback } = link;
  const walk: Readonly<Partial<Record<Inputs['model'], (steps: number) => void>>> = {
    pca: (steps) => store.amend({ angle: wrapped(store.getState().settled.angle + TURN * steps) }),
    hinge: (steps) => {
      const { margin } = store.getState().settled;
      const next = Math.min(3, Math.max(-1, margin + ALONG * steps));
      store.amend({ margin: Number(next.toFixed(2)) });
    },
    regression: (steps) => {
      const { answer } = link.results.getState();
      if (steps <= 0 || answer?.landing.model !== 'regression') return;
      const { theta } = store.getState().settled;
      if (answer.asked.theta === theta) store.commit({ theta: downhill(theta, answer.landing) });
    },
    gaussian: (steps) => {
      const { answer } = link.results.getState();
      if (steps <= 0 || answer?.landing.model !== 'gaussian') return;
      const { scatter } = answer.landing;
      const [a, b, c] = store.getState().settled.sigma.map((s, i) => s + HALF * (scatter[i] - s));
      store.commit({ sigma: [a, b, c] });
    },
  };
  const own = () => walk[store.getState().settled.model];
  const ends: Readonly<
    Partial<Record<Inputs['model'], readonly [Partial<Inputs>, Partial<Inputs>]>>
  > = {
    pca: [{ angle: 0 }, { angle: 180 }],
    hinge: [{ margin: -1 }, { margin: 3 }],
    regression: [{ theta: [0, 0] }, {}],
    gaussian: [{ sigma: [1, 0, 1] }, {}],
  };
  const to = (end: 0 | 1): boolean => {
    const patch = ends[store.getState().settled.model];
    if (patch) store.commit(patch[end]);
    return patch !== undefined;
  };
  return {
    by: (steps) => (own() ?? playback.by)(steps),
    first: () => {
      if (!to(0)) playback.first();
    },
    last: () => {
      if (!to(1)) playback.finish();
    },
    toggle: () => {
      if (!own()) playback.toggle();
    },
  };
}
