/** A rise to all of η over the first steps, then another rate. */
export const afterWarmUp = (then: string): string =>
  `eta * (t + 1) / warm_up_steps if t < warm_up_steps else ${then}`;
