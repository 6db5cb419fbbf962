import type { LandingId } from '../../worker/protocol/landing.ts';
import type { Concept } from '../../plot/marks.ts';
import type { Seen } from './landingModel.ts';
import type { Inputs } from './state.ts';

/** A number that matters, with its name as a formula. */
export interface NamedNumber {
  readonly tex: string;
  readonly concept: Concept;
  readonly value: string;
}

/** The numbers of a model at one place: large ones, and the formula of its gradient with numbers in it. */
export interface LandingNumbers<K extends LandingId> {
  readonly gauges: (seen: Seen<K>, now: Inputs) => readonly NamedNumber[];
  readonly tex: (seen: Seen<K>, now: Inputs) => string;
}
