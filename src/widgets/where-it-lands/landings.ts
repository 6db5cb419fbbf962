import type { Landing, LandingId } from '../../worker/protocol/landing.ts';
import type { Point } from '../../worker/protocol.ts';
import type { Facts, Table } from '../definition.ts';
import { gaussian } from './gaussian/gaussian.ts';
import { hinge } from './hinge/hinge.ts';
import type { LandingModel, Points, Seen } from './landingModel.ts';
import { logistic } from './logistic/logistic.ts';
import { mixture } from './mixture/mixture.ts';
import { pca } from './pca/pca.ts';
import { regression } from './regression/regression.ts';
import { readPoints, type PointsRead } from './readPoints.ts';
import type { Inputs } from './state.ts';

/** Every model, in the order of the switch. */
export const landings: { readonly [K in LandingId]: LandingModel<K> } = {
  regression,
  gaussian,
  mixture,
  logistic,
  pca,
  hinge,
};

/** What is asked of the worker in a state. */
export const requestOf = (inputs: Inputs, points: Points) =>
  landings[inputs.model].request(inputs, points);

/** The points of a state, or what is wrong with their text. */
export function pointsOf({ model, source }: Pick<Inputs, 'model' | 'source'>): PointsRead {
  const { columns, least } = landings[model];
  return readPoints(source, columns, least);
}

/** An answer of whichever model. */
export type Answer = { readonly [K in LandingId]: Seen<K> }[LandingId];

/** What the model of an answer says of it. The tag says which model; types cannot follow it through the record. */
export function speakerOf(answer: Answer): {
  readonly facts: (now: Inputs) => Facts;
  readonly words: (now: Inputs) => readonly string[];
  readonly table: (now: Inputs) => Table;
  readonly worth: () => readonly Point[];
} {
  const model = landings[answer.landing.model] as unknown as LandingModel<LandingId>;
  const seen = answer as Seen<LandingId>;
  return {
    facts: (now) => model.facts(seen, now),
    words: (now) => model.words(seen, now),
    table: (now) => model.table(seen, now),
    worth: () => model.worth?.(seen) ?? [],
  };
}

/** An answer with its question. */
export const answered = (landing: Landing, asked: Inputs, points: Points): Answer =>
  ({ landing, asked, points }) as Answer;
