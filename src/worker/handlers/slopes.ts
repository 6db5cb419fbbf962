import { scalarFunction, type ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { linspace } from '../../core/field/grid.ts';
import { success } from '../../core/lang/fault.ts';
import type { Slopes } from '../protocol/composition.ts';
import type { Handler } from './handler.ts';

/** Where the steepest place of φ is looked for. */
const WIDE = 20;
const SAMPLES = 801;

/**
 * The slope of a stack of layers z → Wφ(z), or z → z + Wφ(z), one number wide: the product of the slopes of its layers,
 * each at the z that it is given (lesson 05, §9).
 */
export const slopes: Handler<'slopes'> = {
  // eslint-disable-next-line require-yield -- a thousand slopes are quick; there is no place to pause
  *work({ fn, weight, at, carry, skip, depth }) {
    const read = scalarFunction(fn.source, { inputs: ['z'], values: fn.values });
    if (!read.ok) return read;
    const phi = read.value;
    const own = skip ? 1 : 0;
    const z = new Float64Array(depth);
    const factor = new Float64Array(depth);
    const product = new Float64Array(depth + 1);
    product[0] = 1;
    let here = at;
    for (let layer = 0; layer < depth; layer++) {
      const [value, slope] = phi.valueAndGradient([here]);
      z[layer] = here;
      factor[layer] = own + weight * slope;
      product[layer + 1] = product[layer] * factor[layer];
      if (carry === 'forward') here = own * here + weight * value;
    }
    return success<Slopes>({
      slope: phi.gradient([at])[0],
      z,
      factor,
      product,
      steepest: own + Math.abs(weight) * steepestOf(phi),
      remarks: phi.remarks([at]),
    });
  },
  transfer: ({ z, factor, product }) => [z.buffer, factor.buffer, product.buffer],
};

/**
 * The greatest |φ′(z)| among samples from −20 to 20; NaN where it goes on growing towards the ends, or is missing
 * somewhere: then it bounds nothing.
 */
function steepestOf(phi: ScalarFunction): number {
  const greatest = (half: number): number =>
    Math.max(...linspace(-half, half, SAMPLES).map((z) => Math.abs(phi.gradient([z])[0])));
  const all = greatest(WIDE);
  return Number.isFinite(all) && all <= 1.001 * greatest(WIDE / 2) ? all : NaN;
}
