import { describe, expect, it } from 'vitest';
import { differenceJacobian } from '../ad/centralDifference.ts';
import type { Structure } from '../lang/declarations.ts';
import { matrix, multiply, transpose, type Matrix } from '../num/matrix.ts';
import { createRng, type Rng } from '../num/rng.ts';
import { compile } from './compile.ts';

/** Expressions of matrix calculus in declared names; every derivative is compared with differences. */
const EXPRESSIONS = [
  'x: 3; sum(1./x)',
  'x: 3 positive; sum(log(x).*x)',
  'x: 4; mean(x.^2) - mean(x)^2',
  'x: 3; norm1(x) + norm2(x)',
  'x: 3; y: 3; norm2(x - y)',
  'x: 3; y: 3; dot(x, y)/(norm2(x)*norm2(y))',
  'A: 3x3 invertible; A^3',
  'A: 2x3; B: 2x3; A.*B',
  'A: 2x3; B: 2x3 positive; A./B',
  'A: 2x2 spd; B: 2x2; tr(inv(A)*B)',
  "X: 3x2; logdet(X'*X)",
  "X: 3x2; det(X'*X)",
  'A: 3x3 invertible; b: 3; inv(A)*b',
  'A: 2x2 invertible; inv(A)',
  'A: 2x2; B: 2x2 invertible; C: 2x2; A*inv(B)*C',
  'X: 4x3; w: 3; y: 4 signs; sum(softplus(-y.*(X*w)))',
  'X: 4x3; w: 3; y: 4; s: scalar; norm2(X*w - y)^2/4 + s*norm1(w)',
  'd: 3; A: 3x3; diag(d)*A*diag(d)',
  'A: 3x3; diag(A)',
  "a: 3; b: 2; a*b'",
  'a: 3; b: 2; outer(a, b)',
  "x: 3; x*x'",
  "X: 3x2; X'*X",
  "A: 2x3; A'",
  "Q: 2x3; K: 2x3; V: 2x3; V*softmax(Q'*K/sqrt(2))",
  "Q: 2x3; K: 2x3; softmaxrows(Q'*K)",
  'X: 2x3; logsumexp(X)',
  'z: 4; softmax(z)',
  "z: 3; p: 3 probability; logsumexp(z) - p'*z",
  'x: 3; m = mean(x); v = mean((x - m).^2); (x - m)/sqrt(v + 0.1)',
  'W: 2x3; V: 3x2; x: 3; x + V*gelu(W*x)',
  'x: 3; s: scalar; exp(-s*norm2(x)^2)',
  'x: 3; x/norm2(x)',
  "A: 3x3; x: 3; x'*A*x/(x'*x)",
  'A: 2x3; normF(A)',
  "A: 3x2; B: 2x3; tr(A*B*(A*B)')",
  'x: 3; max(x, 0.1) + min(x, x[1])',
  'x: 3; if(x < 0.2, x.^2, sin(x))',
  'x: 3; (x[1]*x[2], x[3]^2)',
  'A: 3x3; A[1,:]*A[:,2] + A[2,3]',
  'x: 2; y: scalar; [x[1], y; y, x[2]]*x',
  'A: 2x2; eye(2) + ones(2,2) - A*zeros(2,2)',
  'A: 2x2; x: 2; h = tanh(A*x); k = tanh(A*h); sum(k.*h)',
  'a: scalar; b: scalar; a^b',
  "A: 3x3 spd; x: 3; u: 3; 0.5*logdet(A) - 0.5*(x - u)'*A*(x - u)",
  "A: 2x2; sin(A)*cos(A')",
  'x: 1x3; x*[1; 2; 3] + sum(x.^2)',
  "r: 1x2; A: 2x2; r*A*r'",
];

function draw(rng: Rng, rows: number, cols: number, structure?: Structure): Matrix {
  const any = matrix(rows, cols).data.map(() => rng.uniform(-1.5, 1.5));
  if (structure === 'spd') {
    const a = matrix(rows, cols, any);
    const s = multiply(a, transpose(a));
    for (let i = 0; i < rows; i++) s.data[i * (rows + 1)] += 1;
    return s;
  }
  if (structure === 'invertible') for (let i = 0; i < rows; i++) any[i * (rows + 1)] += 3;
  if (structure === 'positive')
    return matrix(
      rows,
      cols,
      any.map((v) => 0.5 + Math.abs(v)),
    );
  if (structure === 'signs') return matrix(rows, cols, any.map(Math.sign));
  if (structure === 'probability') {
    const total = any.reduce((sum, v) => sum + Math.abs(v), 0);
    return matrix(
      rows,
      cols,
      any.map((v) => Math.abs(v) / total),
    );
  }
  return matrix(
    rows,
    cols,
    any.map((v) => v + Math.sign(v) * 0.3),
  );
}

describe('every derivative is that of central differences', () => {
  it.each(EXPRESSIONS)('%s', (source) => {
    const result = compile(source);
    if (!result.ok) throw new Error(result.faults[0].message);
    const f = result.value;
    const rng = createRng(source.length);
    for (let trial = 0; trial < 3; trial++) {
      const at: Record<string, Matrix> = {};
      for (const { name, shape } of f.inputs) {
        const structure = f.parsed.declarations.get(name)?.structure;
        at[name] = draw(rng, shape.rows, shape.cols, structure);
      }
      if (source.includes('a^b')) at.a = matrix(1, 1, Float64Array.of(1.7));
      const value = f.evaluate(at);
      expect([value.rows, value.cols]).toEqual([f.shape.rows, f.shape.cols]);
      for (const { name, shape } of f.inputs) {
        const truth = differenceJacobian(
          (x) => f.evaluate({ ...at, [name]: matrix(shape.rows, shape.cols, x) }).data,
          at[name].data,
        );
        const got = f.derivative(name, at);
        const scale = Math.max(1, ...Array.from(truth.data, Math.abs));
        expect(got.data).toHaveLength(truth.data.length);
        got.data.forEach((entry, k) =>
          expect(Math.abs(entry - truth.data[k]) / scale, `∂/∂${name}`).toBeLessThan(2e-8),
        );
      }
    }
  });
});
