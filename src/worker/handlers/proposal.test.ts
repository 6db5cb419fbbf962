import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { proposal } from './proposal.ts';

function judge(source: string, by: string, formula: string, constrained = false) {
  const fn = { source, values: {} };
  const result = complete(proposal.work({ fn, by, formula, constrained, seed: 1 }));
  if (!result.ok) throw new Error(result.faults[0].message);
  return result.value;
}

describe('a formula that is right', () => {
  it.each([
    ["x'*A*x", 'x', "x'*(A+A')", true],
    ["x'*A*x", 'x', "x'*A+x'*A'", true],
    ['norm2(A*x-b)^2', 'x', "2*(A*x-b)'*A", true],
    ['norm2(A*x-b)^2', 'A', "2*(A*x-b)*x'", true],
    ["a'*inv(X)*b", 'X', "-inv(X')*a*b'*inv(X')", true],
    ['logdet(A)', 'A', "inv(A')", true],
    ["logsumexp(z)-p'*z", 'z', "(softmax(z)-p)'", true],
    ["S: 3x3 sym; x'*S*x", 'x', "2*x'*S", true],
    ['A*x+b', 'x', 'A', true],
  ])('∂(%s)/∂%s = %s', (source, by, formula, exact) => {
    expect(judge(source, by, formula)).toMatchObject({
      verdict: 'right',
      exact,
      points: 8,
      mistakes: [],
      counterexample: null,
    });
  });

  it('along symmetric matrices', () => {
    const source = 'S: 2x2 spd; logdet(S)';
    expect(judge(source, 'S', '2*inv(S)-inv(S).*eye(2)', true).verdict).toBe('right');
    expect(judge(source, 'S', 'inv(S)', true).mistakes[0].id).toBe('independent');
    expect(judge(source, 'S', '2*inv(S)', true).mistakes[0].id).toBe('diagonal');
    expect(judge(source, 'S', '2*inv(S)-inv(S).*eye(2)').mistakes[0].id).toBe('constrained');
  });
});

interface Golden {
  cases: {
    expr: string;
    args: Record<string, { property: string; shape: [number, number] }>;
    instances: { derivatives: Record<string, { closedForm?: string }> }[];
  }[];
}

describe('closed forms of the reference data', () => {
  const { cases } = JSON.parse(
    readFileSync(new URL('../../core/golden/matrix.json', import.meta.url), 'utf8'),
  ) as Golden;
  it.each(cases.map((one) => [one.expr, one] as const))('%s', (_, { expr, args, instances }) => {
    const known = new Set(['pos', 'prob', 'inv', 'sym', 'spd']);
    const declared = Object.entries(args).map(
      ([name, { shape, property }]) =>
        `${name}: ${shape.join('x')}${known.has(property) ? ` ${property}` : ''}`,
    );
    for (const [by, { closedForm }] of Object.entries(instances[0].derivatives)) {
      if (closedForm === undefined) continue;
      const judged = judge([...declared, expr].join('; '), by, closedForm);
      expect(judged, `${closedForm} by ${by}`).toMatchObject({ verdict: 'right', mistakes: [] });
    }
  });
});

describe('the mistake is named', () => {
  it.each([
    // The wrong answers of the lesson's exercises.
    ["x'*A*x", 'x', "(A+A')*x", 'transposed'],
    ["x'*A*x", 'x', "2*x'*A", 'symmetric'],
    ["x'*A*x", 'x', "x'*A", 'occurrence'],
    ["x'*A*x", 'x', '2*A*x', 'symmetric'],
    ['norm2(A*x-b)^2', 'x', "2*(A*x-b)'", 'chain'],
    ['norm2(A*x-b)^2', 'x', "(A*x-b)'*A", 'factor'],
    ['norm2(A*x-b)^2', 'x', "2*A'*(A*x-b)", 'transposed'],
    ['norm2(A*x-b)^2', 'x', "-2*(A*x-b)'*A", 'sign'],
    ['norm2(A*x-b)^2', 'A', "2*x*(A*x-b)'", 'transposed'],
    ['tr(A*B)', 'A', 'B', 'transposed'],
    ["tr(A'*X*B)", 'X', "B*A'", 'transposed'],
    ["tr(X'*A*X)", 'X', 'A*X', 'occurrence'],
    ["tr(X'*A*X)", 'X', '2*A*X', 'symmetric'],
    ['logdet(A)', 'A', 'inv(A)', 'inverse'],
    ['det(A)', 'A', 'det(A)*inv(A)', 'inverse'],
    ["a'*inv(X)*b", 'X', "-inv(X)*a*b'*inv(X)", 'inverse'],
    ["a'*inv(X)*b", 'X', "inv(X)'*a*b'*inv(X)'", 'sign'],
    ["a'*inv(X)*b", 'X', "-inv(X)^2*a*b'", 'inverseSquare'],
    ["tr(A*X*B*X')", 'X', "A'*X*B'", 'occurrence'],
    ["a'*X*b", 'X', "b*a'", 'transposed'],
    ['normF(A)^2', 'A', 'A', 'factor'],
    ["B: 3x3; C: 3x3; a'*B*X*C*b", 'X', "C'*a*b'*B'", 'order'],
  ])('∂(%s)/∂%s is not %s: %s', (source, by, formula, id) => {
    const { verdict, mistakes, counterexample } = judge(source, by, formula);
    expect(verdict).not.toBe('right');
    expect(mistakes.map((one) => one.id)).toEqual([id]);
    expect(mistakes[0].says).toMatch(/[.?]$/);
    expect(counterexample).not.toBeNull();
  });

  it('2*A*x′ does not multiply: located, and the order is named', () => {
    const { refused, mistakes } = judge("x'*A*x", 'x', "(A+A')*x'");
    expect(refused[0]).toMatchObject({ code: 'shape-mismatch' });
    expect(mistakes[0].id).toBe('order');
  });

  it('a wrong shape names both', () => {
    const found = judge('norm2(A*x-b)^2', 'x', "(A*x-b)'");
    expect(found).toMatchObject({
      verdict: 'shape',
      answerShape: { rows: 1, cols: 3 },
      truthShape: { rows: 1, cols: 2 },
    });
  });

  it('a foreign name is a fault at its place', () => {
    const [fault] = judge("x'*A*x", 'x', "x'*B").refused;
    expect(fault.code).toBe('unknown-name');
    expect(fault.span).toEqual({ start: 3, end: 4 });
  });

  it('the counterexample has inputs and both values', () => {
    const { counterexample } = judge("A: 2x2; x: 2; x'*A*x", 'x', "2*x'*A");
    const [a, x] = counterexample?.names ?? [];
    const wrong = [0, 1].map(
      (j) => 2 * (x.data[0] * a.data[2 * j] + x.data[1] * a.data[1 + 2 * j]),
    );
    expect(counterexample?.answer.data).toEqual(wrong);
    expect(counterexample?.truth.data).not.toEqual(wrong);
  });
});
