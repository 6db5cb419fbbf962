import { apart, comparison, equal } from './comparison.ts';

/** [a ≠ b]. */
export const ne = comparison('ne', '!=', '\\ne ', (a, b) => a < b || a > b, {
  always: apart,
  never: equal,
});
