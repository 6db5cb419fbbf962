import { comparison } from './comparison.ts';

/** [a > b]. */
export const gt = comparison('gt', '>', '>', (a, b) => a > b);
