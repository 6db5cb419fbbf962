import { gradient } from '../../core/ad/vjp.ts';
import { interpreter } from '../../core/compile/interpret.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { Differences, Remainders } from '../protocol/tangent.ts';

/** `count` step sizes from 1 down, so many to a decade. */
const grid = (count: number, perDecade: number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) => Number((10 ** (-k / perDecade)).toPrecision(12)));

/** The remainder of the line with slope m for |h| from 1 down to 1e-3, twenty to a decade. */
export function remaindersOf(f: ScalarFunction, x0: number, m: number): Remainders {
  const value = f.value([x0]);
  const rest = (h: number): number => f.value([x0 + h]) - value - m * h;
  const h = grid(61, 20);
  return { h, right: h.map(rest), left: h.map((step) => rest(-step)) };
}

/** Above so many nodes a third derivative is not built: its graph grows with each order. */
const MODEL_NODES = 600;

/**
 * Errors of both difference quotients, four step sizes to a decade, in plain float64 as a program would compute
 * them, and the models h/2 |f″| + ε|f|/h and h²/6 |f‴| + ε|f|/h.
 */
export function differencesOf(
  f: ScalarFunction,
  x0: number,
  slope: number,
  at: number,
): Differences {
  const value = f.value([x0]);
  const forwardError = (h: number): number => Math.abs((f.value([x0 + h]) - value) / h - slope);
  const centralError = (h: number): number =>
    Math.abs((f.value([x0 + h]) - f.value([x0 - h])) / (2 * h) - slope);
  const h = grid(65, 4);
  const forward = h.map(forwardError);
  const central = h.map(centralError);
  const [second, third] = higher(f, x0);
  const noise = (step: number): number => (Number.EPSILON * Math.abs(value)) / step;
  return {
    h,
    forward,
    central,
    forwardModel: h.map((step) => (step / 2) * Math.abs(second) + noise(step)),
    centralModel: h.map((step) => (step ** 2 / 6) * Math.abs(third) + noise(step)),
    bestForward: best(h, forward),
    bestCentral: best(h, central),
    forwardAt: forwardError(Math.abs(at)),
    centralAt: centralError(Math.abs(at)),
  };
}

/** f″ and f‴ at x₀, differentiated as graphs. */
function higher(f: ScalarFunction, x0: number): readonly [number, number] {
  const { graph, inputs, parameters, values, gradientNodes } = f;
  if (f.parsed.program.exception || graph.nodes.length > MODEL_NODES) return [NaN, NaN];
  const [second] = gradient(graph, gradientNodes[0], inputs);
  const [third] = gradient(graph, second, inputs);
  const fixed = [...parameters.values()];
  const run = interpreter(graph, [second, third], [...inputs, ...fixed]);
  const [f2, f3] = run([x0, ...fixed.map((id) => values.get(id) ?? 1)]);
  return [f2, f3];
}

/** The largest of the step sizes with the least error. */
function best(h: Float64Array, errors: Float64Array): number {
  let at = -1;
  errors.forEach((error, k) => {
    if (Number.isFinite(error) && (at < 0 || error < errors[at])) at = k;
  });
  return at < 0 ? NaN : h[at];
}
