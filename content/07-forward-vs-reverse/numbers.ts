// The numbers of lesson 07 that take eigenvalues or a loop; the lesson names them in its Checks.
import { scalarFunction } from '../../src/core/compile/scalarFunction.ts';
import { symmetricEigen } from '../../src/core/num/symmetricEigen.ts';
import { rosenbrock } from '../../src/core/surfaces/rosenbrock.ts';

function functionOf(source: string, inputs: readonly string[]) {
  const f = scalarFunction(source, { inputs });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

type Pair = readonly [number, number];

const [a, b, , c] = functionOf(rosenbrock.source, ['x', 'y']).hessian([-1.2, 1]);
const timesH = ([x, y]: Pair): Pair => [a * x + b * y, b * x + c * y];

/** vᵀHv / vᵀv. */
function curvatureAlong(v: Pair): number {
  const w = timesH(v);
  return (v[0] * w[0] + v[1] * w[1]) / (v[0] * v[0] + v[1] * v[1]);
}

const eigenvalues = [...symmetricEigen([a, b, b, c], 2).values].sort((p, q) => p - q);

/** Curvature after 0, 1, 2, 3 products with H, from (1, 0). */
function powerIteration(): number[] {
  let v: Pair = [1, 0];
  return [0, 1, 2, 3].map((k) => {
    if (k > 0) v = timesH(v);
    return curvatureAlong(v);
  });
}

/** The program of lesson 06 as a function of x alone, y = 1.4. */
const program = functionOf('(x + 1.4)^2*x*1.4 + x + 1.4', ['x']);
const quotient = (h: number): number =>
  (program.value([0.6 + h]) - program.value([0.6 - h])) / (2 * h);
/** A gradient check sees this at h = 0.1, 0.01, … for a slope that is claimed: 9.96 is right, 8.96 has lost a path. */
const differences = (name: string, claimed: number): Record<string, number> =>
  Object.fromEntries(
    [0.1, 0.01, 0.001, 1e-6, 1e-13].map((h, k) => [
      `${name}${k + 1}`,
      Math.abs(quotient(h) - claimed),
    ]),
  );

export const numbers = {
  hessian: [a, b, b, c],
  leastCurvature: eigenvalues[0],
  mostCurvature: eigenvalues[1],
  /** Degrees from the x-axis at which the curvature is largest; tan 2θ = 2b / (a − c). */
  mostAngle: (90 / Math.PI) * Math.atan2(2 * b, a - c),
  powerIteration,
  ...differences('right', 9.96),
  ...differences('wrong', 8.96),
};
