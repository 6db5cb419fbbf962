import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import { adamW } from './adamW.ts';
import { bfgs } from './bfgs.ts';
import { conjugateGradient } from './conjugateGradient.ts';
import { dampedNewton } from './dampedNewton.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import { heavyBallAveraged } from './heavyBallAveraged.ts';
import { heavyBallClassic } from './heavyBallClassic.ts';
import { lbfgs } from './lbfgs.ts';
import { nesterov } from './nesterov.ts';
import { newton } from './newton.ts';
import type { Optimiser } from './optimiser.ts';
import { rmsprop } from './rmsprop.ts';
import type { Schedule } from './schedules/schedule.ts';
import { constant } from './schedules/constant.ts';
import { cosine } from './schedules/cosine.ts';
import { inverseTime } from './schedules/inverseTime.ts';
import { stepDecay } from './schedules/stepDecay.ts';
import { warmUp } from './schedules/warmUp.ts';
import { warmUpCosine } from './schedules/warmUpCosine.ts';

/** Every method, first those of gradients alone, then those that learn or ask for curvature. */
export const allOptimisers: readonly Optimiser[] = [
  gradientDescent,
  heavyBall,
  heavyBallClassic,
  heavyBallAveraged,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  adamW,
  conjugateGradient,
  bfgs,
  lbfgs,
  dampedNewton,
  newton,
];

export const optimisers: ReadonlyMap<string, Optimiser> = new Map(
  allOptimisers.map((optimiser) => [optimiser.id, optimiser]),
);

/** Every schedule of the step size. */
export const allSchedules: readonly Schedule[] = [
  constant,
  stepDecay,
  cosine,
  inverseTime,
  warmUp,
  warmUpCosine,
];

export const schedules: ReadonlyMap<string, Schedule> = new Map(
  allSchedules.map((schedule) => [schedule.id, schedule]),
);
