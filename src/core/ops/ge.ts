import { below, comparison, notBelow } from './comparison.ts';

/** [a ≥ b]. */
export const ge = comparison('ge', '>=', '\\ge ', (a, b) => a >= b, {
  always: notBelow,
  never: below,
});
