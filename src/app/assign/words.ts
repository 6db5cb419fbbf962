/** `1 point`, `2.5 points`. */
export const pointsSaid = (points: number): string =>
  points === 1 ? '1 point' : `${points} points`;
