import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import type { Matrix } from '../../core/num/matrix.ts';
import { compiledMap } from './compiledMap.ts';
import { composition } from './composition.ts';

const fn = (source: string, values = {}) => ({ source, values });

function at(source: string, x: number[], h: number[], u: number[] = [1], values = {}) {
  const result = complete(composition.work({ fn: fn(source, values), at: x, h, u }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}
const rows = ({ rows: m, cols, data }: Matrix): number[][] =>
  Array.from({ length: m }, (_, i) => Array.from({ length: cols }, (__, j) => data[i + j * m]));
const rounded = (numbers: Iterable<number>, digits = 4): number[] =>
  Array.from(numbers, (x) => Number(x.toFixed(digits)));
const close = (a: Iterable<number>, b: ArrayLike<number>): void =>
  [...a].forEach((x, k) => expect(x).toBeCloseTo(b[k], 9));

const CHAIN = 'g = (x*y, x+y); f = g[1]^2 + 3*g[2]';
const LAYER =
  'x: 2; W = [1,-1;.5,2]; b = (0,-1); t = (1,0); z = W*x + b; a = tanh(z); L = 1/2*norm2(a - t)^2';

describe('the worked examples of lesson 5', () => {
  it('g = (xy, x + y), f = u² + 3v at (2, 1): [4, 3] at (2, 3), not at (2, 1)', () => {
    const c = at(CHAIN, [2, 1], [0.1, 0]);
    expect(c.inputs).toEqual(['x', 'y']);
    expect(c.stages.map(({ name, value }) => [name, ...value])).toEqual([
      ['g', 2, 3],
      ['f', 13],
    ]);
    expect(c.stages.map(({ jacobian }) => rows(jacobian))).toEqual([
      [
        [1, 2],
        [1, 1],
      ],
      [[4, 3]],
    ]);
    expect(c.fromOutput.map(rows)).toEqual([[[4, 3]], [[7, 11]]]);
    expect(c.fromInput.map(rows).at(-1)).toEqual([[7, 11]]);
  });

  it('W2: the move (0.1, 0) becomes (0.1, 0.1), then 0.7; the row 1 becomes [4, 3], then [7, 11]', () => {
    const { pushed, pulled, stages } = at(CHAIN, [2, 1], [0.1, 0]);
    close(pushed[1], [0.1, 0.1]);
    close(pushed[2], [0.7]);
    expect(pulled.map((row) => [...row])).toEqual([[7, 11], [4, 3], [1]]);
    // f(2.1, 1) = 2.1² + 3·3.1.
    expect(stages[1].moved[0] - stages[1].value[0]).toBeCloseTo(0.71, 12);
  });

  it('a layer with its loss, as a chain of three', () => {
    const { stages, pulled, fromOutput } = at(LAYER, [2, 1], [0, 0]);
    const [z, a, loss] = stages;
    expect([...z.value]).toEqual([1, 2]);
    expect(rounded(a.value)).toEqual([0.7616, 0.964]);
    expect(loss.value[0].toFixed(6)).toBe('0.493093');
    // δ, the row at z.
    expect(rounded(pulled[1])).toEqual([-0.1001, 0.0681]);
    expect(rounded(pulled[0])).toEqual([-0.0661, 0.2363]);
    expect(fromOutput.map(({ rows: m, cols }) => [m, cols])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  it('the rule fails where f is not differentiable: product 0, true slope 1/2', () => {
    const { stages, pushed } = at(
      'g = (t, t); f = if(norm1(g) == 0, 0, g[1]^2*g[2]/(g[1]^2 + g[2]^2))',
      [0],
      [0.1],
    );
    expect(pushed[2][0]).toBe(0);
    expect(stages[1].moved[0] / 0.1).toBeCloseTo(0.5, 12);
  });
});

describe('every chain', () => {
  const maps = [
    [
      'x: 3; A = [1,2,0;-1,.5,3]; g = sin(A*x); q = (g[1]*g[2], g[1], exp(g[2])); r = norm2(q)',
      3,
      1,
    ],
    ['g = (x*y, x, y, x - y); k = (g[1] + g[2], g[3]*g[4]); F = (k[1]^2, k[1]*k[2], k[2])', 2, 3],
    ['p = sin(x); q = p^2 + 1; r = exp(q); s = log(r); y = (s, s^2)', 1, 2],
  ] as const;
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const list = (n: number) => fc.array(number, { minLength: n, maxLength: n });

  it.each(maps)('%s: pairing, products and the derivative of the whole agree', (source, n, m) => {
    const whole = compiledMap(fn(source));
    if (!whole.ok) throw new Error(source);
    fc.assert(
      fc.property(list(n), list(n), list(m), (x, h, u) => {
        const { pushed, pulled, fromOutput, fromInput, stages } = at(source, x, h, u);
        const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
          Array.from(a, (v, k) => v * b[k]).reduce((sum, v) => sum + v, 0);
        const pairs = pushed.map((v, k) => dot(v, pulled[k]));
        const scale = 1 + Math.max(...pairs.map(Math.abs));
        for (const pair of pairs) expect(Math.abs(pair - pairs[0]) / scale).toBeLessThan(1e-9);
        const truth = whole.value.jacobian(x).data;
        for (const product of [fromOutput.at(-1), fromInput.at(-1)]) {
          product?.data.forEach((entry, k) =>
            expect(Math.abs(entry - truth[k])).toBeLessThan(1e-9 * (1 + Math.abs(truth[k]))),
          );
        }
        expect(stages.at(-1)?.value).toHaveLength(m);
      }),
      { numRuns: 40 },
    );
  });

  it('knows parameters, constants, declared values and unnamed results', () => {
    const c = at('c = 2*k; g = (c*x, y); g[1] + g[2]', [1, 5], [0, 0], [1], { k: 3 });
    expect(c.stages.map(({ name, text }) => [name, text])).toEqual([
      ['g', '(c*x, y)'],
      ['f', 'g[1] + g[2]'],
    ]);
    expect([...c.pulled[0]]).toEqual([6, 1]);
    expect(at('X: 2x2; Y = X*X; f = tr(Y)', [1, 2, 3, 4], [0, 0, 0, 0]).inputs).toEqual([
      'X[1,1]',
      'X[2,1]',
      'X[1,2]',
      'X[2,2]',
    ]);
    expect([...at('g = x^2; f = 3', [1], [1]).pulled[0]]).toEqual([0]);
  });
});

describe('where a map has no value', () => {
  const undefinedAll = (numbers: Iterable<number>): void =>
    [...numbers].forEach((x) => expect(x).toBeNaN());

  it.each(['a = x - 3; b = log(a)', 'a = x - 1; b = 1/a', 'a = x - 3; b = log(a); c = 3 + 0*b'])(
    '%s at 1: from there on nothing exists',
    (source) => {
      const c = at(source, [1], [0.1]);
      const lost = c.stages.slice(1);
      for (const { jacobian, value } of lost) {
        expect(value.some(Number.isFinite)).toBe(false);
        undefinedAll(jacobian.data);
      }
      expect([...c.pushed[1]]).toEqual([0.1]);
      c.pushed.slice(2).forEach(undefinedAll);
      c.pulled.slice(0, -1).forEach(undefinedAll);
      for (const product of [c.fromOutput.at(-1), c.fromInput.at(-1)]) {
        undefinedAll(product?.data ?? [0]);
      }
    },
  );

  it('an infinite slope is none, and a corner is a convention', () => {
    undefinedAll(at('a = x; b = sqrt(a)', [0], [0.1]).stages[1].jacobian.data);
    const corner = at('a = x; b = abs(a)', [0], [0.1]);
    expect(corner.stages.map(({ remarks }) => remarks.length)).toEqual([0, 1]);
  });

  it('what rounding leaves of a sum is 0, and a small factor is not', () => {
    const sums = at('g = (0.1*x, 0.2*x, -0.3*x); f = g[1] + g[2] + g[3]', [1], [1]);
    expect(sums.fromOutput[1].data[0]).toBe(0);
    expect(at('g = 1e-9*x; f = 1e-9*g', [1], [1e-17]).pushed[2][0]).toBeCloseTo(1e-35, 45);
    expect(at('g = 1e-9*x; f = 1e-9*g', [1], [1e-17]).pushed[2][0]).not.toBe(0);
  });
});

describe('what is no chain', () => {
  it.each([
    ['x^2', [1], { reason: 'single' }],
    ['f(x, y) = x*y/(x+y); f(0,0) = 0', [1, 1], { reason: 'exception' }],
    ['a=x; b=a; c=b; d=c; p=d; f=p', [1], { reason: 'long', count: 6 }],
    ['g = (x, x, x, x, x, x, x); f = sum(g)', [1], { reason: 'large', stage: 'g', count: 7 }],
    [
      'g = x^2; f = x*g',
      [1],
      { reason: 'branched', stage: 'f', takes: ['x'], before: 'g', through: true },
    ],
    [
      'g = x^2; k = x + y; f = g*k',
      [1, 1],
      { reason: 'branched', stage: 'k', takes: ['x', 'y'], before: 'g', through: false },
    ],
  ])('%s', (source, x, refusal) => {
    const c = at(source, x, x);
    expect(c.refusal).toEqual(refusal);
    expect(c.stages).toEqual([]);
  });

  it('leaves faults of the text to their place', () => {
    const result = complete(composition.work({ fn: fn('g = (x; f'), at: [1], h: [1], u: [1] }));
    expect(result.ok).toBe(false);
  });
});
