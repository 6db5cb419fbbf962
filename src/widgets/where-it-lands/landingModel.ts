import type { LandingId, LandingOf, LandingRequestOf } from '../../worker/protocol/landing.ts';
import type { Facts, LegendItem, Table } from '../definition.ts';
import type { Columns } from './readPoints.ts';
import type { Inputs } from './state.ts';

export type Points = readonly (readonly number[])[];

/** The derivative rule that a model rests on, and where it is taught. */
interface Identity {
  /** The rule, as a formula. */
  readonly tex: string;
  readonly name: string;
  /** The folder of the lesson that proves it. */
  readonly lesson: string;
}

export interface Example {
  readonly id: string;
  readonly label: string;
  /** What it is there to show. */
  readonly teaches: string;
  readonly patch: Partial<Inputs>;
}

/** An answer of the worker with what was asked. */
export interface Seen<K extends LandingId> {
  readonly landing: LandingOf<K>;
  /** The state that was asked about. */
  readonly asked: Inputs;
  readonly points: Points;
}

/**
 * A model of Part II: which loss it has, which rule makes its gradient, and what is said of it. All that is drawn of it is in
 * its folder too; see `views.ts`.
 */
export interface LandingModel<K extends LandingId> {
  readonly id: K;
  /** As short as the switch wants it. */
  readonly title: string;
  /** Where it begins: the numbers of the lesson. */
  readonly start: Partial<Inputs>;
  readonly columns: Columns;
  /** What the field of the data is called. */
  readonly dataLabel: string;
  /** How many points it takes at least. */
  readonly least: number;
  readonly lossTex: string;
  /** Its gradient. */
  readonly gradientTex: string;
  readonly uses: readonly Identity[];
  /** Of the book *Mathematics for Machine Learning*. */
  readonly chapter: string;
  readonly examples: readonly Example[];
  readonly request: (inputs: Inputs, points: Points) => LandingRequestOf<K>;
  /** The numbers that a text may quote. `now` may have another step than the one asked about. */
  readonly facts: (seen: Seen<K>, now: Inputs) => Facts;
  /** What is seen, sentence by sentence; empty ones are left out. */
  readonly words: (seen: Seen<K>, now: Inputs) => readonly string[];
  readonly legend: (now: Inputs) => readonly LegendItem[];
  readonly table: (seen: Seen<K>, now: Inputs) => Table;
  /** Parameters worth seeing: the view of the loss over them has them all. */
  readonly worth?: (seen: Seen<K>) => readonly (readonly [number, number])[];
}

export const LESSON_04 = '04-matrix-gradients';
