/** The share of η that is left at t of so many steps: q + (1 − q)(1 + cos(πt/T))/2. */
export const halfWave = (t: string, steps: string): string =>
  `(final_share + (1 - final_share) * (1 + math.cos(math.pi * ${t} / ${steps})) / 2)`;
