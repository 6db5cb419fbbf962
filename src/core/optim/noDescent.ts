import type { Failure } from './optimiser.ts';

/** A line search came back with empty hands. */
export const NO_DESCENT: Failure = {
  ending: 'noDescent',
  sentence:
    'No step along the search direction lowers f: there is a kink or an edge of the domain here, or f is flat to its last digits.',
};
