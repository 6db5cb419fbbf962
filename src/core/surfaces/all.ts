import { ackley } from './ackley.ts';
import { beale } from './beale.ts';
import { bohachevsky } from './bohachevsky.ts';
import { booth } from './booth.ts';
import { bowl } from './bowl.ts';
import { cliff } from './cliff.ts';
import { crossEntropy } from './crossEntropy.ts';
import { diamond } from './diamond.ts';
import { doubleWell } from './doubleWell.ts';
import { eggCarton } from './eggCarton.ts';
import { goldsteinPrice } from './goldsteinPrice.ts';
import { griewank } from './griewank.ts';
import { himmelblau } from './himmelblau.ts';
import { lasso } from './lasso.ts';
import { levi13 } from './levi13.ts';
import { matyas } from './matyas.ts';
import { mccormick } from './mccormick.ts';
import { michalewicz } from './michalewicz.ts';
import { monkeySaddle } from './monkeySaddle.ts';
import { networkSlice } from './networkSlice.ts';
import { peaks } from './peaks.ts';
import { productValley } from './productValley.ts';
import { quartic } from './quartic.ts';
import { rastrigin } from './rastrigin.ts';
import { ravine } from './ravine.ts';
import { rosenbrock } from './rosenbrock.ts';
import { rotatedRavine } from './rotatedRavine.ts';
import { saddleWell } from './saddleWell.ts';
import { sigmoidPlateau } from './sigmoidPlateau.ts';
import { sixHumpCamel } from './sixHumpCamel.ts';
import { styblinskiTang } from './styblinskiTang.ts';
import { threeHumpCamel } from './threeHumpCamel.ts';
import { turnedRavine } from './turnedRavine.ts';
import type { Surface } from './surface.ts';

/**
 * Every named surface: bowls and ravines, the classics of lesson 9, plain valleys and saddles, many minima,
 * then those where slopes fade, jump or break.
 */
export const allSurfaces: readonly Surface[] = [
  bowl,
  ravine,
  rotatedRavine,
  turnedRavine,
  saddleWell,
  himmelblau,
  rosenbrock,
  threeHumpCamel,
  beale,
  booth,
  matyas,
  quartic,
  doubleWell,
  monkeySaddle,
  productValley,
  eggCarton,
  sixHumpCamel,
  styblinskiTang,
  mccormick,
  peaks,
  goldsteinPrice,
  rastrigin,
  bohachevsky,
  griewank,
  levi13,
  ackley,
  michalewicz,
  cliff,
  sigmoidPlateau,
  crossEntropy,
  networkSlice,
  diamond,
  lasso,
];

export const surfaces: ReadonlyMap<string, Surface> = new Map(
  allSurfaces.map((surface) => [surface.id, surface]),
);
