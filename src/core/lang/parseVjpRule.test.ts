import { describe, expect, it } from 'vitest';
import { parsePrimitive } from './parsePrimitive.ts';
import { parseVjpRule } from './parseVjpRule.ts';

function read(source: string, rule: string) {
  const primitive = parsePrimitive(source);
  if (!primitive.ok) throw new Error(primitive.faults[0].message);
  return parseVjpRule(rule, primitive.value);
}

/** The faulty part of the rule and what is said of it. */
function fault(source: string, rule: string): readonly [string, string] {
  const result = read(source, rule);
  if (result.ok) throw new Error('this rule can be read');
  const [{ span, message, advice = '' }] = result.faults;
  return [rule.slice(span.start, span.end), `${message} ${advice}`];
}

describe('the forward formula', () => {
  const operands = (source: string): readonly string[] => {
    const result = parsePrimitive(source);
    return result.ok ? result.value.operands.map(({ name }) => name) : [result.faults[0].message];
  };
  it.each([
    ['u*v', ['u', 'v']],
    ['W: 2x3; x: 3; W*x', ['W', 'x']],
    ['x: 3; W = [1, 2, 3; 4, 5, 6]; W*x', ['x']],
    ['f(x) = a*x', ['x']],
    ['f(b, a) = a/b', ['b', 'a']],
    ['1/2', ['This operation has no operand.']],
    ['x: 25; sum(x)', ['The operands are 25 numbers together.']],
    ['x: 4; x*ones(1, 4)', ['The result is 16 numbers.']],
    ['W: 2x3; f(x) = W*(x, x, x)', ['“W” has no value.']],
    [
      'f(x) = x^2; f(0) = 1',
      ['An operation has one formula, and this gives one point a value of its own.'],
    ],
    ['f(x, xbar) = x*xbar', ['“xbar” is the adjoint of x, so it cannot be an operand.']],
  ])('%s: %j', (source, found) => expect(operands(source)).toEqual(found));

  it.each([
    ['u*v', 'w'],
    ['w = u*v', 'w'],
    ['y = u*v', 'y'],
    ['a = u*v; f(u, v) = a^2', 'w'],
    ['x2 = 2*x; x2bar = x2', 'w'],
    ['w*x', 'out'],
    ['w = u*v; sin(w)', 'out'],
    ['f(w, out) = w*out', 'result'],
  ])('%s gives %s', (source, name) => {
    const result = parsePrimitive(source);
    expect(result.ok && result.value.result).toBe(name);
  });
});

describe('the rule', () => {
  it('keeps what its adjoints are computed from, through its own steps', () => {
    const keeps = (source: string, rule: string) => {
      const result = read(source, rule);
      return result.ok ? result.value.keeps : null;
    };
    expect(keeps('x: 3; softmax(x)', 's = dot(wbar, w); xbar = w.*(wbar - s)')).toEqual(['w']);
    expect(keeps('u*v', 'k = u^2; ubar = wbar*v; vbar = wbar*3')).toEqual(['v']);
  });

  it.each([
    ['u*v', '', '', 'There is no rule yet.'],
    ['u*v', ' ; ', ' ; ', 'There is no rule yet.'],
    ['u*v', 'ubar', 'ubar', 'has no formula yet. Write all of it at once: ubar = …'],
    ['x: 2; x', 'xbar[1] = wbar[1]', 'xbar', 'Write all of it at once: xbar = …'],
    ['u*v', 'ubar = wbar*v, vbar = wbar*u', ',', 'Between two statements stands ; or a new line.'],
    ['x^2', 'xbar = 2*x*w̄', '̄', 'Bars are written as words: xbar = wbar…'],
    ['u*v', 'ubar = wbar*v', '', 'no rule for v: nothing would flow back to v'],
    [
      'u*v',
      'ubar = wbar*v; vbar = wbar*k',
      'k',
      'A rule knows u, v, the result w and its adjoint wbar',
    ],
    ['u*v', 'ubar = wbar*v; vbar = wbar*foo', 'foo', 'A rule knows u, v'],
    ['z = 2*x; sin(z)', 'xbar = wbar*cos(z)', 'z', 'a step of the forward formula'],
    ['x^2', 'wbar*x', 'wbar*x', 'Put a name before it: xbar = …'],
    ['x^2', 'wbar = 2*x; xbar = wbar', 'wbar', 'comes from above'],
    ['x^2', 'f(x) = 2*x', 'f(x) ', 'A rule has no header.'],
    ['x^2', 'xbar = wbar*x; ybar = 3', 'ybar', 'the adjoint of no operand'],
    [
      'x: 3; sum(x)',
      'xbar = wbar',
      'wbar',
      'xbar is one number and x is 3×1: an adjoint has the shape',
    ],
    [
      'W: 2x3; x: 3; W*x',
      "Wbar = x*wbar'; xbar = W'*wbar",
      "x*wbar'",
      'Wbar is 3×2 and W is 2×3: an adjoint has the shape of its operand. Transpose it',
    ],
    ['x^2', 'xbar =', '=', ''],
  ])('%s, %s: %s', (source, rule, part, says) => {
    const [faulty, said] = fault(source, rule);
    expect(faulty).toBe(part);
    expect(said).toContain(says);
    expect(said).not.toMatch(/undefined|NaN|slider/);
  });

  it('offers the name that is missing', () => {
    const result = read('x^2', '2*wbar*x');
    expect(!result.ok && result.faults[0].fix?.text).toBe('xbar = 2*wbar*x');
  });
});
