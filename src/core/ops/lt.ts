import { below, comparison, notBelow } from './comparison.ts';

/** [a < b]. */
export const lt = comparison('lt', '<', '<', (a, b) => a < b, { always: below, never: notBelow });
