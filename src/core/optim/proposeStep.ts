import { niceBelow } from '../num/niceNumber.ts';
import { gradientDescent } from './gradientDescent.ts';
import { run, type Objective } from './run.ts';

const TRIAL_STEPS = 200;
const HALVINGS = 24;

/**
 * A step size to begin with: 1/|λ|max at the start, rounded to 1, 2 or 5, then lowered until a trial run
 * neither leaves the finite numbers nor ends higher than it began (λmax may grow along the path).
 *
 * @param lambda the curvature of largest size at the start; anything not finite or 0 begins from 0.5.
 */
export function* proposeStep(
  objective: Objective,
  start: ArrayLike<number>,
  lambda: number,
): Generator<number, number> {
  const curvature = Math.abs(lambda);
  let eta = niceBelow(
    curvature > 0 && Number.isFinite(curvature) ? Math.min(1, 1 / curvature) : 0.5,
  );
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
