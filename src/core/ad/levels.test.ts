import { describe, expect, it } from 'vitest';
import { nodeDifference } from './nodeDifference.ts';
import { randomProgram } from './randomProgram.ts';
import { prepareTrace, trace, type Trace, type TraceOptions } from './trace.ts';

function traced(source: string, options: TraceOptions): Trace {
  const result = trace(source, options);
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

const adjointOf = (t: Trace, name: string) =>
  Array.from(t.nodes.find((n) => n.name === name)?.adjoint.data ?? [NaN]);

const W = [
  [1, 0.5, -1],
  [0.2, -0.3, 0.4],
];
const NET = 'W: 2x3; x: 3; b: 2; z = W*x + b; p = softmax(z); L = -log(p[1]) + 0.1*sum(W.^2)';
const values = { W, x: [1, 2, -1], b: [0.1, -0.2] };

describe('the level of entries', () => {
  const t = traced(NET, { values, level: 'entry' });
  const whole = traced(NET, { values });

  it('has numbers only, and the entries of the inputs as inputs', () => {
    expect(t.nodes.every((n) => n.shape.rows * n.shape.cols === 1)).toBe(true);
    expect(t.nodes.filter((n) => n.kind === 'input').map((n) => n.name)).toEqual([
      'W[1,1]',
      'W[2,1]',
      'W[1,2]',
      'W[2,2]',
      'W[1,3]',
      'W[2,3]',
      'b[1]',
      'b[2]',
      'x[1]',
      'x[2]',
      'x[3]',
    ]);
  });

  it('has the same output and the same adjoints, entry by entry', () => {
    expect(t.nodes[t.output].name).toBe('L');
    expect(t.nodes[t.output].value.data[0]).toBeCloseTo(
      whole.nodes[whole.output].value.data[0],
      14,
    );
    for (const name of ['W', 'x', 'b', 'z', 'p']) {
      const node = whole.nodes.find((n) => n.name === name);
      const { rows, cols } = node?.shape ?? { rows: 0, cols: 0 };
      for (let k = 0; k < rows * cols; k++) {
        const [i, j] = [(k % rows) + 1, Math.floor(k / rows) + 1];
        const entry = cols === 1 ? `${name}[${i}]` : `${name}[${i},${j}]`;
        expect(adjointOf(t, entry)[0], entry).toBeCloseTo(node?.adjoint.data[k] ?? NaN, 13);
      }
    }
  });

  it('keeps x·x as two edges, and moves entries without steps', () => {
    const squared = traced('x*x', { values: { x: 3 }, level: 'entry' });
    expect(squared.nodes[squared.output].args).toEqual([0, 0]);
    const moved = traced("A: 2x2; B = A'; L = B[1,2]*B[2,2]", {
      values: {
        A: [
          [1, 2],
          [3, 4],
        ],
      },
      level: 'entry',
    });
    expect(moved.nodes.map((n) => n.name)).toEqual(['A[1,1]', 'A[2,1]', 'A[1,2]', 'A[2,2]', 'L']);
    expect(adjointOf(moved, 'A[2,1]')).toEqual([4]);
  });

  it('simplifies no numbers: x + x reads x twice', () => {
    const t = traced('a = x + x; L = 2*a', { values: { x: 3 }, level: 'entry' });
    expect(t.nodes.find((n) => n.name === 'a')?.args).toEqual([0, 0]);
  });

  it('leaves whole what cannot be written out, and reads its entries', () => {
    const rows = [
      [4, 1, 0, 0, 1],
      [1, 5, 1, 0, 0],
      [0, 1, 6, 1, 0],
      [0, 0, 1, 5, 1],
      [1, 0, 0, 1, 4],
    ];
    const source = 'A: 5x5; Q = inv(A); L = Q[1,2]^2 + Q[3,3]';
    const fine = traced(source, { values: { A: rows }, level: 'entry' });
    const coarse = traced(source, { values: { A: rows } });
    expect(fine.nodes.find((n) => n.name === 'Q')?.shape).toEqual({ rows: 5, cols: 5 });
    expect(adjointOf(fine, 'A[2,1]')[0]).toBeCloseTo(coarse.nodes[0].adjoint.data[1], 13);
  });

  it('gathers an array that is the output', () => {
    const out = traced('W: 2x3; x: 3; W*x', { values: { W, x: [1, 2, -1] }, level: 'entry' });
    expect(out.nodes[out.output].shape).toEqual({ rows: 2, cols: 1 });
    expect(adjointOf(out, 'x[1]')[0]).toBeCloseTo(1.2, 14);
  });

  it('says when there are too many', () => {
    const big = prepareTrace('A: 40x40; B: 40x40; sum(A*B)', { level: 'entry' });
    expect(big.ok ? '' : big.faults[0].code).toBe('too-large');
  });
});

describe('folded statements', () => {
  it('stay one node below the level of statements', () => {
    const options = { values: { w: 0.8, x: -1.2, b: 0.3, y: 1 }, level: 'operation' } as const;
    const source = 'a = sigmoid(w*x + b); L = 0.5*(a - y)^2';
    const open = traced(source, options);
    const folded = traced(source, { ...options, folded: new Set(['a']) });
    expect(open.nodes.filter((n) => n.statement === 'a')).toHaveLength(3);
    expect(folded.nodes.filter((n) => n.statement === 'a')).toHaveLength(1);
    expect(adjointOf(folded, 'w')[0]).toBeCloseTo(0.177712, 6);
    expect(adjointOf(folded, 'w')[0]).toBeCloseTo(adjointOf(open, 'w')[0], 15);
  });

  it('stay whole entry by entry too', () => {
    const t = traced(NET, { values, level: 'entry', folded: new Set(['z']) });
    expect(t.nodes.find((n) => n.name === 'z')?.text).toBe('W*x + b');
    const open = traced(NET, { values });
    expect(adjointOf(t, 'W[2,3]')[0]).toBeCloseTo(adjointOf(open, 'W')[5], 13);
  });
});

describe('what an edge says', () => {
  it('names permutations and selections', () => {
    const t = traced("A: 2x3; B = A'; L = B[1,2] + sum(B)", {
      values: { A: W },
      level: 'operation',
    });
    const of = (name: string) => t.reverse.find((e) => t.nodes[e.from].text === name)?.structure;
    expect(of("A'")).toBe('permutation');
    expect(of('B[1,2]')).toBe('selection');
  });

  it('knows Kronecker products, and where they are plainly a matrix', () => {
    const t = traced('W: 2x3; X: 3x2; x: 3; Y = 2*(W*X) + 1; z = W*x; L = sum(Y) + sum(z)', {
      values: {
        W,
        x: [1, 2, 3],
        X: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
    });
    const of = (from: string, to: string) =>
      t.reverse.find((e) => t.nodes[e.from].name === from && t.nodes[e.to].name === to)?.structure;
    expect([of('Y', 'X'), of('Y', 'W'), of('z', 'W'), of('z', 'x')]).toEqual([
      'kronecker',
      'kronecker',
      'kronecker',
      'general',
    ]);
  });

  it('knows that what flows to a weight matrix is an outer product', () => {
    const t = traced(NET, { values });
    const edge = t.reverse.find((e) => t.nodes[e.from].name === 'z' && t.nodes[e.to].name === 'W');
    expect(edge?.ruleStructure).toBe('rank one');
  });
});

describe('forward over reverse', () => {
  it('gives H v of Rosenbrock: H(1, −1) = (850, 280) at (−1.2, 1)', () => {
    const t = traced('r = y - x^2; L = 100*r^2 + (1 - x)^2', { values: { x: -1.2, y: 1 } });
    const { adjoints } = t.second({ x: 1, y: -1 });
    expect(adjoints[0].data[0]).toBeCloseTo(850, 10);
    expect(adjoints[1].data[0]).toBeCloseTo(280, 10);
  });

  it('counts only what flows: nothing of a statement that the output does not use', () => {
    const at = { values: { x: 2 } };
    const plain = traced('L = x^3', at).second({ x: 1 });
    const dead = traced('d = exp(x)*sin(x); L = x^3', at).second({ x: 1 });
    expect(plain.operations).toBeGreaterThan(0);
    expect(dead.operations).toBe(plain.operations);
  });

  it.each(['statement', 'operation', 'entry'] as const)(
    'agrees with differences of adjoints: %s',
    (level) => {
      const program = prepareTrace(NET, { level });
      if (!program.ok) throw new Error(program.faults[0].message);
      const at = (t: number): Trace => {
        const moved = program.value.run({
          ...values,
          x: [1 + t, 2 - 0.5 * t, -1],
          b: [0.1, -0.2 + 2 * t],
        });
        if (!moved.ok) throw new Error(moved.faults[0].message);
        return moved.value;
      };
      const h = 1e-5;
      const [up, here, down] = [at(h), at(0), at(-h)];
      const { adjoints, steps } = here.second({ x: [1, -0.5, 0], b: [0, 2] });
      here.nodes.forEach((node, k) => {
        node.adjoint.data.forEach((_, e) => {
          const slope = (up.nodes[k].adjoint.data[e] - down.nodes[k].adjoint.data[e]) / (2 * h);
          expect(adjoints[k].data[e], node.name).toBeCloseTo(slope, 7);
        });
      });
      here.reverse.forEach((_, k) => {
        const slope =
          (up.reverse[k].contribution.data[0] - down.reverse[k].contribution.data[0]) / (2 * h);
        expect(steps[k].contribution.data[0]).toBeCloseTo(slope, 7);
      });
    },
  );
});

describe('random programs of 200 nodes', () => {
  it.each([1, 2, 3, 4, 5])(
    'seed %i: adjoints are central differences, in a moved node alone',
    (seed) => {
      const { source, values: at } = randomProgram({ seed, statements: 197, inputs: 3 });
      const t = traced(source, { values: at });
      expect(t.nodes).toHaveLength(200);
      for (const node of t.nodes) {
        const { data } = nodeDifference(t, node.index, [1]);
        const scale = Math.max(1, Math.abs(node.adjoint.data[0]));
        expect(Math.abs(data[0] - node.adjoint.data[0]) / scale, node.name).toBeLessThan(1e-7);
      }
      const seeds = t.nodes.filter((n) => n.kind === 'input').map((n) => n.name);
      for (const name of seeds) {
        const tangent = t.forward({ [name]: 1 }).at(-1)?.tangent.data[0];
        expect(tangent).toBeCloseTo(adjointOf(t, name)[0], 9);
      }
    },
  );

  it('by hand: everything is used, something twice', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { source, values: at } = randomProgram({ seed, statements: 5, byHand: true });
      const t = traced(source, { values: at });
      const steps = t.nodes.slice(0, -1);
      expect(
        steps.every((node) => node.users.length > 0),
        source,
      ).toBe(true);
      expect(
        steps.some((node) => node.users.length > 1),
        source,
      ).toBe(true);
    }
  });
});

describe('kinks', () => {
  it('says what is taken for the slope, where a value sits on one', () => {
    const at = (x: number) => traced('a = relu(x); L = 2*a', { values: { x } }).nodes[1].remarks;
    expect(at(0)).toHaveLength(1);
    expect(at(1)).toHaveLength(0);
  });
});
