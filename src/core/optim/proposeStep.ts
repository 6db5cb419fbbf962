import { niceBelow } from '../num/niceNumber.ts';
import { gradientDescent } from './gradientDescent.ts';
import type { Sweep } from './objective.ts';
import { run } from './run.ts';

const TRIAL_STEPS = 200;
const HALVINGS = 24;
/** Beyond this neither slope nor curvature says anything. */
const LARGEST = 1e15;

/**
 * A step size to begin with: 1/|λ|max at the start, but no longer a first step than `reach`, rounded to
 * 1, 2 or 5, then lowered until a trial run neither leaves the finite numbers nor ends higher than it
 * began (λmax may grow along the path).
 *
 * @param lambda the curvature of largest size at the start; where it is 0 or not finite, reach decides alone.
 * @param reach the longest first step that can be followed by eye, in units of the plane.
 */
export function* proposeStep(
  objective: Sweep,
  start: ArrayLike<number>,
  lambda: number,
  reach: number,
): Generator<number, number> {
  let eta = niceBelow(firstGuess(objective, start, Math.abs(lambda), reach));
  for (let k = 0; k < HALVINGS; k++) {
    const trial = yield* run(gradientDescent, objective, start, {
      steps: TRIAL_STEPS,
      parameters: { eta },
    });
    const fell = trial.loss[trial.steps] <= trial.loss[0];
    if (fell && trial.ending !== 'diverged' && trial.ending !== 'undefined') return eta;
    eta = niceBelow(eta * 0.6);
  }
  return eta;
}

function firstGuess(
  objective: Sweep,
  start: ArrayLike<number>,
  curvature: number,
  reach: number,
): number {
  const [, ...gradient] = objective(start, new Float64Array(start.length + 1));
  const slope = Math.hypot(...gradient);
  const stable = curvature > 0 && Number.isFinite(curvature) ? 1 / curvature : Infinity;
  const followed = slope > 0 && Number.isFinite(slope) ? reach / slope : Infinity;
  const guess = Math.min(stable, followed, LARGEST);
  return guess === LARGEST ? 0.5 : guess;
}
