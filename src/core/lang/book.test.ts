import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { derivative } from '../ad/derivative.ts';
import { jacobian } from '../ad/jacobian.ts';
import { compile } from '../compile/compile.ts';
import { printTex } from './printTex.ts';
import { printText } from './printText.ts';
import { raise } from './raise.ts';
import type { Expr } from './syntax.ts';

/** ∂/∂name of a text, as a tree; `declared` gives the shapes of its names. */
function derived(source: string, name: string, declared = '', symmetric = ''): Expr {
  const f = compile(declared === '' ? source : `${declared}\n${source}`);
  if (!f.ok) throw new Error(`${source}: ${f.faults[0].message}`);
  const { graph, output, inputs } = f.value;
  const slot = inputs.find((one) => one.name === name);
  if (!slot) throw new Error(`${source} has no ${name}`);
  const { node } = derivative(graph, output, slot.node);
  const expr =
    node === null ? null : raise(graph, node, { isSymmetric: (n) => symmetric.includes(n) });
  if (!expr) throw new Error(`${source}: no form for ${name}`);
  return expr;
}

/** The Jacobian of a map of numbers with respect to all its variables. */
function jacobianOf(source: string): Expr {
  const f = compile(source);
  if (!f.ok) throw new Error(`${source}: ${f.faults[0].message}`);
  const { graph, output, inputs } = f.value;
  const expr = raise(
    graph,
    jacobian(
      graph,
      output,
      inputs.map(({ node }) => node),
    ),
  );
  if (!expr) throw new Error(`${source}: no form`);
  return expr;
}

/** One variable x: the function, its derivative. */
const ONE: readonly (readonly [string, string])[] = [
  ['5', '0'],
  ['x', '1'],
  ['3x + 2', '3'],
  ['x^2', '2*x'],
  ['x^3', '3*x^2'],
  ['x^3/3', 'x^2'],
  ['x^4 - 3x^2 + 2x - 7', '4*x^3 - 6*x + 2'],
  ['(x^2)^3', '6*x^5'],
  ['(3x + 2)^3', '9*(3*x + 2)^2'],
  ['(x^2 + 1)^5', '10*x*(x^2 + 1)^4'],
  ['-(x - 1)^2', '-2*(x - 1)'],
  ['x*(x - 1)*(x - 2)', 'x*(x - 1) + (x - 1)*(x - 2) + x*(x - 2)'],
  ['1/x', '-1/x^2'],
  ['1/x^2', '-2/x^3'],
  ['x^-2', '-2*x^-3'],
  ['1/(1 + x^2)', '-2*x/(x^2 + 1)^2'],
  ['(x + 1)/(x - 1)', '-2/(x - 1)^2'],
  ['x/(1 + x)', '1/(x + 1)^2'],
  ['x/(x^2 + 1)', '(1 - x^2)/(x^2 + 1)^2'],
  // A point where the function is undefined stays one.
  ['x^3/x', '2*x^2/x'],
  ['sin(1/(x - x))', '(cos(1/(x - x)) - cos(1/(x - x)))/(x - x)^2'],
  ['sqrt(x)', '1/(2*sqrt(x))'],
  ['1/sqrt(x)', '-1/(2*sqrt(x)^3)'],
  ['sqrt(1 + x^2)', 'x/sqrt(x^2 + 1)'],
  ['x/sqrt(1 + x^2)', '1/sqrt(x^2 + 1)^3'],
  ['x^(1/3)', '1/3*x^(-2/3)'],
  ['exp(x)', 'exp(x)'],
  ['exp(2x)', '2*exp(2*x)'],
  ['exp(-x^2)', '-2*exp(-x^2)*x'],
  ['exp(-x^2/2)', '-exp(-x^2/2)*x'],
  ['x*exp(x)', 'exp(x)*x + exp(x)'],
  ['x^2*exp(-x)', '2*exp(-x)*x - exp(-x)*x^2'],
  ['e^x', 'e^x'],
  ['2^x', 'log(2)*2^x'],
  ['log(x)', '1/x'],
  ['x*log(x)', 'log(x) + 1'],
  ['x^2*log(x)', '2*log(x)*x + x'],
  ['log(x)/x', '(1 - log(x))/x^2'],
  ['log(1 + x^2)', '2*x/(x^2 + 1)'],
  ['log(log(x))', '1/(log(x)*x)'],
  ['log(sin(x))', 'cos(x)/sin(x)'],
  ['sin(x)', 'cos(x)'],
  ['cos(x)', '-sin(x)'],
  ['tan(x)', 'tan(x)^2 + 1'],
  ['sin(x^2)', '2*cos(x^2)*x'],
  ['sin(x)^2', '2*sin(x)*cos(x)'],
  ['cos(x)^3', '-3*cos(x)^2*sin(x)'],
  ['sin(x)*cos(x)', 'cos(x)^2 - sin(x)^2'],
  ['sin(x)/x', 'cos(x)/x - sin(x)/x^2'],
  ['sin(2*pi*x)', '2*pi*cos(2*pi*x)'],
  ['exp(sin(x))', 'exp(sin(x))*cos(x)'],
  ['exp(-x)*cos(3x)', '-3*exp(-x)*sin(3*x) - exp(-x)*cos(3*x)'],
  ['asin(x)', '1/sqrt(1 - x^2)'],
  ['acos(x)', '-1/sqrt(1 - x^2)'],
  ['atan(x)', '1/(x^2 + 1)'],
  ['sinh(x)', 'cosh(x)'],
  ['cosh(x)', 'sinh(x)'],
  ['cosh(x)^2 - sinh(x)^2', '0'],
  ['tanh(x)', '1 - tanh(x)^2'],
  ['sigmoid(x)', 'sigmoid(x)*(1 - sigmoid(x))'],
  ['1/(1 + exp(-x))', 'exp(-x)/(exp(-x) + 1)^2'],
  ['exp(x)/(1 + exp(x))', 'exp(x)/(exp(x) + 1)^2'],
  ['softplus(x)', 'sigmoid(x)'],
  ['erf(x)', '2*exp(-x^2)/sqrt(pi)'],
  ['gelu(x)', 'exp(-0.5*x^2)*x/sqrt(2*pi) + 0.5*(erf(x/sqrt(2)) + 1)'],
  ['relu(x)', 'if(x > 0, 1, 0)'],
  ['abs(x - 1)', 'sign(x - 1)'],
  ['x*abs(x)', 'sign(x)*x + abs(x)'],
  ['max(x, 0)', 'if(x > 0, 1, 0) + 0.5*if(x == 0, 1, 0)'],
  ['if(x < 0, -x, x^2)', 'if(x < 0, -1, 2*x)'],
];

/** Several numbers: the function, then each partial derivative in alphabetical order. */
const SEVERAL: readonly (readonly [string, ...string[]])[] = [
  ['x*y', 'y', 'x'],
  ['x*y*z', 'y*z', 'x*z', 'x*y'],
  ['x^2*y + y^3', '2*x*y', 'x^2 + 3*y^2'],
  ['1/2*(x^2 + 25y^2)', 'x', '25*y'],
  ['x/y', '1/y', '-x/y^2'],
  ['x/y/z', '1/(y*z)', '-x/(y^2*z)', '-x/(y*z^2)'],
  ['1/(x*y)', '-1/(x^2*y)', '-1/(x*y^2)'],
  ['x/(x^2 + y^2)', '(y^2 - x^2)/(x^2 + y^2)^2', '-2*x*y/(x^2 + y^2)^2'],
  ['sqrt(x^2 + y^2)', 'x/sqrt(x^2 + y^2)', 'y/sqrt(x^2 + y^2)'],
  ['log(sqrt(x^2 + y^2))', 'x/(x^2 + y^2)', 'y/(x^2 + y^2)'],
  ['sqrt(x*y)', 'y/(2*sqrt(x*y))', 'x/(2*sqrt(x*y))'],
  ['sin(x*y)', 'cos(x*y)*y', 'cos(x*y)*x'],
  ['sin(x)*sin(y)', 'cos(x)*sin(y)', 'sin(x)*cos(y)'],
  ['exp(x)*sin(y)', 'exp(x)*sin(y)', 'exp(x)*cos(y)'],
  ['x^y', 'y*x^(y - 1)', 'x^y*log(x)'],
  ['r*cos(theta)', 'cos(theta)', '-sin(theta)*r'],
  ['a*x^2 + b*x + c', 'x^2', 'x', '1', '2*a*x + b'],
  // Rosenbrock, Himmelblau, Booth, Beale's first term, the three-hump camel, Rastrigin.
  ['(1 - x)^2 + 100*(y - x^2)^2', '-400*x*(y - x^2) - 2*(1 - x)', '200*(y - x^2)'],
  [
    '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    '4*x*(x^2 + y - 11) + 2*(y^2 + x - 7)',
    '4*y*(y^2 + x - 7) + 2*(x^2 + y - 11)',
  ],
  [
    '(x + 2y - 7)^2 + (2x + y - 5)^2',
    '4*(2*x + y - 5) + 2*(x + 2*y - 7)',
    '2*(2*x + y - 5) + 4*(x + 2*y - 7)',
  ],
  ['(1.5 - x + x*y)^2', '2*y*(x*y - x + 1.5) - 2*(x*y - x + 1.5)', '2*x*(x*y - x + 1.5)'],
  ['2x^2 - 1.05x^4 + x^6/6 + x*y + y^2', 'x^5 - 4.2*x^3 + 4*x + y', 'x + 2*y'],
  [
    '20 + x^2 - 10cos(2*pi*x) + y^2 - 10cos(2*pi*y)',
    '20*pi*sin(2*pi*x) + 2*x',
    '20*pi*sin(2*pi*y) + 2*y',
  ],
  // Losses: squares, the logistic one in two forms, a component of softmax, the hinge, one neuron.
  ['1/2*(y - w*x - b)^2', 'w*x + b - y', 'x*(w*x + b - y)', 'w*(w*x + b - y)', 'y - w*x - b'],
  ['softplus(-x*y)', '-sigmoid(-x*y)*y', '-sigmoid(-x*y)*x'],
  ['log(1 + exp(-x*y))', '-exp(-x*y)*y/(exp(-x*y) + 1)', '-exp(-x*y)*x/(exp(-x*y) + 1)'],
  [
    'exp(x)/(exp(x) + exp(y))',
    'exp(x)*exp(y)/(exp(x) + exp(y))^2',
    '-exp(x)*exp(y)/(exp(x) + exp(y))^2',
  ],
  ['relu(1 - x*y)', '-if(1 - x*y > 0, 1, 0)*y', '-if(1 - x*y > 0, 1, 0)*x'],
  ['tanh(a*x + b)', 'x*(1 - tanh(a*x + b)^2)', '1 - tanh(a*x + b)^2', 'a*(1 - tanh(a*x + b)^2)'],
];

const V = 'a: 3; b: 3; x: 3; y: 3; z: 3; u: 3; d: 3; p: 3; s: scalar; l: scalar';
const M = 'A: 3x3; B: 3x3; C: 3x3; S: 3x3; W: 3x3; X: 3x3; V: 3x3';

/** Vectors and matrices: the function, the variable, its derivative. S is symmetric. */
const ARRAYS: readonly (readonly [string, string, string])[] = [
  // Rows: the gradient of a number.
  ["a'*x", 'x', "a'"],
  ["x'*x", 'x', "2*x'"],
  ['sum(x)', 'x', 'ones(1, 3)'],
  ['sum(x.^2)', 'x', "2*x'"],
  ['mean(x)', 'x', '1/3*ones(1, 3)'],
  ["x'*A*x", 'x', "x'*(A + A')"],
  ["x'*S*x", 'x', "2*x'*S"],
  ["0.5*x'*S*x - b'*x", 'x', "(S*x - b)'"],
  ["x'*A*y", 'x', "y'*A'"],
  ["x'*A*y", 'y', "x'*A"],
  ['norm2(x)', 'x', "x'/norm2(x)"],
  ['norm2(A*x - b)^2', 'x', "2*(A*x - b)'*A"],
  ['norm2(A*x - b)^2', 'b', "-2*(A*x - b)'"],
  ['0.5*norm2(A*x - b)^2 + 0.5*l*norm2(x)^2', 'x', "(A*x - b)'*A + l*x'"],
  ["(x - A*u)'*S*(x - A*u)", 'u', "-2*(x - A*u)'*S*A"],
  ["x'*inv(S)*x", 'x', "2*x'*inv(S)"],
  ["x'*diag(d)*x", 'd', "(x.^2)'"],
  ["logsumexp(z) - p'*z", 'z', "(softmax(z) - p)'"],
  ["logsumexp(W*x) - p'*W*x", 'x', "(softmax(W*x) - p)'*W"],
  ['sum(tanh(W*x + b))', 'x', "(1 - tanh(W*x + b).^2)'*W"],
  ["s*a'*x + s^2", 's', "a'*x + 2*s"],
  ["x'*x/(a'*x)", 'x', "2*x'/(a'*x) - norm2(x)^2*a'/(a'*x)^2"],
  // Matrices: the gradient has their shape.
  ["a'*X*b", 'X', "a*b'"],
  ["x'*A*x", 'A', "x*x'"],
  ['sum(A)', 'A', 'ones(3, 3)'],
  ['tr(A)', 'A', 'eye(3)'],
  ['tr(A*B)', 'A', "B'"],
  ["tr(A'*X*B)", 'X', "A*B'"],
  ["tr(X'*A*X)", 'X', "(A + A')*X"],
  ["a'*inv(X)*b", 'X', "-inv(X)'*a*b'*inv(X)'"],
  ['det(A)', 'A', "det(A)*inv(A)'"],
  ['det(A)^2', 'A', "2*det(A)^2*inv(A)'"],
  ['logdet(A)', 'A', "inv(A)'"],
  ['logdet(S)', 'S', 'inv(S)'],
  ["x'*inv(S)*x", 'S', "-inv(S)*x*x'*inv(S)"],
  ['normF(A)', 'A', 'A/normF(A)'],
  ['normF(A*B - C)^2', 'B', "2*A'*(A*B - C)"],
  ['norm2(A*x - b)^2', 'A', "2*(A*x - b)*x'"],
  ["logsumexp(W*x) - p'*W*x", 'W', "(softmax(W*x) - p)*x'"],
  ['sum(tanh(W*x + b))', 'W', "(1 - tanh(W*x + b).^2)*x'"],
  ['0.5*norm2(V*tanh(W*x) - y)^2', 'V', "(V*tanh(W*x) - y)*tanh(W*x)'"],
  ['0.5*norm2(V*tanh(W*x) - y)^2', 'W', "((V'*(V*tanh(W*x) - y)).*(1 - tanh(W*x).^2))*x'"],
  // Jacobians.
  ['A*x + b', 'x', 'A'],
  ['A*x + b', 'b', 'eye(3)'],
  ["A'*(A*x - b)", 'x', "A'*A"],
  ['sigmoid(x)', 'x', 'diag(sigmoid(x).*(1 - sigmoid(x)))'],
  ['softmax(x)', 'x', "diag(softmax(x)) - softmax(x)*softmax(x)'"],
  ['softmax(W*x)', 'x', "(diag(softmax(W*x)) - softmax(W*x)*softmax(W*x)')*W"],
  ['relu(W*x)', 'x', 'diag(if(W*x > 0, 1, 0))*W'],
  ['x.*y', 'x', 'diag(y)'],
  ['exp(s*x)', 's', 'x.*exp(s*x)'],
];

/** Maps of numbers: the Jacobian with respect to all variables. */
const JACOBIANS: readonly (readonly [string, string])[] = [
  [
    'f(r, theta) = (r*cos(theta), r*sin(theta))',
    '[cos(theta), -sin(theta)*r; sin(theta), cos(theta)*r]',
  ],
  ['(x^2*y, x + y)', '[2*x*y, x^2; 1, 1]'],
  ['(x*y, y*z, x*z)', '[y, x, 0; 0, z, y; z, 0, x]'],
  ['(x^2, y^2)', '[2*x, 0; 0, 2*y]'],
  [
    '(exp(x)*cos(y), exp(x)*sin(y))',
    '[exp(x)*cos(y), -exp(x)*sin(y); exp(x)*sin(y), exp(x)*cos(y)]',
  ],
  ['f(t) = (cos(t), sin(t), t)', '(-sin(t), cos(t), 1)'],
];

/** The same as it is set. */
const TEX: readonly (readonly [string, string, string, string])[] = [
  ['', 'x^4 - 3x^2', 'x', '4 \\, x^{3} - 6 \\, x'],
  [
    '',
    '(1 - x)^2 + 100*(y - x^2)^2',
    'x',
    '-400 \\, x \\, \\left(y - x^{2}\\right) - 2 \\, \\left(1 - x\\right)',
  ],
  ['', 'sin(x*y)', 'x', '\\cos\\left(x \\, y\\right) \\, y'],
  ['', 'sqrt(x)', 'x', '\\frac{1}{2 \\, \\sqrt{x}}'],
  ['', 'relu(x)', 'x', '\\left[ x > 0 \\right]'],
  ['', 'sigmoid(x)', 'x', '\\sigma\\left(x\\right) \\, \\left(1 - \\sigma\\left(x\\right)\\right)'],
  [
    V + '; ' + M,
    'norm2(A*x - b)^2',
    'x',
    '2 \\, \\left(A \\, \\boldsymbol{x} - \\boldsymbol{b}\\right)^{\\top} \\, A',
  ],
  [
    V + '; ' + M,
    "a'*inv(X)*b",
    'X',
    '-X^{-\\top} \\, \\boldsymbol{a} \\, \\boldsymbol{b}^{\\top} \\, X^{-\\top}',
  ],
  [V + '; ' + M, 'det(A)', 'A', '\\det\\left(A\\right) \\, A^{-\\top}'],
  [
    V + '; ' + M,
    'norm2(x)',
    'x',
    '\\frac{\\boldsymbol{x}^{\\top}}{\\lVert \\boldsymbol{x} \\rVert}',
  ],
];

const shapeOf = (declared: string) => {
  const f = compile(`${declared}\n0`);
  return (name: string) => (f.ok ? f.value.parsed.declarations.get(name)?.shape : undefined);
};

const ARRAY_NAMES = `${V}; ${M}`;
const all: readonly (readonly [string, () => Expr])[] = [
  ...ONE.map(([source]) => [source, () => derived(source, 'x', 'x: scalar')] as const),
  ...SEVERAL.flatMap(([source]) =>
    partials(source).map(
      ([name]) => [`${source} by ${name}`, () => derived(source, name)] as const,
    ),
  ),
  ...ARRAYS.map(
    ([source, name]) =>
      [`${source} by ${name}`, () => derived(source, name, ARRAY_NAMES, 'S')] as const,
  ),
  ...JACOBIANS.map(([source]) => [source, () => jacobianOf(source)] as const),
];

function partials(source: string): [string, string][] {
  const f = compile(source);
  if (!f.ok) throw new Error(source);
  const row = SEVERAL.find(([first]) => first === source) ?? [];
  return f.value.inputs.map(({ name }, i) => [name, row[i + 1] ?? '']);
}

describe('derivatives as a book prints them', () => {
  it.each(ONE)('of %s it is %s', (source, expected) => {
    expect(printText(derived(source, 'x', 'x: scalar'))).toBe(expected);
  });

  it.each(SEVERAL.map(([source, ...expected]) => [source, expected] as const))(
    'of %s they are %s',
    (source, expected) => {
      const names = partials(source).map(([name]) => name);
      expect(names.map((name) => printText(derived(source, name)))).toEqual(expected);
    },
  );

  it.each(ARRAYS)('of %s by %s it is %s', (source, name, expected) => {
    expect(printText(derived(source, name, ARRAY_NAMES, 'S'))).toBe(expected);
  });

  it.each(JACOBIANS)('of the map %s it is %s', (source, expected) => {
    expect(printText(jacobianOf(source))).toBe(expected);
  });

  it.each(TEX)('%s %s by %s is set as %s', (declared, source, name, expected) => {
    const expr = derived(source, name, declared);
    expect(printTex(expr, { shapeOf: shapeOf(declared) })).toBe(expected);
  });

  it('has a table worth the name', () => {
    const rows = [ONE, SEVERAL, ARRAYS, JACOBIANS, TEX].flat();
    expect(rows.length).toBeGreaterThanOrEqual(150);
  });
});

describe('every print is legal TeX', () => {
  it.each(all)('%s', (_row, expr) => {
    const tex = printTex(expr(), { shapeOf: shapeOf(ARRAY_NAMES) });
    expect(() => katex.renderToString(tex, { strict: 'error', throwOnError: true })).not.toThrow();
  });
});
