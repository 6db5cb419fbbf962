import { beale } from '../../core/surfaces/beale.ts';
import { bowl } from '../../core/surfaces/bowl.ts';
import { himmelblau } from '../../core/surfaces/himmelblau.ts';
import { ravine } from '../../core/surfaces/ravine.ts';
import { rosenbrock } from '../../core/surfaces/rosenbrock.ts';
import { rotatedRavine } from '../../core/surfaces/rotatedRavine.ts';
import { saddleWell } from '../../core/surfaces/saddleWell.ts';
import { threeHumpCamel } from '../../core/surfaces/threeHumpCamel.ts';
import type { Surface } from '../../core/surfaces/surface.ts';

/** The surfaces of lesson 9, in the order of the list. Named one by one: the others would only weigh on its page. */
export const presets: readonly Surface[] = [
  bowl,
  ravine,
  rotatedRavine,
  saddleWell,
  himmelblau,
  rosenbrock,
  threeHumpCamel,
  beale,
];

export const presetById: ReadonlyMap<string, Surface> = new Map(
  presets.map((surface) => [surface.id, surface]),
);
