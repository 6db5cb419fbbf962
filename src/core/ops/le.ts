import { above, comparison, notAbove } from './comparison.ts';

/** [a ≤ b]. */
export const le = comparison('le', '<=', '\\le ', (a, b) => a <= b, {
  always: notAbove,
  never: above,
});
