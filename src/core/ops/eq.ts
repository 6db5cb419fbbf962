import { apart, comparison, equal } from './comparison.ts';

/** [a = b]. */
export const eq = comparison('eq', '==', '=', (a, b) => a === b, { always: equal, never: apart });
