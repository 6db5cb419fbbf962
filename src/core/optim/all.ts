import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import { heavyBallClassic } from './heavyBallClassic.ts';
import type { Optimiser } from './optimiser.ts';

export const allOptimisers: readonly Optimiser[] = [gradientDescent, heavyBall, heavyBallClassic];

export const optimisers: ReadonlyMap<string, Optimiser> = new Map(
  allOptimisers.map((optimiser) => [optimiser.id, optimiser]),
);
