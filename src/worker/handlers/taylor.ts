import { higherDerivatives } from '../../core/ad/higherDerivatives.ts';
import { interpreter, type Evaluator } from '../../core/compile/interpret.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { fewVariables } from '../../core/lang/fewVariables.ts';
import { success } from '../../core/lang/fault.ts';
import { symmetricEigen } from '../../core/num/symmetricEigen.ts';
import { quadraticTerms, taylorSums } from '../../core/num/taylorSum.ts';
import type { Taylor } from '../protocol/taylor.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';
import { taylorErrors } from './taylorErrors.ts';

const HIGHEST = 6;
/** Limits are found to about 1e-9; mixed partial derivatives farther apart than this differ. */
const SAME = 1e-6;

const sizeOf = (entries: readonly number[]): number => Math.max(1, ...entries.map(Math.abs));

/** f at a point with its derivatives, its models at x + h, and what they miss along h. */
export const taylor: Handler<'taylor'> = {
  *work({ fn, at, h }) {
    const read = compiled(fn, fewVariables(fn.source));
    if (!read.ok) return read;
    const f = read.value;
    const names = f.parsed.inputs;
    const n = names.length;
    const value = f.value(at);
    const gradient = Array.from(f.gradient(at));
    const hessian = Array.from(f.hessian(at));
    yield 0.4;
    const derivatives = n === 1 ? derivativesOf(f, at[0], [value, gradient[0], hessian[0]]) : [];
    const modelsAt = (move: readonly number[]): number[] => {
      if (n === 1) return taylorSums(derivatives, move[0]);
      const { linear, quadratic } = quadraticTerms(gradient, hessian, move);
      return [value, value + linear, value + linear + quadratic];
    };
    const shifted = (move: readonly number[]): number[] => at.map((x, k) => x + move[k]);
    const length = Math.hypot(...h);
    const unit = h.map((v) => (length > 0 ? v / length : NaN));
    const along = (t: number): number[] => unit.map((v) => t * v);
    // Where mixed partial derivatives differ, eigenvalues of a symmetric matrix would be those of another one.
    const symmetric = n === 1 || Math.abs(hessian[1] - hessian[2]) <= SAME * sizeOf(hessian);
    const { values, vectors } = symmetricEigen(symmetric ? hessian : hessian.map(() => NaN), n);
    yield 0.6;
    return success<Taylor>({
      names,
      value,
      gradient,
      hessian,
      eigenvalues: Array.from(values),
      eigenvectors: Array.from(values, (_, k) => names.map((__, i) => vectors[i * n + k])),
      derivatives,
      moved: f.value(shifted(h)),
      models: modelsAt(h),
      errors: taylorErrors({
        f: (t) => f.value(shifted(along(t))),
        models: (t) => modelsAt(along(t)),
        orders: n === 1 ? derivatives.length : 3,
        jitter: Math.hypot(...at) * Math.hypot(...gradient),
      }),
      remarks: f.remarks(at),
    });
  },
  transfer: ({ errors: { lengths, sizes } }) => [lengths, ...sizes].map((a) => a.buffer),
};

const kept = new WeakMap<ScalarFunction, Evaluator>();

/** f, f′, f″ as they are known, and the higher ones from the graph; none of those where the value is given apart. */
function derivativesOf(f: ScalarFunction, x: number, known: readonly number[]): number[] {
  if (f.parsed.program.exception && f.remarks([x]).length > 0) return [...known];
  let run = kept.get(f);
  if (!run) {
    const nodes = higherDerivatives(f.graph, f.output, f.inputs[0], HIGHEST);
    run = interpreter(f.graph, nodes, [f.inputs[0], ...f.values.keys()]);
    kept.set(f, run);
  }
  return [...known, ...run([x, ...f.values.values()]).slice(known.length)];
}
