import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { success } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { gradientDescent } from '../../core/optim/gradientDescent.ts';
import { heavyBall } from '../../core/optim/heavyBall.ts';
import {
  bestGradientDescent,
  bestHeavyBall,
  bestOf,
  bestStep,
  factorOf,
  spectralRadius,
} from '../../core/optim/modes.ts';
import { nesterov } from '../../core/optim/nesterov.ts';
import type { LimitedOptimiser, Optimiser, Report } from '../../core/optim/optimiser.ts';
import type { Values } from '../../core/optim/parameter.ts';
import type { Run } from '../../core/optim/run.ts';
import type { BestFixed } from '../../core/optim/modes.ts';
import type { Curvature, Opened, Shown } from '../protocol/descent.ts';
import type { Point } from '../protocol.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { optimiserOf, runOf, sharedOptions } from './raceRun.ts';

/** One step with all its numbers, and what the curvature where it starts says of it. */
export const opened: Handler<'opened'> = {
  *work(request) {
    const read = compiled(request.fn);
    if (!read.ok) return read;
    const f = read.value;
    const optimiser = optimiserOf(request.run.optimiser);
    const result = yield* runOf(f, request.run, sharedOptions(request), true);
    const step = Math.min(request.at, result.steps);
    const x = result.path.slice(2 * step, 2 * step + 2);
    const report = result.reports.at(step);
    const [gx, gy] = f.gradient(x);
    return success({
      step,
      x: [x[0], x[1]],
      gradient: [gx, gy],
      report: report ? shown(report) : null,
      before: step > 0 ? shown(result.reports[step - 1]) : null,
      curvature: curvatureAt(
        f,
        optimiser,
        settingsOf(optimiser, request.run.parameters, report, result, step),
        {
          result,
          step,
          target: request.target,
        },
      ),
    } satisfies Opened);
  },
  transfer: ({ curvature }) => (curvature ? curvature.errors.map((e) => e.buffer) : []),
};

/** As the step used them; past the end of the run as they were last. */
function settingsOf(
  optimiser: Optimiser,
  asked: Values,
  report: Report | undefined,
  { reports }: Run,
  step: number,
): Values {
  const used: Report = report ?? reports[step - 1] ?? {};
  return Object.fromEntries(
    optimiser.parameters.map(({ id, default: usual }) => {
      const value = used[id] ?? asked[id] ?? usual;
      return [id, typeof value === 'number' ? value : usual];
    }),
  );
}

const shown = (report: Report): Readonly<Record<string, Shown>> =>
  Object.fromEntries(
    Object.entries(report).map(([id, value]) => [
      id,
      typeof value === 'number' ? value : Array.from(value),
    ]),
  );

interface Place {
  readonly result: Run;
  readonly step: number;
  readonly target: Point | null;
}

function curvatureAt(
  f: ScalarFunction,
  optimiser: Optimiser,
  settings: Values,
  { result: { path, steps }, step, target }: Place,
): Curvature | null {
  const { values, vectors } = symmetricEigen(f.hessian(path.subarray(2 * step, 2 * step + 2)), 2);
  if (!values.every(Number.isFinite)) return null;
  const eigenvectors = [0, 1].map((k): Point => {
    const [a, b] = [vectors[k], vectors[2 + k]];
    const sign = (Math.abs(a) >= Math.abs(b) ? a : b) < 0 ? -1 : 1;
    return [sign * a, sign * b];
  });
  const errors = eigenvectors.map(([a, b]) =>
    target
      ? Float64Array.from(
          { length: steps + 1 },
          (_, t) => a * (path[2 * t] - target[0]) + b * (path[2 * t + 1] - target[1]),
        )
      : new Float64Array(0),
  );
  const measured = errors.map((e) => (target && step < steps ? e[step + 1] / e[step] : NaN));
  const limited = isLimited(optimiser) ? optimiser : null;
  const largest = values[1];
  const limitOf = (method: LimitedOptimiser): number =>
    largest > 0 ? method.stableBelow(largest, { beta: 0, ...settings }) : NaN;
  const bowl = values[0] > 0;
  const pair = <T>(of: (k: 0 | 1) => T): readonly [T, T] => [of(0), of(1)];
  return {
    eigenvalues: pair((k) => values[k]),
    eigenvectors: pair((k) => eigenvectors[k]),
    errors: pair((k) => errors[k]),
    measured: pair((k) => measured[k]),
    predicted: limited && pair((k) => factorOf(limited.mode(values[k], settings))),
    radius: limited ? spectralRadius(limited, values, settings) : NaN,
    limits: {
      gradientDescent: limitOf(gradientDescent),
      heavyBall: limitOf(heavyBall),
      nesterov: limitOf(nesterov),
    },
    limit: limited ? limitOf(limited) : NaN,
    bestEta: limited && bowl ? bestStep(limited, values, settings) : NaN,
    best: limited && bowl ? bestFor(limited, values) : null,
  };
}

const isLimited = (optimiser: Optimiser): optimiser is LimitedOptimiser =>
  optimiser.stableBelow !== undefined && optimiser.mode !== undefined;

/** The closed form where there is one. */
function bestFor(method: LimitedOptimiser, curvatures: Float64Array): BestFixed {
  const [mu, l] = curvatures;
  const ball = bestHeavyBall(mu, l);
  if (method.id === gradientDescent.id) return bestGradientDescent(mu, l);
  if (method.id === nesterov.id) return bestOf(nesterov, curvatures);
  // The averaged convention has η(1 − β) where the others have η.
  if (method.id === 'heavyBallAveraged') return { ...ball, eta: ball.eta / (1 - ball.beta) };
  return ball;
}
