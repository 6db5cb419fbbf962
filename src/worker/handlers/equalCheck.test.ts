import { expect, it } from 'vitest';
import { complete } from '../../core/num/complete.ts';
import { equalCheck } from './equalCheck.ts';

const check = (given: string, left: string, right: string, seed = 1) =>
  complete(equalCheck.work({ given, left, right, seed }));

it('decides identities of matrices by exact arithmetic', () => {
  const taylor = check(
    'A: 3x3; x: 3; h: 3',
    "(x + h)'*A*(x + h)",
    "x'*A*x + x'*(A + A')*h + 1/2*h'*(A + A')*h",
  );
  expect(taylor.ok && taylor.value).toMatchObject({ equal: true, exact: true, rows: 1, cols: 1 });
  expect(taylor.ok && taylor.value.chance).toBeLessThan(1e-30);
});

it('tells a formula that lacks its ½, whatever the seed', () => {
  for (const seed of [1, 2, 3]) {
    const wrong = check(
      'A: 3x3; x: 3; h: 3',
      "(x + h)'*A*(x + h)",
      "x'*A*x + x'*(A + A')*h + h'*A*h*2",
      seed,
    );
    expect(wrong.ok && wrong.value.equal).toBe(false);
  }
});

it('keeps to the declared structure', () => {
  expect(check('S: 3x3 symmetric; x: 3', "x'*(S + S')", "2*x'*S")).toMatchObject({
    value: { equal: true, rows: 1, cols: 3 },
  });
  expect(check('S: 3x3; x: 3', "x'*(S + S')", "2*x'*S")).toMatchObject({ value: { equal: false } });
});

it('answers a text that cannot be read with a fault', () => {
  expect(check('A: 2x3; x: 2', 'A*x', 'x').ok).toBe(false);
  expect(check('A is a matrix', 'A', 'A').ok).toBe(false);
});
