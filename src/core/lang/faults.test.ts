import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../compile/scalarFunction.ts';
import type { Fault, FaultCode } from './fault.ts';
import { lower } from './lower.ts';
import { parse, type ParseOptions } from './parse.ts';
import { mayBeFree } from './program.ts';

// What is wrong with a text, where, and what is offered instead; and the stated limits.

function compiled(text: string, inputs?: string[]): ScalarFunction {
  const result = scalarFunction(text, inputs ? { inputs } : {});
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  return result.value;
}

function faultOf(text: string, options: ParseOptions = {}): Fault {
  const result = parse(text, options);
  const faults = result.ok ? lower(result.value) : result;
  if (faults.ok) throw new Error(`${text} was accepted`);
  return faults.faults[0];
}

function expectSentences(fault: Fault, text: string): void {
  const { span, message, advice } = fault;
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeLessThanOrEqual(text.length);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  for (const sentence of [message, advice ?? '']) {
    expect(sentence.length, `${text}: ${sentence}`).toBeGreaterThan(8);
    expect(sentence, text).toMatch(/^[\p{Lu}\p{Ll}“|√].*[.?]$/su);
  }
}

describe('faults', () => {
  // The marked text: what stands between ⟦ and ⟧ is the exact place of the fault.
  const faults: [marked: string, code: FaultCode, fix?: string][] = [
    ['⟦⟧', 'empty'],
    ['⟦  \n;⟧', 'empty'],
    ['a ⟦=⟧', 'empty'],
    ['x^⟦^⟧2', 'missing-operand', 'x^2'],
    ['x*⟦/⟧y', 'missing-operand', 'x/y'],
    ['x⟦+⟧', 'missing-operand', 'x'],
    ['(x⟦*⟧)', 'missing-operand', '(x)'],
    ['⟦-⟧', 'missing-operand'],
    ['x ⟦/⟧; y', 'missing-operand'],
    ['⟦*⟧x', 'unexpected-token'],
    ['⟦()⟧', 'missing-operand'],
    ['2⟦()⟧', 'missing-operand'],
    ['⟦sin(⟧', 'unclosed'],
    ['sin⟦(⟧x', 'unclosed', 'sin(x)'],
    ['2*⟦(⟧x+1', 'unclosed', '2*(x+1)'],
    ['⟦|⟧x', 'unclosed'],
    ['⟦(⟧x; y', 'unclosed'],
    ['x+1⟦)⟧', 'unopened'],
    ['⟦)⟧x', 'unopened', 'x'],
    ['⟦sin⟧ x', 'missing-operand'],
    ['⟦sin⟧^2(x)', 'missing-operand'],
    ['2⟦sin⟧', 'missing-operand'],
    ['⟦x y⟧', 'missing-operator', 'x*y'],
    ['⟦2 3⟧', 'missing-operator', '2*3'],
    ['sin(x⟦)2⟧', 'missing-operator', 'sin(x)*2'],
    ['x⟦² 3⟧', 'missing-operator', 'x²*3'],
    ['⟦xy⟧', 'unknown-name', 'x*y'],
    ['2⟦xy⟧^2', 'unknown-name', '2x*y^2'],
    ['x + ⟦pix⟧', 'unknown-name', 'x + pi*x'],
    ['⟦πx⟧', 'missing-operator', 'π*x'],
    ['⟦σx⟧', 'missing-operator', 'σ*x'],
    ['⟦foo⟧ + x', 'unknown-name'],
    ['⟦xsin⟧(y)', 'unknown-function', 'x*sin(y)'],
    ['⟦ln⟧(x)', 'unknown-function', 'log(x)'],
    ['⟦sine⟧(x)', 'unknown-function', 'sin(x)'],
    ['⟦Sin⟧(x)', 'unknown-function', 'sin(x)'],
    ['⟦arctan⟧(x)', 'unknown-function', 'atan(x)'],
    ['⟦ReLU⟧(x)', 'unknown-function', 'relu(x)'],
    ['⟦blah⟧(x)', 'unknown-function'],
    ['⟦max(x)⟧', 'wrong-arity'],
    ['⟦sin(x, y)⟧', 'wrong-arity'],
    ['⟦sin()⟧', 'wrong-arity'],
    ['⟦if(x<0, 1)⟧', 'wrong-arity'],
    ['if(x⟦=⟧0,1,2)', 'not-a-condition', 'if(x==0,1,2)'],
    ['if(⟦x⟧,1,2)', 'not-a-condition'],
    ['⟦x==y⟧', 'condition-as-value'],
    ['⟦(x<1)⟧ + 2', 'condition-as-value'],
    ['2*⟦(x<1)⟧', 'condition-as-value'],
    ['2⟦(x<1)⟧', 'condition-as-value'],
    ['-⟦(x<1)⟧', 'condition-as-value'],
    ['⟦(x<1)⟧^2', 'condition-as-value'],
    ['|⟦(x<1)⟧|', 'condition-as-value'],
    ['√⟦(x<1)⟧', 'condition-as-value'],
    ['sin(⟦x<1⟧)', 'condition-as-value'],
    ['if(⟦0<x⟧<1, 1, 2)', 'condition-as-value'],
    ['if(x<1, ⟦x<2⟧, 3)', 'condition-as-value'],
    ['a = ⟦x<1⟧; a', 'condition-as-value'],
    ['x⟦,⟧5', 'unexpected-token'],
    ['x = ⟦=⟧ 1', 'unexpected-token'],
    ['2x ⟦=⟧ 1', 'unexpected-token'],
    ['⟦x⟧; y', 'unexpected-token'],
    ['x ⟦{⟧', 'unexpected-token'],
    ['x ⟦#⟧ y', 'unexpected-character'],
    ['x + ⟦😀⟧', 'unexpected-character'],
    ['x⟦⁻⟧', 'unexpected-character'],
    ['x⟦!⟧', 'unexpected-character'],
    ['⟦1/0⟧', 'domain'],
    ['x + ⟦1/(2-2)⟧', 'domain'],
    ['⟦log(-1)⟧', 'domain'],
    ['⟦log(0)⟧*x', 'domain'],
    ['2*⟦sqrt(-4)⟧ + x', 'domain'],
    ['⟦0^-1⟧', 'domain'],
    ['⟦(-8)^(1/3)⟧', 'domain'],
    ['⟦exp(1000)⟧', 'domain'],
    ['x + ⟦1e999⟧', 'domain'],
    ['a = 1; ⟦a⟧ = 2; a', 'reassigned'],
    ['⟦b + x⟧; x = 2', 'unexpected-token'],
    ['⟦f(x) = x⟧; x = 2', 'unexpected-token'],
    ['a = b; ⟦b⟧ = 2; a', 'reassigned'],
    ['⟦sin⟧ = 2; x', 'reassigned'],
    ['⟦x⟧ = 2; f(x) = x', 'reassigned'],
    ['f(x, y) = x; ⟦f(0)⟧ = 2', 'wrong-arity'],
    ['f(x) = x; f(0) = 1; ⟦f(1)⟧ = 2', 'reassigned'],
  ];
  it.each(faults)('%s is %s', (marked, code, fix) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    // The names x and y are known, as in a widget; every other letter is free.
    const fault = faultOf(text, text.includes('f(') ? {} : { parameters: ['x', 'y'] });
    const { start, end } = fault.span;
    const found = `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
    expect([found, fault.code]).toEqual([marked, code]);
    expectSentences(fault, text);
    expect(fault.fix?.text).toBe(fix);
    if (fix !== undefined) {
      expect(parse(fix).ok, `the repair ${fix}`).toBe(true);
      expect(fault.fix?.label).not.toBe('');
    }
  });

  const vectors: [marked: string, advice: RegExp][] = [
    ['⟦(x, y)⟧', /point instead of the comma/],
    ['a = 1; ⟦(a, 2)⟧', /point instead of the comma/],
    ['⟦[1,2]⟧', /an entry such as x\[1\]/],
    ['⟦2*[1;2]⟧', /a norm, a sum/],
    ['⟦eye(3)⟧', /a norm, a sum/],
    ['⟦x⟧: 3; x', /matrices out/],
  ];
  it.each(vectors)('%s is not the one number that is wanted', (marked, advice) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    expect(parse(text).ok).toBe(true);
    for (const result of [parse(text, { wants: 'number' }), scalarFunction(text)]) {
      if (result.ok) throw new Error(`${text} was accepted`);
      const [fault] = result.faults;
      expect(fault.code).toBe('not-a-scalar');
      expect(`${text.slice(0, fault.span.start)}⟦${text.slice(fault.span.start)}`).toBe(
        marked.replace('⟧', ''),
      );
      expect(fault.advice).toMatch(advice);
    }
  });

  it('name the domain that is left', () => {
    expect(faultOf('1/0').message).toBe('“1/0” has no value: it is a division by zero.');
    expect(faultOf('0^-2').message).toMatch('a division by zero');
    expect(faultOf('log(-1)').message).toMatch('outside the domain of log');
    expect(faultOf('log(0)').message).toMatch('minus infinity');
    expect(faultOf('exp(1e9)').message).toMatch('larger than the largest number');
  });

  it('a declared variable cannot be assigned', () => {
    expect(faultOf('x = 2; x', { inputs: ['x'] }).code).toBe('reassigned');
  });

  it('say so when a repair would not help: none is offered', () => {
    expect(faultOf('x+)').fix).toBeUndefined();
    expect(faultOf('(x; y').fix).toBeUndefined();
    // One of two faults repaired is a step forward.
    expect(faultOf('xy + yx', { inputs: ['x', 'y'] }).fix?.text).toBe('x*y + yx');
  });
});

describe('limits', () => {
  it.each([
    ['400 parentheses', '('.repeat(400) + 'x' + ')'.repeat(400), 'too-deep'],
    ['400 calls', 'sin('.repeat(400) + 'x' + ')'.repeat(400), 'too-deep'],
    ['40 000 parentheses', '('.repeat(40_000), 'too-deep'],
    ['30 000 signs', `${'-'.repeat(30_000)}x`, 'too-deep'],
    ['30 000 roots', `${'√'.repeat(30_000)}x`, 'too-deep'],
    ['20 000 bars', '|'.repeat(20_000), 'too-deep'],
    ['a tower of 500 powers', `${'x^'.repeat(500)}x`, 'too-deep'],
    ['10 000 letters', 'x'.repeat(10_000), 'unknown-name'],
    ['a name of 39 999 digits', `x${'1'.repeat(39_998)}a`, 'unknown-name'],
    ['a name of 19 999 digits and bars', `x${'1_'.repeat(19_998)}a`, 'unknown-name'],
    ['50 000 characters', 'x'.repeat(50_000), 'too-long'],
  ])('%s', (_what, text, code) => {
    const start = performance.now();
    const result = scalarFunction(text);
    expect(performance.now() - start).toBeLessThan(2000);
    if (result.ok) throw new Error('it was accepted');
    const [fault] = result.faults;
    expect(fault.code).toBe(code);
    expectSentences(fault, text);
  });

  it('a name of 39 999 digits is read at once', () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      mayBeFree(`x${'1_'.repeat(20_000)}a`);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it('150 levels are legal', () => {
    const f = compiled(`${'(2+'.repeat(150)}x${')'.repeat(150)}`);
    expect(f.value([1])).toBe(301);
  });

  const N = 5000;
  const long: [what: string, text: string, value: number, slope: number][] = [
    ['terms', sumOf(N, (i) => `${(i % 7) + 1}x`, '+'), 19_995, 19_995],
    ['differences', sumOf(N, (i) => `x^${i % 3}`, '-'), 1 - (N - 1), NaN],
    ['factors', sumOf(N, () => 'x', '*'), 1, N],
    ['quotients', sumOf(N, () => 'x', '/'), 1, 2 - N],
    ['implicit factors', sumOf(N, () => '(x)', ''), 1, N],
    ['distinct factors', sumOf(N, (i) => `(x+${i % 2 ? 0 : 1e-9})`, '*'), NaN, NaN],
  ];
  it.each(long)('5000 %s parse, lower, differentiate and evaluate', (_what, text, value, slope) => {
    const f = compiled(text, ['x']);
    const [got, gradient] = f.valueAndGradient([1]);
    if (Number.isNaN(value)) expect(got).toBeGreaterThan(0);
    else expect(got).toBe(value);
    if (Number.isNaN(slope)) expect(gradient).not.toBeNaN();
    else expect(gradient).toBe(slope);
    if (text.startsWith('x*')) expect(f.hessian([1])[0]).toBe(N * (N - 1));
  });
});

function sumOf(n: number, term: (i: number) => string, joint = '+'): string {
  return Array.from({ length: n }, (_, i) => term(i)).join(joint);
}
