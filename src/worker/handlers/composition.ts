import type { Compiled } from '../../core/compile/compile.ts';
import { success } from '../../core/lang/fault.ts';
import { entriesOf } from '../../core/lang/parseMap.ts';
import { printTex } from '../../core/lang/printTex.ts';
import { printText } from '../../core/lang/printText.ts';
import { matrix, type Matrix } from '../../core/num/matrix.ts';
import type { Composition, CompositionPlace, MapStage } from '../protocol/composition.ts';
import { chainProduct } from './chainProduct.ts';
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
  const shown: MapStage[] = [];
  let here: Float64Array = Float64Array.from(at);
  let there: Float64Array = Float64Array.from(at, (x, k) => x + h[k]);
  for (const { name, expr, map } of stages) {
    const value = valueAt(map, here);
    const exists = isFinite(value);
    there = valueAt(map, there);
    const tex = printTex(expr, { digits: DIGITS });
    shown.push({
      name,
      text: printText(expr),
      tex: tex.length <= LONGEST_TEX ? tex : null,
      value,
      moved: there,
      jacobian: exists ? finite(map.jacobian(here)) : none(value.length, here.length),
      remarks: exists ? map.remarks(here) : [],
    });
    here = value;
  }
  const matrices = shown.map(({ jacobian }) => jacobian);
  const pushed = [column(h)];
  for (const jacobian of matrices) pushed.push(chainProduct(jacobian, pushed[pushed.length - 1]));
  const pulled = [row(u)];
  for (const jacobian of matrices.toReversed()) pulled.unshift(chainProduct(pulled[0], jacobian));
  return {
    stages: shown,
    pushed: pushed.map(({ data }) => data),
    pulled: pulled.map(({ data }) => data),
    // The last map stands leftmost: from the output the product grows to the right, from the input to the left.
    fromOutput: grown(matrices.toReversed(), chainProduct),
    fromInput: grown(matrices, (product, next) => chainProduct(next, product)),
  };
}

const column = (v: readonly number[]): Matrix => matrix(v.length, 1, Float64Array.from(v));
const row = (v: readonly number[]): Matrix => matrix(1, v.length, Float64Array.from(v));

const isFinite = (numbers: Float64Array): boolean => numbers.every(Number.isFinite);

/** All undefined, of what does not exist. */
const none = (rows: number, cols: number): Matrix =>
  matrix(rows, cols, new Float64Array(rows * cols).fill(NaN));

/** A map that is given no value gives none, even where its formula would: what it takes does not exist. */
function valueAt(map: Compiled, x: Float64Array): Float64Array {
  const value = Float64Array.from(map.evaluate(x).data);
  return isFinite(x) ? value : value.fill(NaN);
}

/** What a program returns may be written over by its next run; an infinite slope is no derivative. */
const finite = ({ rows, cols, data }: Matrix): Matrix =>
  matrix(
    rows,
    cols,
    data.map((x) => (Number.isFinite(x) ? x : NaN)),
  );

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
