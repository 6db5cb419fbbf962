import { above, comparison, notAbove } from './comparison.ts';

/** [a > b]. */
export const gt = comparison('gt', '>', '>', (a, b) => a > b, { always: above, never: notAbove });
