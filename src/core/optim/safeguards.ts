import type { OptimiserParameter } from './parameter.ts';

/** The ε of AdaGrad, RMSProp and Adam: keeps the division finite where a coordinate has had no slope yet. */
export const EPSILON: OptimiserParameter = {
  id: 'epsilon',
  label: 'division guard',
  tex: '\\varepsilon',
  min: 1e-12,
  max: 1e-2,
  scale: 'log',
  default: 1e-8,
};

/** Armijo's c₁: the share of the decrease promised by the slope that a step must bring. */
export const C1: OptimiserParameter = {
  id: 'c1',
  label: 'sufficient decrease',
  tex: 'c_1',
  min: 1e-10,
  max: 0.4,
  scale: 'log',
  default: 1e-4,
};

/** Wolfe's c₂: the share of the first slope that may be left. Towards 0 the line search becomes exact. */
export const C2: OptimiserParameter = {
  id: 'c2',
  label: 'slope left by the line search',
  tex: 'c_2',
  min: 1e-9,
  max: 0.9,
  scale: 'log',
  default: 0.9,
};
