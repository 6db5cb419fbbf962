import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';
import { verify } from '../ir/verify.ts';
import { fromRows, toRows, type Matrix } from '../num/matrix.ts';

interface Instance {
  inputs: Record<string, number[][]>;
  value: number[][];
  derivatives: Record<string, { kind: string; value: number[][]; closedForm?: string }>;
  symmetricConstrained?: Record<string, number[][]>;
}
interface Case {
  id: string;
  expr: string;
  args: Record<string, { kind: string; property: string; shape: [number, number] }>;
  instances: Instance[];
}

const data = JSON.parse(readFileSync(new URL('./matrix.json', import.meta.url), 'utf8')) as {
  cases: Case[];
};

function compiled(expr: string, args: Case['args']) {
  const inputs = Object.entries(args).map(
    ([
      name,
      {
        shape: [rows, cols],
      },
    ]) => ({
      name,
      shape: { rows, cols },
    }),
  );
  const result = compile(expr, { inputs });
  if (!result.ok) throw new Error(`${expr}: ${result.faults[0].message}`);
  return result.value;
}

function expectClose(got: Matrix, want: number[][], what: string): void {
  const { data: numbers } = fromRows(want);
  expect([got.rows, got.cols], what).toEqual([want.length, want[0].length]);
  const scale = Math.max(1, ...Array.from(numbers, Math.abs));
  numbers.forEach((w, k) => {
    expect(
      Math.abs(got.data[k] - w) / scale,
      `${what}: ${toRows(got).join('; ')}`,
    ).toBeLessThanOrEqual(1e-10);
  });
}

describe('values and derivatives against the oracles', () => {
  it.each(data.cases.map((c) => [`${c.id}: ${c.expr}`, c] as const))('%s', (_id, c) => {
    const f = compiled(c.expr, c.args);
    for (const { inputs, value, derivatives, symmetricConstrained } of c.instances) {
      expectClose(f.evaluate(inputs), value, 'value');
      for (const [name, want] of Object.entries(derivatives)) {
        const got = f.derivative(name, inputs);
        expect(got.kind).toBe(want.kind);
        expectClose(got, want.value, `∂/∂${name}`);
        if (want.closedForm !== undefined) {
          const closed = compiled(want.closedForm, c.args).evaluate(inputs);
          expectClose(closed, want.value, `${want.closedForm} as written`);
        }
      }
      for (const [name, want] of Object.entries(symmetricConstrained ?? {})) {
        expectClose(f.derivative(name, inputs, { symmetric: true }), want, `∂/∂${name}, symmetric`);
      }
    }
    expect(verify(f.graph)).toEqual([]);
  });
});
