import { comparison } from './comparison.ts';

/** [a < b]. */
export const lt = comparison('lt', '<', '<', (a, b) => a < b);
