import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { interpreter } from '../compile/interpret.ts';
import { createRng } from '../num/rng.ts';
import { entryNode } from './entryNode.ts';
import { jacobian } from './jacobian.ts';

const SOURCES = [
  'x: 3; 2*x - x.^2',
  'A: 2x3; B: 3x2; A*B + (B*A)[1,1]*eye(2)',
  'A: 2x2; x: 2; [A[1,1], 3; x[2], A[2,1]]*x',
  'x: 2; diag(x)*(x[1], 4)',
  'A: 2x2; diag(A)',
  'x: 3; x/norm2(x)',
  'A: 2x2; x: 2; softmax(A*x)',
  'softmax((x, y, z))',
  "x: 3; x*softmax(x)'",
  "A: 3x2; A'",
  'x: 2; if(x < 0, x.^2, exp(x))',
  'ones(2, 2).*eye(2)',
];

describe('an entry as a node of numbers', () => {
  it.each(SOURCES)('%s', (source) => {
    const result = compile(source);
    if (!result.ok) throw new Error(result.faults[0].message);
    const { graph, output, inputs } = result.value;
    const wrt = inputs.map((input) => input.node);
    const roots = wrt.length > 0 ? [output, jacobian(graph, output, wrt)] : [output];
    const rng = createRng(3);
    const at = inputs.flatMap(({ shape }) =>
      Array.from({ length: shape.rows * shape.cols }, () => rng.uniform(-2, 2)),
    );
    for (const root of roots) {
      const { rows, cols } = graph.shape(root);
      const whole = interpreter(graph, [root], wrt)(at);
      for (let j = 0; j < cols; j++) {
        for (let i = 0; i < rows; i++) {
          const entry = entryNode(graph, root, i, j);
          expect(graph.shape(entry)).toEqual({ rows: 1, cols: 1 });
          const value = interpreter(graph, [entry], wrt)(at)[0];
          expect(value, `entry ${i}, ${j}`).toBeCloseTo(whole[i + j * rows], 12);
        }
      }
    }
  });
});
