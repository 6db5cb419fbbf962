import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { parse } from './parse.ts';
import { printTex } from './printTex.ts';
import { printText } from './printText.ts';
import { raise } from './raise.ts';
import type { Expr } from './syntax.ts';

function read(text: string): Expr {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.faults[0].message}`);
  return parsed.value.program.result;
}

/** The tree without places, and with numbers by value. */
function shape(e: Expr): unknown {
  switch (e.kind) {
    case 'number':
      return e.value;
    case 'name':
      return e.name;
    case 'neg':
      return ['neg', shape(e.arg)];
    case 'call':
      return [e.fn, ...e.args.map(shape)];
    case 'binary':
      return [e.op, shape(e.left), shape(e.right)];
    case 'matrix':
      return [e.tuple ? 'tuple' : 'matrix', ...e.rows.map((row) => row.map(shape))];
    case 'transpose':
      return ['transpose', shape(e.arg)];
    case 'index':
      return ['index', shape(e.arg), ...e.indices];
  }
}

describe('text', () => {
  it.each([
    ['x^2+3y^2', 'x^2 + 3*y^2'],
    ['-(x+1)', '-(x + 1)'],
    ['(-x)^2', '(-x)^2'],
    ['2^-x', '2^-x'],
    ['(x^y)^z', '(x^y)^z'],
    ['x^y^z', 'x^y^z'],
    ['x-(y-z)', 'x - (y - z)'],
    ['x/(y*z)', 'x/(y*z)'],
    ['1/2x', '1/2*x'],
    ['if(x<0,-x,x)', 'if(x < 0, -x, x)'],
  ])('%s is written %s', (source, expected) => {
    expect(printText(read(source))).toBe(expected);
  });

  const leaf = fc.oneof(
    fc.constantFrom('x', 'y', 'theta', 'x1', 'pi'),
    fc.nat(99).map(String),
    fc.double({ min: 1e-9, max: 1e9, noNaN: true }).map(String),
  );
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'))
        .map(([a, op, b]) => `(${a})${op}(${b})`),
      tie('tree').map((a) => `-(${a})`),
      tie('tree').map((a) => `sin(${a})`),
      fc
        .tuple(tie('tree'), tie('tree'), tie('tree'))
        .map(([a, b, c]) => `if(${a}<${b}, ${b}, ${c})`),
    ),
  }));

  it('reads back as the same tree', () => {
    fc.assert(
      fc.property(tree, (source) => {
        const expr = read(source);
        expect(shape(read(printText(expr)))).toEqual(shape(expr));
      }),
      { seed: 5, numRuns: process.env.DEEP ? 20_000 : 800 },
    );
  });
});

describe('TeX', () => {
  it.each([
    ['1/2*(x^2+k*y^2)', '\\frac{1}{2} \\, \\left(x^{2} + k \\, y^{2}\\right)'],
    ['log(x)*y^2', '\\log\\left(x\\right) \\, y^{2}'],
    ['y^2*log(x)', 'y^{2} \\, \\log x'],
    ['sin(x)*cos(y)', '\\sin x \\, \\cos y'],
    ['sin(x)^2', '\\left(\\sin x\\right)^{2}'],
    ['2*3', '2 \\cdot 3'],
    ['x*2^y', 'x \\cdot 2^{y}'],
    ['x+-y', 'x + \\left(-y\\right)'],
    ['x*-y', 'x \\, \\left(-y\\right)'],
    ['-(-x)', '-\\left(-x\\right)'],
    ['-(x/y)', '-\\frac{x}{y}'],
    ['(x/y)^2', '\\left(\\frac{x}{y}\\right)^{2}'],
    ['1e-3*x', '10^{-3} \\, x'],
    ['theta_2 + x1', '\\theta_{2} + x_{1}'],
    ['abs(x)', '\\left|x\\right|'],
    ['sqrt(x+1)', '\\sqrt{x + 1}'],
    ['exp(-x^2)', 'e^{-x^{2}}'],
  ])('%s', (source, expected) => {
    expect(printTex(read(source))).toBe(expected);
  });
  it('colours the symbols it is told to', () => {
    expect(printTex(read('a*x'), { classOf: (n) => (n === 'x' ? 'k-input' : undefined) })).toBe(
      'a \\, \\htmlClass{k-input}{x}',
    );
  });
  it('shortens numbers on request', () => {
    expect(printTex(read('0.30000000000000004*x'), { digits: 6 })).toBe('0.3 \\, x');
  });
});

describe('derivatives, printed as a book would', () => {
  it.each([
    ['x^2', '2*x', '0'],
    ['(1-x)^2 + 100*(y-x^2)^2', '-400*x*(y - x^2) - 2*(1 - x)', '200*(y - x^2)'],
    ['sin(x*y)', 'cos(x*y)*y', 'cos(x*y)*x'],
    ['1/2*(x^2 + 25y^2)', 'x', '25*y'],
    ['x*y', 'y', 'x'],
    ['x/y', '1/y', '-x/y^2'],
    ['1/x', '-1/x^2', '0'],
    ['exp(-x^2/2)', '-exp(-x^2/2)*x', '0'],
    ['sqrt(x^2+y^2)', 'x/sqrt(x^2 + y^2)', 'y/sqrt(x^2 + y^2)'],
    ['log(x)+y', '1/x', '1'],
    ['tanh(x)', '1 - tanh(x)^2', '0'],
    ['sigmoid(x)*y', 'sigmoid(x)*y*(1 - sigmoid(x))', 'sigmoid(x)'],
    ['abs(x-1)', 'sign(x - 1)', '0'],
    ['if(x<0,-x,x^2)', 'if(x < 0, -1, 2*x)', '0'],
    ['x^y', 'y*x^(y - 1)', 'x^y*log(x)'],
    ['x^4/4 - 3/2*x^2 + y^2', 'x^3 - 3*x', '2*y'],
    ['3', '0', '0'],
  ])('%s', (source, ...expected) => {
    const f = scalarFunction(source, { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error(f.faults[0].message);
    const { graph, gradientNodes } = f.value;
    expect(
      gradientNodes.map((id) => {
        const expr = raise(graph, id);
        return expr && printText(expr);
      }),
    ).toEqual(expected);
  });

  it('has the value of the graph it was raised from', () => {
    const sources = [
      'x^3*y - sin(x)/y',
      'exp(x*y)/(1+x^2)',
      'sqrt(x^2+1)*log(y+3)',
      'x^2*y^3/(x+y^2+1)',
    ];
    for (const source of sources) {
      const f = scalarFunction(source, { inputs: ['x', 'y'] });
      if (!f.ok) throw new Error();
      f.value.gradientNodes.forEach((id, i) => {
        const expr = raise(f.value.graph, id);
        if (!expr) throw new Error('too long');
        const again = scalarFunction(printText(expr), { inputs: ['x', 'y'] });
        if (!again.ok) throw new Error();
        expect(again.value.value([0.7, 1.3])).toBeCloseTo(f.value.gradient([0.7, 1.3])[i], 12);
      });
    }
  });

  it('gives up on what nobody would read', () => {
    const long = Array.from({ length: 500 }, (_, i) => `sin(${i + 1}*x)`).join('+');
    const f = scalarFunction(long, { inputs: ['x'] });
    if (!f.ok) throw new Error();
    expect(raise(f.value.graph, f.value.gradientNodes[0])).toBeNull();
  });
});
