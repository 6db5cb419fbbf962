import type { Library } from './library.ts';
import { jax } from './libraries/jax.ts';
import { numpy } from './libraries/numpy.ts';
import { pytorch } from './libraries/pytorch.ts';
import type { PythonMethod } from './method.ts';
import { adagrad } from './methods/adagrad.ts';
import { adam } from './methods/adam.ts';
import { adamW } from './methods/adamW.ts';
import { bfgs } from './methods/bfgs.ts';
import { conjugateGradient } from './methods/conjugateGradient.ts';
import { dampedNewton } from './methods/dampedNewton.ts';
import { gradientDescent } from './methods/gradientDescent.ts';
import { heavyBall } from './methods/heavyBall.ts';
import { heavyBallAveraged } from './methods/heavyBallAveraged.ts';
import { heavyBallClassic } from './methods/heavyBallClassic.ts';
import { lbfgs } from './methods/lbfgs.ts';
import { nesterov } from './methods/nesterov.ts';
import { newton } from './methods/newton.ts';
import { rmsprop } from './methods/rmsprop.ts';
import type { PythonRate } from './rate.ts';
import { constant } from './rates/constant.ts';
import { cosine } from './rates/cosine.ts';
import { inverseTime } from './rates/inverseTime.ts';
import { stepDecay } from './rates/stepDecay.ts';
import { warmUp } from './rates/warmUp.ts';
import { warmUpCosine } from './rates/warmUpCosine.ts';

/** Every optimiser in Python, in the order of `allOptimisers`. */
export const pythonMethods: readonly PythonMethod[] = [
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

/** Every schedule in Python, in the order of `allSchedules`. */
export const pythonRates: readonly PythonRate[] = [
  constant,
  stepDecay,
  cosine,
  inverseTime,
  warmUp,
  warmUpCosine,
];

/** Every library that descents are written for. */
export const libraries: readonly Library[] = [numpy, pytorch, jax];
