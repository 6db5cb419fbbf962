import { describe, expect, it } from 'vitest';
import { Graph } from '../ir/graph.ts';
import { isScalar, sizeOf } from '../ir/types.ts';
import { createRng } from '../num/rng.ts';
import { allOps, opNamed, opTable } from '../ops/all.ts';
import { inNumbers } from './inNumbers.ts';
import { interpreter } from './interpret.ts';
import { schedule } from './schedule.ts';

/** Operations that are not written out: they come of differentiation, or are others already. */
const NOT = ['outer', 'mean', 'norm1', 'norm2', 'softmaxrows', 'unit', 'cofactor'];

const structural = allOps.flatMap((op) => (op.kind === 'structural' ? [op] : []));
const cases = structural.flatMap((op) =>
  op.inNumbers ? op.examples.map((example, k) => [op.name, k, op, example] as const) : [],
);

it('every structural operation is written out or has a reason not to be', () => {
  expect(
    structural
      .filter((op) => !op.inNumbers)
      .map((op) => op.name)
      .sort(),
  ).toEqual(NOT.sort());
});

describe('written out in numbers', () => {
  it.each(cases)('%s, example %d, is the same', (_name, _k, op, { shapes, attributes = [] }) => {
    const graph = new Graph(opTable);
    const inputs = shapes.map((shape, a) =>
      Array.from({ length: sizeOf(shape) }, (_, k) => graph.input(`x${a}_${k}`)),
    );
    const arrays = shapes.map(({ rows, cols }, a) =>
      rows * cols === 1 ? inputs[a][0] : graph.applyWith('entries', [rows, cols], inputs[a]),
    );
    const whole = graph.applyWith(op.name, attributes, arrays);
    const { rows, cols } = graph.shape(whole);
    const all = inputs.flat();
    const rng = createRng(3);
    // A matrix with a heavy diagonal is regular, and its determinant positive.
    const at = shapes.flatMap(({ rows: m, cols: n }) =>
      Array.from({ length: m * n }, (_, k) =>
        m === n && k % (m + 1) === 0 ? 4 : rng.uniform(-1, 1),
      ),
    );
    const truth = interpreter(graph, [whole], all)(at);
    for (let k = 0; k < rows * cols; k++) {
      const entry = graph.applyWith('block', [k % rows, Math.floor(k / rows), 1, 1], [whole]);
      const out = inNumbers(graph, entry);
      if (out === null) throw new Error('not written out');
      for (const step of schedule(graph, [out]).steps) {
        expect(isScalar(step.shape) && opNamed(step.op).kind === 'pointwise').toBe(true);
      }
      expect(Math.abs(interpreter(graph, [out], all)(at)[0] - truth[k])).toBeLessThan(
        1e-13 * (1 + Math.abs(truth[k])),
      );
    }
  });

  it('takes its time within limits, and numbers only', () => {
    const graph = new Graph(opTable);
    const [x, A] = [graph.input('x'), graph.input('A', { rows: 2, cols: 2 })];
    expect(inNumbers(graph, graph.apply('sin', x))).toBe(graph.apply('sin', x));
    expect(inNumbers(graph, graph.apply('det', A))).toBeNull();
    const large = graph.mul(x, graph.applyWith('eye', [80], []));
    expect(inNumbers(graph, graph.apply('normF', large))).toBeNull();
    const four = graph.add(graph.applyWith('eye', [4], []), graph.spread(x, { rows: 4, cols: 4 }));
    expect(inNumbers(graph, graph.apply('det', four))).toBeNull();
  });
});
