import { gradientDescent } from '../../core/optim/gradientDescent.ts';
import { newton } from '../../core/optim/newton.ts';
import { run, type Run } from '../../core/optim/run.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { dataLoss } from '../../core/surfaces/dataLoss.ts';
import type { LandingRequestOf, LogisticLanding, LogisticRun } from '../protocol/landing.ts';
import { compiled } from './compiled.ts';

/** Small enough to stop: what both methods are counted to. */
const SMALL = 1e-8;
/** Newton needs a handful; where there is no optimum it runs away within this many. */
const NEWTON_STEPS = 40;

/** Logistic regression: ∇ = (p − y)ᵀX and H = Xᵀ diag(p(1 − p)) X, by gradient descent and by Newton (IRLS). */
export function* logisticLanding({
  points,
  theta,
  eta,
  steps,
}: LandingRequestOf<'logistic'>): Generator<number, Result<LogisticLanding>> {
  const source = dataLoss('logistic', points, 0);
  const read = compiled({ source, values: {} });
  if (!read.ok) return read;
  const loss = read.value;
  const second = yield* run(newton, loss, theta, { steps: NEWTON_STEPS, parameters: {} });
  const first = yield* run(gradientDescent, loss, theta, { steps, parameters: { eta } });
  const separable = isSeparable(points);
  const [gx, gy] = loss.gradient(theta);
  const hessian = loss.hessian(theta);
  const [, largest] = symmetricEigen(hessian, 2).values;
  return success({
    model: 'logistic',
    source,
    separable,
    newton: runOf(second, separable),
    descent: runOf(first, separable),
    gradient: [gx, gy],
    hessian: [hessian[0], hessian[1], hessian[3]],
    stableBelow: 2 / largest,
  });
}

/**
 * As far as ‖∇‖ < 1e-8, or as it went. On classes that can be divided the gradient fades away as θ grows without end:
 * however small it is, that is no optimum.
 */
function runOf({ path, loss, gradientNorm, steps, ending }: Run, separable: boolean): LogisticRun {
  const small = gradientNorm.subarray(0, steps + 1).findIndex((norm) => norm < SMALL);
  const reached = small < 0 || separable ? null : small;
  const last = reached ?? steps;
  return {
    path: path.slice(0, 2 * (last + 1)),
    values: loss.slice(0, last + 1),
    norms: gradientNorm.slice(0, last + 1),
    reached,
    ending: reached === null ? endingOf(ending, separable) : 'converged',
  };
}

function endingOf(ending: Run['ending'], separable: boolean): LogisticRun['ending'] {
  if (ending === 'complete' || ending === 'singular') return ending;
  return ending === 'converged' && !separable ? 'converged' : 'diverged';
}

/** One class lies at or to the left of a threshold and the other at or to the right of it; so does a single class. */
function isSeparable(points: readonly (readonly [number, number])[]): boolean {
  const of = (wanted: number): number[] => points.filter(([, y]) => y === wanted).map(([x]) => x);
  const [zeros, ones] = [of(0), of(1)];
  if (zeros.length === 0 || ones.length === 0) return true;
  return (
    (Math.max(...zeros) <= Math.min(...ones) && Math.min(...zeros) < Math.max(...ones)) ||
    (Math.max(...ones) <= Math.min(...zeros) && Math.min(...ones) < Math.max(...zeros))
  );
}
