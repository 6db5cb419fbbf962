import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { verify } from '../ir/verify.ts';

interface Point {
  x: number[];
  value: number;
  grad: number[];
  hess: number[][];
}
interface Case {
  id: string;
  expr: string;
  vars: string[];
  points: Point[];
}
interface Kink {
  expr: string;
  vars: string[];
  x: number[];
  value: number;
  autodiff_grad: number[];
}

const data = JSON.parse(readFileSync(new URL('./scalar.json', import.meta.url), 'utf8')) as {
  cases: Case[];
  kinks: Kink[];
};

function compiled(expr: string, vars: string[]) {
  const result = scalarFunction(expr, { inputs: vars });
  if (!result.ok) throw new Error(`${expr}: ${result.faults[0].message}`);
  return result.value;
}

describe('value, gradient and Hessian against the oracles', () => {
  it.each(data.cases.map((c) => [c.id, c] as const))('%s', (_id, c) => {
    const f = compiled(c.expr, c.vars);
    for (const p of c.points) {
      const scale = Math.max(1, ...[p.value, ...p.grad, ...p.hess.flat()].map(Math.abs));
      const hess = f.hessian(p.x);
      expect(Math.abs(f.value(p.x) - p.value) / scale).toBeLessThanOrEqual(1e-12);
      f.gradient(p.x).forEach((g, i) =>
        expect(Math.abs(g - p.grad[i]) / scale).toBeLessThanOrEqual(1e-12),
      );
      p.hess
        .flat()
        .forEach((h, i) => expect(Math.abs(hess[i] - h) / scale).toBeLessThanOrEqual(1e-10));
    }
    expect(verify(f.graph)).toEqual([]);
  });
});

describe('the conventions at kinks', () => {
  it.each(data.kinks.map((k) => [`${k.expr} at ${k.x.join()}`, k] as const))('%s', (_id, k) => {
    const f = compiled(k.expr, k.vars);
    expect(f.value(k.x)).toBeCloseTo(k.value, 12);
    f.gradient(k.x).forEach((g, i) => expect(g).toBeCloseTo(k.autodiff_grad[i], 12));
  });
});
