import { describe, expect, it } from 'vitest';
import { gradient } from '../ad/vjp.ts';
import { toRows } from '../num/matrix.ts';
import { compile, type CompileOptions } from './compile.ts';
import { interpreter } from './interpret.ts';

function compiled(source: string, options?: CompileOptions) {
  const result = compile(source, options);
  if (!result.ok) throw new Error(`${source}: ${result.faults[0].message}`);
  return result.value;
}

describe('points', () => {
  const f = compiled('W: 2x3; b: 2; s: scalar; s*W*(1, 2, 3) + b');
  const rows = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  it('are given by name: numbers, columns, rows of a matrix', () => {
    expect(Array.from(f.evaluate({ W: rows, b: [10, 20], s: 2 }).data)).toEqual([38, 84]);
  });
  it('are given packed, in the order of the inputs and column by column', () => {
    expect(f.inputs.map((slot) => slot.name)).toEqual(['W', 'b', 's']);
    expect(Array.from(f.evaluate([1, 4, 2, 5, 3, 6, 10, 20, 2]).data)).toEqual([38, 84]);
  });
  it('may be matrices', () => {
    const W = { rows: 2, cols: 3, data: Float64Array.of(1, 4, 2, 5, 3, 6) };
    expect(Array.from(f.evaluate({ W, b: [10, 20], s: 2 }).data)).toEqual([38, 84]);
  });
  it('must be complete and fit', () => {
    expect(() => f.evaluate({ W: rows, s: 2 })).toThrow('no value is given for b');
    expect(() => f.evaluate({ W: rows, b: [1, 2, 3], s: 2 })).toThrow('b has 2 entries, not 3');
    expect(() => f.evaluate([1, 2])).toThrow('9 numbers are needed, not 2');
  });
  it('take declared values where none is given', () => {
    const g = compiled('x: 2 = (3, 4); norm2(x)');
    expect(g.evaluate({}).data[0]).toBe(5);
    expect(g.evaluate({ x: [5, 12] }).data[0]).toBe(13);
  });
  it('leave parameters to their values, and those at 1', () => {
    const g = compiled('a*x^2 + k', { inputs: ['x'], values: { a: 3 } });
    expect(g.evaluate({ x: 2 }).data[0]).toBe(13);
    expect(g.derivative('a', { x: 2 }).data[0]).toBe(4);
  });
});

describe('derivatives of maps', () => {
  const layer = compiled('W: 2x3; x: 3; b: 2; tanh(W*x + b)');
  const at = {
    W: [
      [0.3, -0.2, 0.5],
      [0.1, 0.7, -0.4],
    ],
    x: [1, -2, 0.5],
    b: [0.1, -0.3],
  };

  it('are the same in both modes', () => {
    const forward = layer.jacobian(at, 'forward');
    const reverse = layer.jacobian(at, 'reverse');
    expect([forward.rows, forward.cols]).toEqual([2, 11]);
    forward.data.forEach((entry, k) => expect(reverse.data[k]).toBeCloseTo(entry, 15));
  });

  it('have the layout of their kind', () => {
    const kinds = (source: string, name: string) => {
      const { inputs } = compiled(source);
      const zero = Object.fromEntries(
        inputs.map(({ name: n, shape }) => [
          n,
          new Array<number>(shape.rows * shape.cols).fill(0.5),
        ]),
      );
      const packed = inputs.flatMap(({ name: n }) => zero[n]);
      const { kind, rows, cols } = compiled(source).derivative(name, packed);
      return [kind, rows, cols];
    };
    expect(kinds("x: 3; x'*x", 'x')).toEqual(['row', 1, 3]);
    expect(kinds('a*b', 'a')).toEqual(['number', 1, 1]);
    expect(kinds('A: 2x3; sum(A.^2)', 'A')).toEqual(['shape', 2, 3]);
    expect(kinds('r: 1x3; sum(r.^2)', 'r')).toEqual(['shape', 1, 3]);
    expect(kinds('x: 3; s: scalar; s*x', 'x')).toEqual(['jacobian', 3, 3]);
    expect(kinds('x: 3; s: scalar; s*x', 's')).toEqual(['jacobian', 3, 1]);
    expect(kinds('A: 2x3; x: 3; A*x', 'A')).toEqual(['vecjacobian', 2, 6]);
    expect(kinds("x: 3; x'", 'x')).toEqual(['vecjacobian', 3, 3]);
    expect(kinds('A: 2x2; s: scalar; s*A', 's')).toEqual(['vecjacobian', 4, 1]);
    expect(kinds('A: 3x5; B: 5x4; A*B', 'A')).toEqual(['vecjacobian', 12, 15]);
  });

  it('of A B with respect to A are kron(Bᵀ, I), too large to be built entry by entry', () => {
    const product = compiled('A: 3x5; B: 5x4; A*B');
    const B = Array.from({ length: 5 }, (_, i) => Array.from({ length: 4 }, (__, j) => i - 2 * j));
    const A = Array.from({ length: 3 }, () => [1, 2, 3, 4, 5]);
    const rows = toRows(product.derivative('A', { A, B }));
    rows.forEach((row, out) =>
      row.forEach((entry, column) => {
        const [i, j] = [out % 3, Math.floor(out / 3)];
        const [p, q] = [column % 3, Math.floor(column / 3)];
        expect(entry).toBe(i === p ? B[q][j] : 0);
      }),
    );
  });

  it('of a matrix that is its own transpose move paired entries together', () => {
    const f = compiled("S: 2x2 symmetric; x: 2; x'*S*x");
    const point = {
      S: [
        [2, 1],
        [1, 3],
      ],
      x: [5, 7],
    };
    expect(Array.from(f.derivative('S', point).data)).toEqual([25, 35, 35, 49]);
    expect(Array.from(f.derivative('S', point, { symmetric: true }).data)).toEqual([
      25, 70, 70, 49,
    ]);
  });

  it('refuse what is no variable, and gradients of what is no number', () => {
    expect(() => layer.derivative('q', at)).toThrow('q is neither a variable nor a parameter');
    expect(() => layer.gradient(at)).toThrow('only a number-valued function has a gradient');
    expect(() => layer.hessian(at)).toThrow('only a number-valued function has a Hessian');
  });

  it('refuse matrices that would not fit into memory', () => {
    const large = compiled('A: 100x100; A*A');
    expect(() => large.jacobian(new Float64Array(10_000))).toThrow('too large');
    expect(() => large.derivative('A', new Float64Array(10_000))).toThrow('too large');
  });
});

describe('structural zeros', () => {
  it.each(['forward', 'reverse'] as const)('stay zero beside an infinite slope, %s', (mode) => {
    const f = compiled('(sqrt(x), sqrt(y), x*y)', { inputs: ['x', 'y'] });
    expect(Array.from(f.jacobian([0, 4], mode).data)).toEqual([Infinity, 0, 4, 0, 0.25, 0]);
  });
});

describe('branches not taken, entry by entry', () => {
  const gradient = (source: string, at: number[]): number[] =>
    Array.from(compiled(source).gradient(at));
  it('send nothing back through sums and products', () => {
    expect(gradient('x: 2; p = sum(sqrt(x)); sum(if(x < -9, p, x))', [-1, -4])).toEqual([1, 1]);
    expect(
      gradient('x: 2; y: 2; r = log(x); sum(if(y < 0, 0, outer(r, r)*y) + y)', [-1, -4, -2, -3]),
    ).toEqual([0, 0, 1, 1]);
  });
});

describe('second order', () => {
  const f = compiled("A: 3x3; x: 3; log(1 + x'*A'*A*x) + sum(exp(x))");
  const at = [0.5, 1, -0.3, 0.2, 0.8, 0.1, -0.4, 0.6, 1.1, 0.3, -0.2, 0.7];
  const v = at.map((_, k) => Math.sin(k + 1));

  it('is symmetric, and H v is the product', () => {
    const H = toRows(f.hessian(at));
    H.forEach((row, i) => row.forEach((entry, j) => expect(entry).toBeCloseTo(H[j][i], 13)));
    f.hvp(at, v).forEach((entry, i) => {
      expect(entry).toBeCloseTo(
        H[i].reduce((sum, h, j) => sum + h * v[j], 0),
        12,
      );
    });
  });

  it('is the derivative of the gradient', () => {
    const h = 1e-5;
    const shifted = (t: number) => f.gradient(at.map((a, k) => a + t * v[k]));
    const [ahead, behind] = [shifted(h), shifted(-h)];
    f.hvp(at, v).forEach((entry, i) =>
      expect(entry).toBeCloseTo((ahead[i] - behind[i]) / (2 * h), 8),
    );
  });
});

describe('any order', () => {
  it('nests: the fifth derivative of sin(x²) by five passes over the graph', () => {
    const { graph, output, inputs } = compiled('sin(x^2)');
    let at = output;
    for (let k = 0; k < 5; k++) [at] = gradient(graph, at, [inputs[0].node]);
    const x = 0.7;
    const [s, c] = [Math.sin(x * x), Math.cos(x * x)];
    const truth = (32 * x ** 5 - 120 * x) * c + 160 * x ** 3 * s;
    expect(interpreter(graph, [at], [inputs[0].node])([x])[0]).toBeCloseTo(truth, 10);
  });
});

describe('an exceptional value', () => {
  const f = compiled('f(x, y) = x^3/(x^2 + y^2); f(0, 0) = 0');
  it('takes its slopes from limits', () => {
    expect(Array.from(f.gradient([0, 0]))).toEqual([expect.closeTo(1, 6), expect.closeTo(0, 6)]);
    expect(f.jacobian([0, 0]).data[0]).toBeCloseTo(1, 6);
    expect(f.gradient([1, 1])[0]).toBeCloseTo(1, 14);
  });
});

describe('faults', () => {
  it.each([
    ['A: 2x3; x: 2; A*x', 'shape-mismatch'],
    ['x +', 'missing-operand'],
    ['1/0', 'domain'],
    ['A: 300x300; A^4096', 'too-large'],
  ])('%s is %s', (source, code) => {
    const result = compile(source);
    expect(result.ok ? 'fine' : result.faults[0].code).toBe(code);
  });
});
