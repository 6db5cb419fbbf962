import { comparison } from './comparison.ts';

/** [a ≤ b]. */
export const le = comparison('le', '<=', '\\le ', (a, b) => a <= b);
