// The numbers of lesson 09 that need a method or a run of their own; the lesson names them in its Checks.
import { scalarFunction } from '../../src/core/compile/scalarFunction.ts';
import { complete } from '../../src/core/num/complete.ts';
import { symmetricEigen } from '../../src/core/num/symmetricEigen.ts';
import { adam } from '../../src/core/optim/adam.ts';
import { countedProbe } from '../../src/core/optim/countedProbe.ts';
import { gradientDescent } from '../../src/core/optim/gradientDescent.ts';
import { heavyBall } from '../../src/core/optim/heavyBall.ts';
import { nesterov } from '../../src/core/optim/nesterov.ts';
import type { Optimiser, OptimiserState } from '../../src/core/optim/optimiser.ts';
import { rmsprop } from '../../src/core/optim/rmsprop.ts';
import { run, type Run } from '../../src/core/optim/run.ts';
import { rosenbrock } from '../../src/core/surfaces/rosenbrock.ts';
import { saddleWell } from '../../src/core/surfaces/saddleWell.ts';

function functionOf(source: string, inputs: readonly string[] = ['x', 'y']) {
  const f = scalarFunction(source, { inputs });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

function descend<S extends OptimiserState>(
  method: Optimiser<S>,
  source: string,
  start: readonly number[],
  steps: number,
  parameters: Readonly<Record<string, number>>,
): Run {
  const f = functionOf(source, ['x', 'y'].slice(0, start.length));
  return complete(run(method, f, start, { steps, parameters, reports: true }));
}

/** The ravine of condition 50, from where the lesson starts. */
const inRavine = <S extends OptimiserState>(
  method: Optimiser<S>,
  steps: number,
  parameters: Readonly<Record<string, number>>,
) => descend(method, '1/2*(x^2 + 50y^2)', [-3, 1], steps, parameters);

/** Steps until f < 1e-6 for the first time; ∞ when it never is. */
function stepsOf({ loss }: Run): number {
  const steps = loss.findIndex((value) => value < 1e-6);
  return steps < 0 ? Infinity : steps;
}

/** One coordinate of a run in the plane, step by step. */
const coordinate = ({ path }: Run, axis: 0 | 1) => path.filter((_, i) => i % 2 === axis);

/** z² − (1 + β − ηλ) z + β: the larger |z| of its roots, and whether they are complex. */
export function mode(beta: number, etaLambda: number): { size: number; rotates: boolean } {
  const b = 1 + beta - etaLambda;
  const d = b * b - 4 * beta;
  const size = d < 0 ? Math.sqrt(beta) : (Math.abs(b) + Math.sqrt(d)) / 2;
  return { size, rotates: d < 0 };
}

/** Wall and floor of the ravine of condition 50 at η = 0.038. */
const modes = (beta: number) => [50, 1].map((lambda) => mode(beta, 0.038 * lambda).size);

const crawl = descend(gradientDescent, rosenbrock.source, [-1.2, 1], 20_000, { eta: 0.001 });
/** Where the loss seems to have stopped changing. */
const STOPPED = 5000;

/** √ŝ of Adam after 100 short steps: the size of the gradients it has seen. */
function rootOfSquares(source: string, x: number): number {
  const { reports } = descend(adam, source, [x], 100, { eta: 0.001 });
  const squares = reports[99].correctedSquares;
  return Math.sqrt(typeof squares === 'number' ? squares : squares[0]);
}

/**
 * A method on f = x²/2 from 1, step by step, past the points where a run would end because they are
 * stationary to the last digits: one that divides by a fading memory of its gradients wakes up again.
 */
export function awake<S extends OptimiserState>(
  method: Optimiser<S>,
  steps: number,
  parameters: Readonly<Record<string, number>>,
): number[] {
  const probe = countedProbe(functionOf('1/2*x^2', ['x']));
  const usual = Object.fromEntries(method.parameters.map(({ id, default: value }) => [id, value]));
  let state = method.init([1]);
  const path = [1];
  for (let t = 0; t < steps; t++) {
    const next = method.step(state, probe.sweep(state.x), { ...usual, ...parameters }, probe);
    if ('ending' in next) throw new Error(next.sentence);
    ({ state } = next);
    probe.keepOnly(state.x);
    path.push(state.x[0]);
  }
  return path;
}

export const numbers = {
  bestFixedSteps: stepsOf(inRavine(gradientDescent, 2000, { eta: 2 / 51 })),
  wallWithout: modes(0)[0],
  floorWithout: modes(0)[1],
  wallHalf: modes(0.5)[0],
  floorHalf: modes(0.5)[1],
  wallMuch: modes(0.9)[0],
  floorMuch: modes(0.9)[1],
  overshoot: Math.max(...coordinate(inRavine(heavyBall, 400, { eta: 0.038, beta: 0.9 }), 0)),
  nesterovSteps: stepsOf(inRavine(nesterov, 1000, { eta: 0.025, beta: 0.9 })),
  stepsToPassOne: coordinate(
    descend(gradientDescent, saddleWell.source, [1.5, 0.001], 300, { eta: 0.1 }),
    1,
  ).findIndex((y) => y > 1),
  crawlSteps: stepsOf(crawl),
  crawlCondition: () => {
    const [a, b] = symmetricEigen(functionOf(rosenbrock.source).hessian([1, 1]), 2).values;
    return Math.max(a / b, b / a);
  },
  stoppedChange: crawl.loss[STOPPED] - crawl.loss[STOPPED + 1],
  stoppedGradient: crawl.gradientNorm[STOPPED],
  stoppedDistance: Math.hypot(crawl.path[2 * STOPPED] - 1, crawl.path[2 * STOPPED + 1] - 1),
  rootOnSlope: rootOfSquares('7x', 10),
  rootFar: rootOfSquares('3/2*x^2', 10),
  rootNear: rootOfSquares('3/2*x^2', 1),
  /** Of slopes as unlike as these; the one that is farthest from η. */
  firstMove: Math.min(
    ...[0.001, 1, 1000].map((slope) => -descend(adam, `${slope}x`, [0], 1, { eta: 0.1 }).path[1]),
  ),
  hovering: awake(rmsprop, 5000, { eta: 0.1, alpha: 0.99 })
    .slice(-2)
    .sort((a, b) => b - a),
};
