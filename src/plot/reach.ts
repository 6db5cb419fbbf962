/** Pixels: the circle around a handle that a hand or a finger may take, at most; and at least, however crowded. */
const REACH = { most: 22, least: 12 };

/** What is left of the circle of a handle when the nearest other one is so many pixels away: half the way to it. */
export const reachOf = (apart: number): number =>
  Math.min(REACH.most, Math.max(REACH.least, apart / 2));
