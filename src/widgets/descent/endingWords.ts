import type { Constraint } from '../../core/optim/constraint.ts';
import type { Descent, RaceConditions } from '../../worker/protocol/descent.ts';

const count = (steps: number): string => `${steps} ${steps === 1 ? 'step' : 'steps'}`;

type Conditions = Pick<RaceConditions, 'noise' | 'constraint'>;

const FREE: Conditions = { noise: 0, constraint: null };

/** A slope below this has vanished to the last digits: so a run ends by itself. */
const NO_SLOPE = 1e-12;

/** How the whole run ends, shown so far or not. */
export function ending(descent: Descent, conditions: Conditions = FREE): string {
  const { steps, loss, gradientNorm } = descent;
  switch (descent.ending) {
    case 'diverged':
      if (steps === 0) return 'The loss is beyond all numbers at the start: move the start.';
      return loss[steps] < loss[0]
        ? `The run goes down without end: after ${count(steps)} it is beyond all numbers. The function has no minimum that way.`
        : `The run diverges: after ${count(steps)} it is beyond all numbers. Make the step size smaller.`;
    case 'undefined':
      return steps === 0
        ? 'The function has no value or no slope at the start: move the start.'
        : `The run stops after ${count(steps)}, at a point where the function has no value or no slope.`;
    case 'converged':
      // With a slope left it is a set that holds it.
      if (gradientNorm[steps] > NO_SLOPE) {
        return steps === 0
          ? 'From the start no move within the set goes down, so the run stays there.'
          : `After ${count(steps)} it rests on the border of the set: no move within it goes down.`;
      }
      return steps === 0
        ? 'The gradient is zero at the start, so the run stays there.'
        : `After ${count(steps)} the gradient is zero to all digits.`;
    case 'complete':
      return loss[steps] > loss[0] + 1e-9 * Math.abs(loss[0]) + 1e-12
        ? `The run ends higher than it began: ${whyHigher(descent, conditions)}.`
        : '';
    case 'singular':
    case 'noDescent':
      return `The run stops after ${count(steps)}. ${descent.sentence}`;
  }
}

function whyHigher({ path, eta }: Descent, { noise, constraint }: Conditions): string {
  if (constraint && !isInside(constraint, path[0], path[1])) {
    return 'its start lies outside the set that it has to stay in';
  }
  if (noise > 0) return 'the noise carries it there, the further the larger the step size is';
  return Number.isNaN(eta[0])
    ? 'the method looks for a point without slope, not for a lower one'
    : 'the step size is too large here';
}

const isInside = (set: Constraint, x: number, y: number): boolean =>
  set.kind === 'box'
    ? x >= set.x0 && x <= set.x1 && y >= set.y0 && y <= set.y1
    : Math.hypot(x - set.x, y - set.y) <= set.r;
