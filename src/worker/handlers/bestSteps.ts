import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { success } from '../../core/lang/fault.ts';
import { bestStepSize, type BestStep } from '../../core/optim/bestStepSize.ts';
import type { BestStepsRequest } from '../protocol/descent.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { goalOf, optimiserOf, ownOptions, sharedOptions } from './raceRun.ts';

/**
 * For each run of a race the constant η with which it does best: what makes a race fair. The least loss that any
 * of them can reach settles the goal, and then the fewest gradient evaluations to the goal settle η.
 */
export const bestSteps: Handler<'bestSteps'> = {
  *work(request) {
    const f = compiled(request.fn);
    if (!f.ok) return f;
    const lowest = yield* searches(f.value, request, undefined, 0);
    const goal = goalOf(
      lowest.flatMap((best) => best?.loss ?? []),
      request.tolerance,
    );
    const best = yield* searches(f.value, request, goal, 0.5);
    return success({
      // Five digits are found: more would only look exact.
      etas: best.map((b) => (b ? Number(b.eta.toPrecision(5)) : NaN)),
      reached: best.map((b) => b?.reached ?? false),
      atEdge: best.map((b) => b?.atEdge ?? false),
    });
  },
  transfer: () => [],
};

function* searches(
  f: ScalarFunction,
  request: BestStepsRequest,
  target: number | undefined,
  done: number,
): Generator<number, (BestStep | null)[]> {
  const shared = sharedOptions(request);
  const found: (BestStep | null)[] = [];
  for (const [k, asked] of request.runs.entries()) {
    const optimiser = optimiserOf(asked.optimiser);
    if (!optimiser.parameters.some(({ id }) => id === 'eta')) {
      found.push(null);
      continue;
    }
    const search = bestStepSize(optimiser, f, asked.start, {
      ...shared,
      ...ownOptions(asked),
      ...(target !== undefined && { target }),
    });
    let next = search.next();
    for (; !next.done; next = search.next()) {
      yield done + (k + next.value) / request.runs.length / 2;
    }
    found.push(next.value);
  }
  return found;
}
