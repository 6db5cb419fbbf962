import { scalarFunction, type ScalarFunction } from '../../core/compile/scalarFunction.ts';
import { schedule } from '../../core/compile/schedule.ts';
import { failure, success, type Fault } from '../../core/lang/fault.ts';
import type { Slopes } from '../protocol/composition.ts';
import type { Handler } from './handler.ts';
import { steepestOf } from './steepest.ts';

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
    if (!usesInput(phi)) return failure(constantFault(fn.source));
    const own = skip ? 1 : 0;
    const z = new Float64Array(depth);
    const value = new Float64Array(depth);
    const factor = new Float64Array(depth);
    const product = new Float64Array(depth + 1);
    product[0] = 1;
    let here = at;
    for (let layer = 0; layer < depth; layer++) {
      const point = valueAndSlope(phi, here);
      z[layer] = here;
      value[layer] = point.value;
      factor[layer] = own + weight * point.slope;
      product[layer + 1] = product[layer] * factor[layer];
      if (carry === 'forward') here = own * here + weight * point.value;
    }
    const slopeAt = (x: number): number => own + weight * valueAndSlope(phi, x).slope;
    return success<Slopes>({
      slope: valueAndSlope(phi, at).slope,
      z,
      value,
      factor,
      product,
      steepest: steepestOf(slopeAt, z),
      remarks: Number.isFinite(value[0]) ? phi.remarks([at]) : [],
    });
  },
  transfer: ({ z, value, factor, product }) => [z, value, factor, product].map((a) => a.buffer),
};

/** Whether the result depends on z, as the simplified program has it. */
function usesInput({ graph, output, inputs: [z] }: ScalarFunction): boolean {
  return schedule(graph, [output]).inputs.some(({ id }) => id === z);
}

/** A layer with a constant φ has slope 0 everywhere, and is hardly what anybody means. */
const constantFault = (source: string): Fault => ({
  code: 'domain',
  span: { start: 0, end: source.length },
  message: 'φ does not depend on z, so every layer would have slope 0.',
  advice: 'Write a function of z, such as tanh(z).',
});

/** NaN for what is no finite number: where φ has no value it has no slope either, whatever the formula of φ′ gives. */
function valueAndSlope(phi: ScalarFunction, z: number): { value: number; slope: number } {
  const [value, slope] = phi.valueAndGradient([z]);
  if (!Number.isFinite(value)) return { value: NaN, slope: NaN };
  return { value, slope: Number.isFinite(slope) ? slope : NaN };
}
