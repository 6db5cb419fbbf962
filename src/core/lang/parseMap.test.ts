import { describe, expect, it } from 'vitest';
import { entriesOf, outputsOf, parseMap } from './parseMap.ts';

function read(source: string) {
  const result = parseMap(source);
  if (!result.ok) throw new Error(result.faults[0].message);
  const parsed = result.value;
  return {
    inputs: parsed.inputs.flatMap((name) => entriesOf(parsed, name)),
    outputs: outputsOf(parsed),
    parameters: parsed.parameters,
  };
}

describe('a text as a map', () => {
  it.each([
    ['(x^2 - y^2, 2x*y)', 'x y', 2],
    ['f(theta, r) = (r*cos(theta), r*sin(theta))', 'theta r', 2],
    ['(r*cos(theta), r*sin(theta))', 'r theta', 2],
    ['(cos(t), sin(t), t/4)', 't', 3],
    ['(r*sin(t)*cos(p), r*sin(t)*sin(p), r*cos(t))', 'p r t', 3],
    ['(a*x, b*y)', 'x y', 2],
    ['(u*v, u + v)', 'u v', 2],
    ['(a*u, b*v)', 'u v', 2],
    ['(a*u, x)', 'x', 2],
    ['a*b', 'a b', 1],
    ['(x1*x2, x3)', 'x1 x2 x3', 2],
    ['(cos(theta1), sin(theta1 + theta2))', 'theta1 theta2', 2],
    ['x: 3; softmax(x)', 'x[1] x[2] x[3]', 3],
    ['W: 2x2 = [1, 2; 3, 4]; b: 2 = (0, 1); x: 2; tanh(W*x + b)', 'x[1] x[2]', 2],
    ['x: 2 = (2, 1); W: 2x2; W*x', 'W[1,1] W[2,1] W[1,2] W[2,2]', 2],
    ['A: 2x2; A*A', 'A[1,1] A[2,1] A[1,2] A[2,2]', 4],
    ['f(x, y) = x^2*y/(x^2+y^2); f(0, 0) = 0', 'x y', 1],
    ['u = (x*y, x + y); u[1]^2 + 3u[2]', 'x y', 1],
    ['r: 1x2; r*2', 'r[1] r[2]', 2],
  ])('%s takes %s', (source, inputs, outputs) => {
    expect(read(source)).toMatchObject({ inputs: inputs.split(' '), outputs });
  });

  it('leaves the other letters to sliders', () => {
    expect(read('(a*x + k, y)').parameters).toEqual(['a', 'k']);
  });

  it.each([
    ['(1, 2)', 'has no input', [0, 6]],
    ['x: 7; sin(x)', 'takes 7 numbers', [6, 12]],
    ['A: 3x3; x: 3; y: 2; A*x', 'has no value', [0, 1]],
    ['x: 2; ones(4, 2)*x(', 'formula is missing', null],
    ['x: 2; outer(x, (1, 2, 3, 4))', 'gives 8 numbers', [6, 28]],
  ])('%s is refused in words, at its place', (source, words, span) => {
    const result = parseMap(source);
    if (result.ok) throw new Error('it should be refused');
    const [fault] = result.faults;
    expect(`${fault.message} ${fault.advice ?? ''}`).toMatch(new RegExp(words));
    if (span) expect([fault.span.start, fault.span.end]).toEqual(span);
  });
});
