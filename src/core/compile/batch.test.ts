import { describe, expect, it } from 'vitest';
import { createRng } from '../num/rng.ts';
import { batch } from './batch.ts';
import { scalarFunction, type ScalarFunction } from './scalarFunction.ts';

/** More than two pieces, the last one incomplete, and the origin among them. */
const COUNT = 2500;

function make(source: string, values: Record<string, number> = {}): ScalarFunction {
  const f = scalarFunction(source, { inputs: ['x', 'y'], values });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

/** Both evaluators at the same points: the function's own is the oracle. */
function compare(f: ScalarFunction, same: (got: number, want: number) => boolean): void {
  const rng = createRng(5);
  const xs = Float64Array.from({ length: COUNT }, () => rng.uniform(-3, 3));
  const ys = Float64Array.from({ length: COUNT }, () => rng.uniform(-3, 3));
  xs[7] = ys[7] = 0;
  xs[9] = ys[9] = Infinity;
  xs[11] = -Infinity;
  const out = Array.from({ length: 3 }, () => new Float64Array(COUNT + 1).fill(-7));
  batch(f)(xs, ys, COUNT, out[0], out[1], out[2]);
  const wrong: string[] = [];
  for (let i = 0; i < COUNT; i++) {
    const want = f.valueAndGradient([xs[i], ys[i]]);
    out.forEach((entries, k) => {
      if (!same(entries[i], want[k])) wrong.push(`part ${k} at ${xs[i]}, ${ys[i]}: ${entries[i]}`);
    });
  }
  expect(wrong).toEqual([]);
  for (const entries of out) expect(entries[COUNT], 'beyond n nothing is written').toBe(-7);
}

const close = (got: number, want: number): boolean =>
  Object.is(got, want) || Math.abs(got - want) <= 1e-12 * Math.max(1, Math.abs(want));

describe('a batch equals the function point by point, to the bit', () => {
  it.each([
    '(x^2+y-11)^2 + (x+y^2-7)^2',
    'sin(x*y)+x^2/5+exp(-x^2-y^2)+y^2/4',
    'x',
    'y',
    '3',
    'sin(y)',
    'log(x) + sqrt(y)',
    'if(x*y < 0, -x, y^2) + max(x, y) + abs(x) + relu(y)',
    'f(x, y) = x^2*y/(x^2+y^2); f(0,0) = 0',
  ])('%s', (source) => compare(make(source), Object.is));
  it('with parameters, alone and under operations of their own', () =>
    compare(make('sin(k)*x^2 + m + sin(m*y*k)', { k: 2.5, m: -0.3 }), Object.is));
});

describe('a batch through arrays equals the function point by point, up to rounding', () => {
  it.each([
    'mean((tanh([0,0;0,1;1,0;1,1]*[1,x;y,-1])*[1;-1]-[0;1;1;0]).^2)',
    "z = (x, y); z'*[2, 1; 1, 3]*z",
    // With a kink at the origin, where the slope is a convention.
    'norm2((x, y))',
    'normF([x, y; y, x])',
    'sum(softmax((x, y, x*y)).^2)',
  ])('%s', (source) => compare(make(source), close));
});
