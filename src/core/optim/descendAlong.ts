import type { Evaluation, Probe } from './objective.ts';
import type { Values } from './parameter.ts';
import { dot, norm } from './vectors.ts';
import { wolfe, type Trial } from './wolfe.ts';

export interface Descent extends Trial {
  readonly direction: Float64Array;
  /** The wanted direction was of no use, and −∇f was taken. */
  readonly restarted: boolean;
}

/**
 * A Wolfe step along `wanted`; where that is no direction of descent, or nothing is found on it, along −∇f.
 *
 * @param first the length tried first along `wanted`; along −∇f it is the unit length, or η = 1 if shorter.
 */
export function descendAlong(
  probe: Probe,
  x: Float64Array,
  here: Evaluation,
  { wanted, first, scale }: { wanted?: Float64Array; first: number; scale: number },
  parameters: Values,
): Descent | undefined {
  // With c₁ above c₂ there may be no step that satisfies both conditions.
  const { c2 } = parameters;
  const c1 = Math.min(parameters.c1, c2 / 2);
  if (wanted && dot(wanted, here.gradient) < 0) {
    const found = wolfe(probe, { x, here, direction: wanted, scale }, { first, c1, c2 });
    if (found) return { ...found, direction: wanted, restarted: false };
  }
  const direction = here.gradient.map((gi) => -gi);
  const unit = Math.min(1, 1 / norm(here.gradient));
  const found = wolfe(probe, { x, here, direction, scale }, { first: unit, c1, c2 });
  return found && { ...found, direction, restarted: true };
}
