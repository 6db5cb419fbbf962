import type { AnsweredRace } from '../results.ts';

/** The same for the same race. How it is counted, and how near counts as there, make no other race of it. */
export function raceKey({ asked }: AnsweredRace): string {
  const { fn, runs, steps, noise, seed, constraint } = asked;
  return JSON.stringify([fn, runs, steps, noise, seed, constraint]);
}
