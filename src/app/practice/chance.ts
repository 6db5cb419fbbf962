import { freshSeed } from '../../url/seed.ts';
import type { Chance } from './plan.ts';

/** Chance as the browser has it, at this moment. */
export const chance = (): Chance => ({
  now: Date.now(),
  random: Math.random,
  seed: () => freshSeed(Math.random),
});
