import { describe, expect, it } from 'vitest';
import { shapeOf } from '../ir/types.ts';
import type { Declaration } from '../lang/declarations.ts';
import { parseDeclarations } from '../lang/parse.ts';
import { equivalent } from './equivalent.ts';
import type { EquivalenceOptions, Verdict } from './verdict.ts';

function declare(text: string): readonly Declaration[] {
  const read = parseDeclarations(text);
  if (!read.ok) throw new Error(read.faults[0].message);
  return read.value;
}

function judge(
  answer: string,
  truth: string,
  names = 'x: scalar',
  more: EquivalenceOptions = {},
): Verdict {
  const verdict = equivalent(answer, truth, { variables: declare(names), ...more });
  if (!verdict.ok) throw new Error(verdict.faults[0].message);
  return verdict.value;
}

describe('answers that cannot be read', () => {
  it.each([
    ['x +', 'missing-operand', 2, 3],
    ['2*q + x', 'unknown-name', 2, 3],
    ['x + 1/0', 'domain', 4, 7],
    ['', 'empty', 0, 0],
    ['foo(x)', 'unknown-function', 0, 3],
    ['x: scalar; k: scalar; k*x', 'unknown-name', 22, 23],
  ])('%s is a fault %s at its place', (answer, code, start, end) => {
    const verdict = equivalent(answer, 'x^2', { variables: ['x'] });
    expect(verdict.ok).toBe(false);
    if (!verdict.ok) expect(verdict.faults[0]).toMatchObject({ code, span: { start, end } });
  });

  it('may use the names of the truth', () => {
    expect(equivalent('k*x', 'x*k', { variables: ['x'] })).toMatchObject({
      value: { equal: true },
    });
  });

  it('are not excused when they are the truth', () => {
    expect(() => equivalent('x', 'x +', {})).toThrow('truth');
    expect(() => equivalent('x', 'x', { variables: ['x'], domain: { x: [1, 0] } })).toThrow(
      RangeError,
    );
  });
});

describe('the exact method', () => {
  it('states its bound', () => {
    const { method, falseAcceptBound } = judge('(x+1)^20', '(x^2+2x+1)^10');
    expect(method).toBe('exact');
    expect(falseAcceptBound).toBeGreaterThan(0);
    // (20/2^61)^3
    expect(falseAcceptBound).toBeCloseTo((20 / 2 ** 61) ** 3, 60);
  });
  it('bounds the degree of inverses and quotients', () => {
    const bound = (a: string, t: string): number =>
      Math.cbrt(judge(a, t, 'A: 3x3 invertible; x: scalar').falseAcceptBound ?? 0) * 2 ** 61;
    expect(bound('det(A)', "det(A')")).toBeCloseTo(3);
    // adj/det: degree 2 over 3, on both sides, over one denominator.
    expect(bound('inv(A)', "inv(A')'")).toBeCloseTo(5);
    expect(bound('1/x + 1/x', '2/x')).toBeCloseTo(2);
  });
  it('gives no bound to what it rejects, and a point where both differ', () => {
    const verdict = judge('x^2', 'x^3');
    expect(verdict).toMatchObject({ equal: false, method: 'exact' });
    expect(verdict.falseAcceptBound).toBeUndefined();
    const example = verdict.counterexample;
    const x = example?.point.x.data[0] ?? NaN;
    expect(example?.answer.data[0]).toBeCloseTo(x ** 2);
    expect(example?.truth.data[0]).toBeCloseTo(x ** 3);
  });
  it('sees what doubles cannot', () => {
    const verdict = judge('x*(1+1e-30)', 'x');
    expect(verdict).toMatchObject({ equal: false, method: 'exact' });
    expect(verdict.counterexample).toBeUndefined();
    expect(verdict.note).not.toBe('');
  });
  it('takes equal functions as unknowns', () => {
    expect(judge('(sin(x)+1)^2', '2sin(x) + sin(x)^2 + 1').method).toBe('exact');
    expect(judge('exp(x+x) - exp(2x)', '0').method).toBe('exact');
    expect(judge('sin(2x)', '2sin(x)*cos(x)').method).toBe('sampled');
  });
  it('uses values that are declared', () => {
    expect(judge('(5, 11)', 'A*x', 'A = [1, 2; 3, 4]; x = (1, 2)').equal).toBe(true);
    expect(judge('(5, 12)', 'A*x', 'A = [1, 2; 3, 4]; x = (1, 2)').equal).toBe(false);
  });
});

describe('the sampled method', () => {
  it('says how small a difference it would have seen', () => {
    const { method, resolution } = judge('sin(2x)', '2sin(x)*cos(x)');
    expect(method).toBe('sampled');
    expect(resolution).toBeLessThan(1e-14);
  });
  it.each([1e-3, 1e-6, 1e-9, 1e-12])('sees a relative difference of %s', (size) => {
    for (const truth of [
      'exp(x)',
      'sin(2x)',
      'sigmoid(x)',
      'sqrt(x^2+1)',
      'x^2*tanh(x)',
      'log(2+x^2)',
    ]) {
      expect(judge(`(${truth})*(1+${size}) + 0*sin(x)`, truth).equal).toBe(false);
    }
  });
  it('keeps to the domain', () => {
    const positive = { domain: { x: [0.1, 5] } } as const;
    expect(judge('sqrt(x^2)', 'x').equal).toBe(false);
    expect(judge('sqrt(x^2)', 'x', 'x: scalar', positive).equal).toBe(true);
    const { counterexample } = judge('abs(x-7)', '7-x', 'x: scalar', { domain: { x: [0, 9] } });
    expect(counterexample?.point.x.data[0]).toBeGreaterThan(7);
  });
  it('draws other points for other questions', () => {
    const at = (question: string): number | undefined =>
      judge('sin(x)', 'cos(x)', 'x: scalar', { question }).counterexample?.point.x.data[0];
    expect(at('a')).toBe(at('a'));
    expect(at('a')).not.toBe(at('b'));
  });
  it('rejects what has no value where the truth has one', () => {
    const verdict = judge('log(x)', 'log(x^2)/2');
    expect(verdict.equal).toBe(false);
    expect(verdict.oneSided).toBeGreaterThan(3);
    expect(verdict.note).toContain('Only one');
  });
});

describe('large answers', () => {
  it.each([
    ["A*B*A'", "A*(A*B')'", 'A: 30x30; B: 30x30', 'exact'],
    ['inv(A)*b', 'solve(A, b)', 'A: 30x30 invertible; b: 30', 'exact'],
    ["sin(A*B)'", "sin(B'*A')", 'A: 40x40; B: 40x40', 'exact'],
  ])('%s is compared in a moment', (answer, truth, names, method) => {
    expect(judge(answer, truth, names)).toMatchObject({ equal: true, method });
  });
  it('of thousands of terms are read', () => {
    const sum = Array(1500).fill('sin(x)').join('+');
    expect(judge(sum, '1500*sin(x)').equal).toBe(true);
  });
});

describe('shapes', () => {
  it('are a verdict of their own', () => {
    const names = 'A: 2x3; x: 3';
    expect(judge('x', 'A*x', names)).toMatchObject({
      equal: false,
      shape: 'different',
      answerShape: shapeOf(3, 1),
      truthShape: shapeOf(2, 1),
      note: 'The shapes differ: it is 3×1, and 2×1 is wanted.',
    });
    expect(judge("x'*A'", 'A*x', names)).toMatchObject({ equal: false, shape: 'transposed' });
    expect(judge("x'*A'", 'A*x', names, { layout: 'free' })).toMatchObject({
      equal: true,
      shape: 'transposed',
    });
    expect(judge("2*x'*A'", 'A*x', names)).toMatchObject({ equal: false, shape: 'different' });
  });
});
