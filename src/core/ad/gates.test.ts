import { describe, expect, it } from 'vitest';
import { compile } from '../compile/compile.ts';

// The branch of an `if` that is not taken may be undefined: it contributes a true 0, never 0·NaN,
// through every operation on arrays, in both modes and at order 2.

const GIVEN = 'x: 2; y: 2; A: 2x2; s: scalar; ';
/** A is singular, x negative, and s > 0 takes the defined branch. */
const AT = {
  A: [
    [1, 2],
    [2, 4],
  ],
  s: 1,
  x: [-1, -4],
  y: [1, 2],
};

const UNDEFINED = [
  'sum(sqrt(x))',
  "x'*A*sqrt(x)",
  'solve(A, log(x))[1]',
  'solve(A, x)[1]',
  'inv(A)[1,2]',
  'inv(diag(0*x))[1,1]',
  'log(det(A) - 1)',
  'norm2(sqrt(x))',
  'softmax(log(x))[1]',
  "softmaxrows(log(x)')[1,2]",
  'logsumexp(sqrt(x))',
  'tr(diag(sqrt(x)))',
  'mean(log(x))',
  'dot(sqrt(x), log(x))',
  'sum(outer(sqrt(x), x))',
  'norm1(sqrt(x))',
  'sum(A^3*sqrt(x))',
  'sum(sqrt(x)*sqrt(s - 2))',
  'sum(sqrt(x).*y)',
  'sum(A*diag(sqrt(x))*A)',
  'normF(A*inv(A))',
  'sum(max(sqrt(x), 1))',
  'sum(x.^0.5)',
  'det(inv(A))',
];

/** Programs with an undefined p of which the branch is not taken; s where it is a number, x or A otherwise. */
const USES: [use: string, same: string][] = [
  ['if(s < 0, p, s)', 's'],
  ['if(s > 0, s, p)', 's'],
  ['if(s < 0, p, s)*if(s < 0, p, 2)', '2*s'],
  ['3*if(s < 0, p, s)^2 + if(s < -1, p*s, s)', '3*s^2 + s'],
  ['sum(if(s < 0, p*x, x))', 'sum(x)'],
  ['sum(A*if(s < 0, p*x, x))', 'sum(A*x)'],
  ['sum(solve(A + 3*eye(2), if(s < 0, p*x, x)))', 'sum(solve(A + 3*eye(2), x))'],
  ['norm2(if(s < 0, p*x, x))^2', "x'*x"],
  ['(if(s < 0, p, 1), s)[1]', '1 + 0*s'],
  ['tr(if(s < 0, p, 1)*A)', 'tr(A)'],
  ['sum(softmax(if(s < 0, p, s)*x).*x)', 'sum(softmax(s*x).*x)'],
  ['det(if(s < 0, p, s)*A + eye(2))', 'det(s*A + eye(2))'],
  ['sum(inv(if(s < 0, p*A, A) + 3*eye(2)))', 'sum(inv(A + 3*eye(2)))'],
  ['sum(ones(2, 2)*if(s < 0, p, s))', '4*s'],
  ['logsumexp(if(s < 0, p*x, x))', 'logsumexp(x)'],
];

function derivatives(text: string): number[][] {
  // All names take part, so that both programs have the same variables.
  const result = compile(`${GIVEN}${text} + 0*(x[1] + y[1] + A[1,1] + s)`);
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  const f = result.value;
  return [
    f.evaluate(AT).data,
    f.gradient(AT),
    f.jacobian(AT, 'forward').data,
    f.hvp(AT, [1, -1, 2, 1, 0.5, 1, 2, -1, 1]),
  ].map((values) => Array.from(values));
}

describe.each(USES)('%s is %s', (use, same) => {
  it.each(UNDEFINED)('with p = %s', (p) => {
    const want = derivatives(same);
    derivatives(`p = ${p}; ${use}`).forEach((values, order) =>
      values.forEach((v, k) => expect(v, `${order}, ${k}`).toBeCloseTo(want[order][k], 11)),
    );
  });
});

describe('entry by entry', () => {
  it.each([
    ['sum(if(x < 0, 0, sqrt(x)))', '0'],
    ['sum(A*if(x < 0, x, sqrt(x)))', 'sum(A*x)'],
    ['r = sqrt(x); sum(if(x < 0, 0, r)) + sum(if(x < -9, r, x))', 'sum(x)'],
    ['r = sqrt(x); dot(if(x < 0, x, r), y)', 'dot(x, y)'],
    ['r = sqrt(x); sum(if(x < 0, x, r)*if(s < 0, 0, s))', 'sum(x)*s'],
    ['r = sqrt(x); t = exp(r); sum(if(x < 0, 0, t)) - sum(if(x < 1, x, r.*t))', '-sum(x)'],
    ['r = sqrt(x); norm2(if(x < 0, y, r))', 'norm2(y)'],
    ['r = sqrt(x); tr(diag(if(x < 0, y, r)))', 'sum(y)'],
    ['r = sqrt(x); sum(softmax(if(x < 0, y, r)).*y)', 'sum(softmax(y).*y)'],
    ['r = sqrt(x); if(x[1] < 0, s, r[1])', 's'],
    ['r = sqrt(x); sum((if(x[1] < 0, 0, r[1]), if(x[2] < 0, s, r[2])))', 's'],
    ['sum(if(x < 0, x, x.^0.5))', 'sum(x)'],
  ])('%s is %s', (text, same) => {
    const want = derivatives(same);
    derivatives(text).forEach((values, order) =>
      values.forEach((v, k) => expect(v, `${order}, ${k}`).toBeCloseTo(want[order][k], 11)),
    );
  });

  it('takes each entry from its own branch', () => {
    const result = compile('x: 3; sum(if(x < 0, x.^2, sqrt(x)))');
    if (!result.ok) throw new Error(result.faults[0].message);
    const f = result.value;
    expect(Array.from(f.gradient([-3, 4, 0.25]))).toEqual([-6, 0.25, 1]);
    expect(Array.from(f.hvp([-3, 4, 0.25], [1, 0, 0]))).toEqual([2, -0, -0]);
  });
});
