import { createRng } from '../num/rng.ts';
import type { Evaluation, Probe } from './objective.ts';
import { dot } from './vectors.ts';

/**
 * Independent normal numbers of mean 0 and standard deviation `size`, n for each step, by Box and Muller (1958).
 * Every run of a race that is given the same seed meets the same noise in the same step.
 */
export function gaussianNoise(seed: number, size: number, steps: number, n: number): Float64Array {
  const rng = createRng(seed);
  const noise = new Float64Array(steps * n);
  for (let i = 0; i < noise.length; i += 2) {
    // 1 − u lies in (0, 1], where the logarithm is finite.
    const radius = size * Math.sqrt(-2 * Math.log(1 - rng.next()));
    const angle = 2 * Math.PI * rng.next();
    noise[i] = radius * Math.cos(angle);
    if (i + 1 < noise.length) noise[i + 1] = radius * Math.sin(angle);
  }
  return noise;
}

/** f and ∇f of f(x) + ξᵀx. */
export const tilted = (
  { value, gradient }: Evaluation,
  x: Float64Array,
  tilt: Float64Array,
): Evaluation => ({
  value: value + dot(tilt, x),
  gradient: gradient.map((gi, i) => gi + tilt[i]),
});

/** A probe of f(x) + ξᵀx. */
export const tiltedProbe = (probe: Probe, tilt: Float64Array): Probe => ({
  value: (x) => probe.value(x) + dot(tilt, x),
  sweep: (x) => tilted(probe.sweep(x), x, tilt),
  hessian: (x) => probe.hessian(x),
});
