import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { formulaCheck } from './formulaCheck.ts';

interface Case {
  id: string;
  expr: string;
  args: Record<string, { property: string; shape: [number, number] }>;
  instances: { derivatives: Record<string, { kind: string; closedForm?: string }> }[];
}

const STRUCTURES: Record<string, string> = {
  pos: ' pos',
  prob: ' prob',
  inv: ' inv',
  sym: ' sym',
  spd: ' spd',
};

const { cases } = JSON.parse(
  readFileSync(new URL('../../core/golden/matrix.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

const declared = ({ expr, args }: Case): string =>
  [
    ...Object.entries(args).map(
      ([name, { shape, property }]) => `${name}: ${shape.join('x')}${STRUCTURES[property] ?? ''}`,
    ),
    expr,
  ].join('; ');

function check(f: string, by: string, formula: string, seed = 1) {
  const result = complete(formulaCheck.work({ f, by, formula, seed }));
  if (!result.ok) throw new Error(`${f} by ${by}: ${result.faults[0].message}`);
  return result.value;
}

const closed = cases.flatMap((one) =>
  Object.entries(one.instances[0].derivatives).flatMap(([by, { kind, closedForm }]) =>
    closedForm === undefined ? [] : [[one.expr, by, closedForm, kind, declared(one)] as const],
  ),
);

describe('closed forms of the reference data', () => {
  it.each(closed)('∂(%s)/∂%s = %s', (_expr, by, form, kind, source) => {
    const found = check(source, by, form);
    expect(found).toMatchObject({ equal: true, kind, points: 8 });
    expect(found.largest).toBeLessThan(1e-12);
    expect(check(source, by, `2*(${form})`).equal).toBe(false);
  });
});

describe('texts without declarations', () => {
  it.each([
    ["x'*A*x", 'x', "x'*(A+A')"],
    ['norm2(A*x-b)^2', 'A', "2*(A*x-b)*x'"],
    ["a'*inv(X)*b", 'X', "-inv(X)'*a*b'*inv(X)'"],
    ['logdet(A)', 'A', "inv(A)'"],
    ["logsumexp(z)-p'*z", 'z', "softmax(z)'-p'"],
    ['x^2', 'x', '2x'],
    ['A*x+b', 'x', 'A'],
  ])('∂(%s)/∂%s = %s', (f, by, formula) => {
    expect(check(f, by, formula)).toMatchObject({ equal: true, points: 8 });
  });

  it('tells a wrong value, a wrong layout and a wrong shape from the right one', () => {
    expect(check("x'*A*x", 'x', "2*x'*A")).toMatchObject({ equal: false, rows: 1, cols: 3 });
    const column = check("x'*A*x", 'x', "(A+A')*x");
    expect(column.equal).toBe(false);
    expect(column.largest).toBeNaN();
  });

  it('answers faults of either text', () => {
    const faults = (f: string, by: string, formula: string) =>
      complete(formulaCheck.work({ f, by, formula, seed: 1 })).ok;
    expect(faults("x'*", 'x', 'x')).toBe(false);
    expect(faults("x'*A*x", 'z', 'x')).toBe(false);
    expect(faults("x'*A*x", 'x', 'B*x')).toBe(false);
    expect(faults("x'*A*x", 'x', "2*A*x'")).toBe(false);
  });
});
