import { compile } from '../../core/compile/compile.ts';
import { linspace } from '../../core/field/grid.ts';
import { success } from '../../core/lang/fault.ts';
import { parseMap, outputsOf } from '../../core/lang/parseMap.ts';
import type { ScalarFunction } from '../../core/compile/scalarFunction.ts';
import type { Along, AlongPath, AlongRequest } from '../protocol/taylor.ts';
import { compiled } from './compiled.ts';
import type { Handler } from './handler.ts';

/** Odd, so that the point itself is among the samples. */
const SAMPLES = 241;

/** f along a line and along a curve through a point, over the same t. */
export const along: Handler<'along'> = {
  *work(request) {
    const f = compiled(request.fn);
    if (!f.ok) return f;
    const { at, direction, reach } = request;
    const t = Float64Array.from(linspace(-reach, reach, SAMPLES));
    const middle = (SAMPLES - 1) / 2;
    t[middle] = 0;
    const noise = noiseOf(f.value, request);
    const line = t.map((s) => f.value.value(at.map((x, k) => x + s * direction[k])));
    yield 0.5;
    const path = pathOf(f.value, request, t);
    return success<Along>({
      t,
      line: settled(line, noise),
      path: path && { ...path, values: settled(path.values, noise) },
    });
  },
  transfer: ({ t, line, path }) =>
    [t, line, ...(path ? [path.x, path.y, path.values] : [])].map((a) => a.buffer),
};

/** Units of rounding that the value of a formula may be off by. */
const ROUNDING = 8;
const AROUND = 8;

/** What rounding may leave of a zero: by the size of f around the point, as far as the line runs. */
function noiseOf(f: ScalarFunction, { at: [x, y], reach }: AlongRequest): number {
  const sizes = Array.from({ length: AROUND }, (_, k) => {
    const angle = (2 * Math.PI * (k + 0.3)) / AROUND;
    return Math.abs(f.value([x + reach * Math.cos(angle), y + reach * Math.sin(angle)]));
  }).filter(Number.isFinite);
  return ROUNDING * Number.EPSILON * Math.max(0, Math.abs(f.value([x, y])), ...sizes);
}

/** Values that differ from the middle one by rounding alone are that value. */
function settled(values: Float64Array, noise: number): Float64Array {
  const middle = values[(values.length - 1) / 2];
  return values.map((v) => (Math.abs(v - middle) <= noise ? middle : v));
}

/** Null for an empty text, and for one that is no map of one number to two: the page says what is wrong with it. */
function pathOf(f: ScalarFunction, { at, path }: AlongRequest, t: Float64Array): AlongPath | null {
  if (path.trim() === '') return null;
  const parsed = parseMap(path);
  if (!parsed.ok || parsed.value.inputs.length !== 1 || outputsOf(parsed.value) !== 2) return null;
  const curve = compile(path, { inputs: parsed.value.inputs });
  if (!curve.ok) return null;
  const [x0, y0] = curve.value.evaluate([0]).data;
  const points = Array.from(t, (s) => curve.value.evaluate([s]).data);
  const x = Float64Array.from(points, (p) => at[0] + p[0] - x0);
  const y = Float64Array.from(points, (p) => at[1] + p[1] - y0);
  return { x, y, values: t.map((_, k) => f.value([x[k], y[k]])) };
}
