import { comparison } from './comparison.ts';

/** [a = b]. */
export const eq = comparison('eq', '==', '=', (a, b) => a === b);
