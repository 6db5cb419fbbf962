import { sufficientDecrease, type Ray } from './lineSearch.ts';
import type { Probe } from './objective.ts';
import { along } from './vectors.ts';

const HALVINGS = 60;

/**
 * Backtracking: the first of 1, ½, ¼, … that satisfies Armijo's condition (Nocedal & Wright, Numerical
 * Optimization, algorithm 3.1). Asks for values only.
 *
 * @returns the step length, or undefined when none that moves x does.
 */
export function armijo(probe: Probe, ray: Ray, c1: number): number | undefined {
  const enough = sufficientDecrease(ray, c1, 1);
  for (let k = 0, t = 1; k <= HALVINGS; k++, t /= 2) {
    const x = along(ray.x, t, ray.direction);
    if (x.every((xi, i) => xi === ray.x[i])) return undefined;
    if (enough(t, probe.value(x))) return t;
  }
  return undefined;
}
