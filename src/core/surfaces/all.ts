import { beale } from './beale.ts';
import { bowl } from './bowl.ts';
import { himmelblau } from './himmelblau.ts';
import { ravine } from './ravine.ts';
import { rosenbrock } from './rosenbrock.ts';
import { rotatedRavine } from './rotatedRavine.ts';
import { saddleWell } from './saddleWell.ts';
import { threeHumpCamel } from './threeHumpCamel.ts';
import type { Surface } from './surface.ts';

/** Every named surface, in the order of the list that users choose from. */
export const allSurfaces: readonly Surface[] = [
  bowl,
  ravine,
  rotatedRavine,
  saddleWell,
  himmelblau,
  rosenbrock,
  threeHumpCamel,
  beale,
];

export const surfaces: ReadonlyMap<string, Surface> = new Map(
  allSurfaces.map((surface) => [surface.id, surface]),
);
