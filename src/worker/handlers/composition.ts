import { success } from '../../core/lang/fault.ts';
import { entriesOf } from '../../core/lang/parseMap.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import { multiply, type Matrix } from '../../core/num/matrix.ts';
import type { Composition, CompositionPlace, MapStage } from '../protocol/composition.ts';
import { compiledMap } from './compiledMap.ts';
import type { Handler } from './handler.ts';
import { readChain, type ReadStage } from './readChain.ts';

const LONGEST_TEX = 90;
const DIGITS = 6;

/**
 * A composition of maps at a point: the Jacobian of each at what it is given, a vector pushed forward through all of
 * them, a covector pulled back, and their product bracketed from either end.
 */
export const composition: Handler<'composition'> = {
  // eslint-disable-next-line require-yield -- five maps of six numbers are quick; there is no place to pause
  *work(request) {
    const whole = compiledMap(request.fn);
    if (!whole.ok) return whole;
    const { parsed } = whole.value;
    const inputs = parsed.inputs.flatMap((name) => entriesOf(parsed, name));
    const read = readChain(parsed, request.fn.values);
    if ('reason' in read) return success<Composition>({ ...NOTHING, inputs, refusal: read });
    return success<Composition>({ ...chainAt(read, request), inputs, refusal: null });
  },
  transfer: () => [],
};

const NOTHING = { stages: [], pushed: [], pulled: [], fromOutput: [], fromInput: [] };

function chainAt(
  stages: readonly ReadStage[],
  { at, h, u }: CompositionPlace,
): Omit<Composition, 'inputs' | 'refusal'> {
  const points: Float64Array[] = [Float64Array.from(at)];
  const pushed: Float64Array[] = [Float64Array.from(h)];
  let moved = Float64Array.from(at, (x, k) => x + h[k]);
  const shown: MapStage[] = [];
  for (const { name, expr, map } of stages) {
    const x = points[points.length - 1];
    const value = map.evaluate(x).data;
    moved = Float64Array.from(map.evaluate(moved).data);
    const tex = printTex(expr, { digits: DIGITS });
    shown.push({
      name,
      text: printText(expr),
      tex: tex.length <= LONGEST_TEX ? tex : null,
      value: Float64Array.from(value),
      moved,
      jacobian: copy(map.jacobian(x)),
    });
    pushed.push(Float64Array.from(map.jvp(x, pushed[pushed.length - 1]).data));
    points.push(Float64Array.from(value));
  }
  const pulled: Float64Array[] = [Float64Array.from(u)];
  for (let k = stages.length - 1; k >= 0; k--) {
    pulled.unshift(Float64Array.from(stages[k].map.vjp(points[k], pulled[0])));
  }
  const matrices = shown.map(({ jacobian }) => jacobian);
  return {
    stages: shown,
    pushed,
    pulled,
    // The last map stands leftmost: from the output the product grows to the right, from the input to the left.
    fromOutput: grown(matrices.toReversed(), multiply),
    fromInput: grown(matrices, (product, next) => multiply(next, product)),
  };
}

/** What a program returns may be written over by its next run. */
const copy = ({ rows, cols, data }: Matrix): Matrix => ({
  rows,
  cols,
  data: Float64Array.from(data),
});

/** The first matrix, then the product after each multiplication. */
function grown(
  matrices: readonly Matrix[],
  take: (product: Matrix, next: Matrix) => Matrix,
): readonly Matrix[] {
  const products: Matrix[] = [];
  for (const next of matrices) {
    const product = products.at(-1);
    products.push(product ? take(product, next) : next);
  }
  return products;
}
