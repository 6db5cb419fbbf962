import { compile } from '../../core/compile/compile.ts';
import { success, type Result } from '../../core/lang/fault.ts';
import { fromRows, type Matrix } from '../../core/num/matrix.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import {
  expectation,
  maximisation,
  type Component,
  type Expectation,
} from '../../core/optim/expectationMaximisation.ts';
import { mixtureLoss } from '../../core/surfaces/modelLoss.ts';
import type { LandingRequestOf, MixtureLanding, MixtureState } from '../protocol/landing.ts';

/** A covariance that is this much narrower than the data are wide has lost its inverse: EM would go on to a point. */
const NARROW = 1e-7;
/** The log-likelihood moves less than this: nothing is seen to move any more. */
const STILL = 1e-12;

/** A mixture of Gaussians by EM: each step makes the gradient zero while the responsibilities are held. */
export function* mixtureLanding({
  points,
  means,
  sigma: [s11, s12, s22],
  steps,
  step,
}: LandingRequestOf<'mixture'>): Generator<number, Result<MixtureLanding>> {
  const source = mixtureLoss(points, means.length);
  const read = compile(source);
  if (!read.ok) return read;
  const data = fromRows(points);
  const narrow = NARROW * widthOf(points) ** 2;
  const start = fromRows([
    [s11, s12],
    [s12, s22],
  ]);
  let components: readonly Component[] = means.map((mean) => ({
    weight: 1 / means.length,
    mean: Float64Array.from(mean),
    covariance: start,
  }));
  let expected = isWide(start, 0) ? expectation(data, components) : null;
  const states: MixtureState[] = [];
  let ending: MixtureLanding['ending'] = expected ? 'complete' : 'singular';
  while (expected) {
    states.push(stateOf(components, expected));
    if (states.length > steps) break;
    const before = expected.logLikelihood;
    const next = maximisation(data, expected);
    expected = next.every(({ covariance }) => isWide(covariance, narrow))
      ? expectation(data, next)
      : null;
    components = next;
    if (!expected) ending = 'singular';
    else if (Math.abs(expected.logLikelihood - before) <= STILL * Math.abs(before)) {
      ending = 'converged';
      states.push(stateOf(next, expected));
      break;
    }
    yield states.length / steps;
  }
  const shown = states[Math.min(step, states.length - 1)] as MixtureState | undefined;
  return success({
    model: 'mixture',
    source,
    states,
    ending,
    meanGradient: shown
      ? shown.components.flatMap((_, k) =>
          Array.from(read.value.derivative(`m${k + 1}`, placeOf(shown)).data),
        )
      : [],
  });
}

/** Positive definite, and no narrower than that. */
function isWide({ data }: Matrix, least: number): boolean {
  const [smallest] = symmetricEigen(data, 2).values;
  return smallest > least;
}

/** The longer side of the rectangle around the points. */
function widthOf(points: readonly (readonly [number, number])[]): number {
  const sides = [0, 1].map((axis) => {
    const all = points.map((point) => point[axis]);
    return Math.max(...all) - Math.min(...all);
  });
  return Math.max(...sides);
}

const stateOf = (components: readonly Component[], e: Expectation): MixtureState => ({
  components: components.map(({ weight, mean, covariance: { data } }) => ({
    weight,
    mean: [mean[0], mean[1]],
    covariance: [data[0], data[1], data[3]],
  })),
  responsibilities: e.responsibilities,
  counts: Array.from(e.counts),
  logLikelihood: e.logLikelihood,
});

/** The parameters by the names that the text has for them. */
const placeOf = ({ components }: MixtureState): Record<string, number[]> =>
  Object.fromEntries(
    components.flatMap(({ weight, mean, covariance: [a, b, c] }, k) => [
      [`w${k + 1}`, [weight]],
      [`m${k + 1}`, [...mean]],
      [`S${k + 1}`, [a, b, b, c]],
    ]),
  );
