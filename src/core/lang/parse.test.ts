import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../compile/scalarFunction.ts';
import { verify } from '../ir/verify.ts';
import { languageFunctions } from './functions.ts';
import { parse, type ParseOptions } from './parse.ts';
import { mayBeFree } from './program.ts';
import type { Expr } from './syntax.ts';

// The language as a table: what a text is read as, and what it is worth.

const SYMBOL: Record<string, string> = {
  add: '+',
  sub: '-',
  mul: '*',
  div: '/',
  pow: '^',
  dotmul: '.*',
  dotdiv: './',
  dotpow: '.^',
  lt: '<',
};
const COMPARISONS: Record<string, string> = { le: '<=', gt: '>', ge: '>=', eq: '==', ne: '!=' };

/** (+ a b) for a + b, (- a) for −a, (f a b) for f(a, b), [a b; c d] for matrices, (@ x 1) for x[1]. */
function tree(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return String(expr.value);
    case 'name':
      return expr.name;
    case 'neg':
      return `(- ${tree(expr.arg)})`;
    case 'binary': {
      const symbol = SYMBOL[expr.op] ?? COMPARISONS[expr.op];
      return `(${symbol} ${tree(expr.left)} ${tree(expr.right)})`;
    }
    case 'call':
      return `(${[expr.fn, ...expr.args.map(tree)].join(' ')})`;
    case 'matrix': {
      const rows = expr.rows.map((row) => row.map(tree).join(' ')).join('; ');
      return `${expr.tuple ? 'tuple' : ''}[${rows}]`;
    }
    case 'transpose':
      return `(' ${tree(expr.arg)})`;
    case 'index':
      return `(@ ${tree(expr.arg)} ${expr.indices.join(' ')})`;
  }
}

function read(text: string, options: ParseOptions = {}) {
  const result = parse(text, options);
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  return result.value;
}

function compiled(text: string, inputs?: string[]): ScalarFunction {
  const result = scalarFunction(text, inputs ? { inputs } : {});
  if (!result.ok) throw new Error(`${text}: ${result.faults[0].message}`);
  return result.value;
}

describe('how a text is read', () => {
  const readings: [text: string, tree: string][] = [
    // Precedence: + - < * / < unary minus < ^, which is right associative.
    ['1+2*3', '(+ 1 (* 2 3))'],
    ['1*2+3', '(+ (* 1 2) 3)'],
    ['1-2-3', '(- (- 1 2) 3)'],
    ['8/4/2', '(/ (/ 8 4) 2)'],
    ['8/4*2', '(* (/ 8 4) 2)'],
    ['(1+2)*3', '(* (+ 1 2) 3)'],
    ['-x^2', '(- (^ x 2))'],
    ['(-x)^2', '(^ (- x) 2)'],
    ['--x', '(- (- x))'],
    ['+x', 'x'],
    ['-+-x', '(- (- x))'],
    ['x--y', '(- x (- y))'],
    ['x+-y', '(+ x (- y))'],
    ['x*-y', '(* x (- y))'],
    ['x/-y^2', '(/ x (- (^ y 2)))'],
    ['-x*y', '(* (- x) y)'],
    ['x^2^0.5', '(^ x (^ 2 0.5))'],
    ['2^-x', '(^ 2 (- x))'],
    ['2^--x', '(^ 2 (- (- x)))'],
    ['2^-x^2', '(^ 2 (- (^ x 2)))'],
    ['2^-x*y', '(* (^ 2 (- x)) y)'],
    ['x^-1*y', '(* (^ x (- 1)) y)'],
    ['x ^ +2', '(^ x 2)'],
    ['x**2', '(^ x 2)'],
    ['2**-x', '(^ 2 (- x))'],
    ['1./x', '(./ 1 x)'],
    ['1.*x', '(.* 1 x)'],
    ['2.^x', '(.^ 2 x)'],
    ['x.*y', '(.* x y)'],
    ['x./y.^2', '(./ x (.^ y 2))'],
    // Implicit multiplication, with the precedence of *.
    ['2x', '(* 2 x)'],
    ['2 x', '(* 2 x)'],
    ['3sin(y)', '(* 3 (sin y))'],
    ['2(x+1)', '(* 2 (+ x 1))'],
    ['(x+1)(y-1)', '(* (+ x 1) (- y 1))'],
    ['(x+1)y', '(* (+ x 1) y)'],
    ['x(y+1)', '(* x (+ y 1))'],
    ['x (y+1)', '(* x (+ y 1))'],
    ['x(y)(z)', '(* (* x y) z)'],
    ['pi(x+1)', '(* pi (+ x 1))'],
    ['sin(x)cos(y)', '(* (sin x) (cos y))'],
    ['sin(x)(y)', '(* (sin x) y)'],
    ['1/2x', '(* (/ 1 2) x)'],
    ['x/2y', '(* (/ x 2) y)'],
    ['1/2(x+1)', '(* (/ 1 2) (+ x 1))'],
    ['2^3x', '(* (^ 2 3) x)'],
    ['x^2y', '(* (^ x 2) y)'],
    ['x^-2y', '(* (^ x (- 2)) y)'],
    ['2x^2', '(* 2 (^ x 2))'],
    ['2x^2y', '(* (* 2 (^ x 2)) y)'],
    ['-2x^2', '(* (- 2) (^ x 2))'],
    ['1+2x', '(+ 1 (* 2 x))'],
    ['100(y-x^2)^2', '(* 100 (^ (- y (^ x 2)) 2))'],
    // Numbers and constants.
    ['3', '3'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['2.5E2', '250'],
    ['1e-3', '0.001'],
    ['1.e3', '1000'],
    ['2e', '(* 2 e)'],
    ['2e3x', '(* 2000 x)'],
    ['2e+x', '(+ (* 2 e) x)'],
    ['2e-x', '(- (* 2 e) x)'],
    ['2e(x)', '(* (* 2 e) x)'],
    ['e^x', '(^ e x)'],
    ['2pi', '(* 2 pi)'],
    ['.5.*x', '(.* 0.5 x)'],
    // Pasted mathematics.
    ['2·x', '(* 2 x)'],
    ['x×y', '(* x y)'],
    ['x⊙y', '(.* x y)'],
    ['x÷y', '(/ x y)'],
    ['x−y', '(- x y)'],
    ['−x²', '(- (^ x 2))'],
    ['x²y', '(* (^ x 2) y)'],
    ['x² + y²', '(+ (^ x 2) (^ y 2))'],
    ['x¹⁰', '(^ x 10)'],
    ['x⁻¹', '(^ x (- 1))'],
    ['x⁻¹y', '(* (^ x (- 1)) y)'],
    ['(x+y)²', '(^ (+ x y) 2)'],
    ['2x³', '(* 2 (^ x 3))'],
    ['√x', '(sqrt x)'],
    ['√(x+1)', '(sqrt (+ x 1))'],
    ['2√x', '(* 2 (sqrt x))'],
    ['√x + 1', '(+ (sqrt x) 1)'],
    ['√2x', '(* (sqrt 2) x)'],
    ['√x²', '(^ (sqrt x) 2)'],
    ['√√x', '(sqrt (sqrt x))'],
    ['√sin(x)', '(sqrt (sin x))'],
    ['2π', '(* 2 pi)'],
    ['θ', 'theta'],
    ['θ1 + θ_2', '(+ theta1 theta_2)'],
    ['2θ', '(* 2 theta)'],
    ['σ(x)', '(sigmoid x)'],
    ['σ(x) + σ', '(+ (sigmoid x) sigma)'],
    ['σ + σ(x)', '(+ sigma (sigmoid x))'],
    ['σ1(x)', '(* sigma1 x)'],
    ['sigma(x)', '(* sigma x)'],
    ['|x|', '(abs x)'],
    ['|x-1|', '(abs (- x 1))'],
    ['|x|^2', '(^ (abs x) 2)'],
    ['|x|y', '(* (abs x) y)'],
    ['|x|*|y|', '(* (abs x) (abs y))'],
    ['|x - |y||', '(abs (- x (abs y)))'],
    ['||x||', '(norm x)'],
    ['‖x‖', '(norm x)'],
    ['‖x+1‖²', '(^ (norm (+ x 1)) 2)'],
    // Functions, and choices with comparisons.
    ['max(x, y)', '(max x y)'],
    ['sin( cos ( x ) )', '(sin (cos x))'],
    ['if(x<0, -x, x)', '(if (< x 0) (- x) x)'],
    ['if(x <= 0, 1, 2)', '(if (<= x 0) 1 2)'],
    ['if(x ≤ 0, 1, 2)', '(if (<= x 0) 1 2)'],
    ['if(x ≥ 0, 1, 2)', '(if (>= x 0) 1 2)'],
    ['if(x ≠ 0, 1, 2)', '(if (!= x 0) 1 2)'],
    ['if(x == 1, 1, 2)', '(if (== x 1) 1 2)'],
    ['if((x > y), 1, 2)', '(if (> x y) 1 2)'],
    ['if(x + 1 > 2y, 1, 2)', '(if (> (+ x 1) (* 2 y)) 1 2)'],
    ['2if(x>0, 1, 2)', '(* 2 (if (> x 0) 1 2))'],
    // White space of every kind.
    [' x\t+\u00a0y ', '(+ x y)'],
    ['x +\u2062 y', '(+ x y)'],
  ];
  it.each(readings)('%s → %s', (text, want) => {
    expect(tree(read(text).program.result)).toBe(want);
  });

  it('knows every function of the language by its name and arity', () => {
    const said =
      'sin cos tan asin acos atan sinh cosh tanh exp log sqrt abs sign min max ' +
      'sigmoid relu softplus gelu erf if sum mean dot outer norm norm1 norm2 normF tr det logdet inv ' +
      'solve diag softmax softmaxrows logsumexp eye ones zeros';
    expect([...languageFunctions.keys()].sort()).toEqual(said.split(' ').sort());
    for (const { name, arity } of languageFunctions.values()) {
      const args = arity === 'size' ? ['3'] : ['x', 'y', 'z'].slice(0, arity);
      if (name === 'if') args[0] = 'x < 1';
      expect(tree(read(`${name}(${args.join()})`).program.result)).toMatch(`(${name} `);
    }
  });
});

describe('names', () => {
  it('are variables in code-point order when nothing declares them', () => {
    const parsed = read('y*Z + x*a + theta*w10*w2 + β');
    expect(parsed.inputs).toEqual(['Z', 'a', 'beta', 'theta', 'w10', 'w2', 'x', 'y']);
    expect(parsed.parameters).toEqual([]);
  });

  it('are parameters, in order of appearance, when variables are declared', () => {
    const parsed = read('y + b*x + w1*x_2 + θ + a*e + pi', { inputs: ['y', 'x'] });
    expect(parsed.inputs).toEqual(['y', 'x']);
    expect(parsed.parameters).toEqual(['b', 'w1', 'x_2', 'theta', 'a']);
  });

  it('declared by the header win over the widget, keep their order, and may be any word', () => {
    const parsed = read('f(radius, theta) = radius*cos(theta) + c', { inputs: ['x', 'y'] });
    expect(parsed.inputs).toEqual(['radius', 'theta']);
    expect(parsed.parameters).toEqual(['c']);
    expect(read('f(y, x) = x').inputs).toEqual(['y', 'x']);
    expect(read('a = 2; f(x) = a*x').inputs).toEqual(['x']);
    expect(compiled('f(e) = e^2').value([3])).toBe(9);
  });

  it('declared as parameters by the host are parameters with or without variables', () => {
    const options = { parameters: ['rate', 'k'] };
    expect(read('rate*x + k', options)).toMatchObject({ inputs: ['x'], parameters: ['rate', 'k'] });
    const both = { ...options, inputs: ['x'] };
    expect(read('rate*x + c', both)).toMatchObject({ inputs: ['x'], parameters: ['rate', 'c'] });
    const result = scalarFunction('rate*x', { ...both, values: { rate: 5 } });
    expect(result.ok && result.value.value([3])).toBe(15);
  });

  it('a declared σ is a variable before a parenthesis too', () => {
    expect(tree(read('f(σ) = σ(σ+1)').program.result)).toBe('(* sigma (+ sigma 1))');
  });

  it.each(['x', 'Z', 'w1', 'w12', 'x_2', 'x_1_2', 'theta', 'Omega', 'alpha3', 'lambda_1'])(
    '%s may be free',
    (name) => expect(mayBeFree(name)).toBe(true),
  );
  it.each(['xy', 'x_', 'x1y', 'x_a', 'foo', 'thetax', 'w1_a2', '', '1', '_'])(
    '%s may not',
    (name) => expect(mayBeFree(name)).toBe(false),
  );
});

describe('programs', () => {
  const programs: [text: string, at: Record<string, number>, value: number, gradient: number[]][] =
    [
      ['a = x + y; b = a*x; L = b*a', { x: 1, y: 2 }, 9, [15, 6]],
      ['a = x + y\nb = a*x\r\n\n L = b*a;\n', { x: 1, y: 2 }, 9, [15, 6]],
      ['a = x; a*a', { x: 3 }, 9, [6]],
      [';;x;;', { x: 3 }, 3, [1]],
      ['s = 2; x^s', { x: 3 }, 9, [6]],
      ['e = x; e^2', { x: 3 }, 9, [6]],
      ['f(x, y) = x*y^2', { x: 3, y: 2 }, 12, [4, 12]],
      ['a = x^2; f(x) = a + x', { x: 3 }, 12, [7]],
      ['if(x < 0, -x, x)', { x: -2 }, 2, [-1]],
      ['1/2x', { x: 4 }, 2, [0.5]],
      ['2^3x', { x: 2 }, 16, [8]],
      ['-2x^2', { x: 3 }, -18, [-12]],
      ['x + 0*y', { x: 3, y: 1 }, 3, [1, 0]],
      ['sqrt(x)', { x: -1 }, NaN, [NaN]],
      ['1/x', { x: 0 }, Infinity, [-Infinity]],
    ];
  it.each(programs)('%s at %o is %d', (text, at, value, gradient) => {
    const f = compiled(text, Object.keys(at));
    expect(f.value(Object.values(at))).toBe(value);
    expect(Array.from(f.gradient(Object.values(at)), (g) => g + 0)).toEqual(gradient);
    expect(verify(f.graph)).toEqual([]);
  });

  it('end in their last assignment, whatever it is called', () => {
    expect(tree(read('L = x; M = 2x').program.result)).toBe('(* 2 x)');
    expect(read('L = x; M = 2x').program.statements.map((s) => s.name)).toEqual(['L', 'M']);
  });
});

describe('an exceptional value', () => {
  const cases: [text: string, value: number, gradient: number[], hessian?: number[]][] = [
    ['f(x,y) = x^2*y/(x^2+y^2); f(0,0) = 0', 0, [0, 0]],
    ['f(x,y) = x^3/(x^2+y^2)\nf(0,0) = 0', 0, [1, 0]],
    ['f(0,0) = 0; f(x,y) = x^3/(x^2+y^2)', 0, [1, 0]],
    // Defined, but with a crease along every line: no limit of the quotients.
    ['f(x,y) = (x^2+y^2)/sqrt(x^2+y^2); f(0,0) = 0', 0, [NaN, NaN]],
    ['f(x,y) = x/(x^2+y^2); f(0,0) = 0', 0, [NaN, 0]],
    ['f(x) = x*sin(1/x); f(0) = 0', 0, [NaN]],
    ['f(x) = x*log(abs(x)); f(0) = 0', 0, [NaN]],
    ['f(x) = x/x; f(0) = 5', 5, [NaN]],
    ['f(x) = sin(x)/x; f(0) = 1', 1, [0], [-1 / 3]],
    ['f(x) = 1000000*sin(x)/x; f(0) = 1000000', 1e6, [0], [-1e6 / 3]],
    ['f(x) = sin(1000x)/x; f(0) = 1000', 1000, [0]],
    ['f(x) = (exp(x)-1)/x; f(0) = 1', 1, [0.5]],
    ['f(x) = (1-cos(x))/x^2; f(0) = 1/2', 0.5, [0]],
    ['f(x) = (1-cos(x))/x; f(0) = 0', 0, [0.5], [0]],
    ['f(x) = exp(-1/x^2); f(0) = 0', 0, [0], [0]],
    // The classic where the mixed second derivatives differ.
    ['f(x,y) = x*y*(x^2-y^2)/(x^2+y^2); f(0,0) = 0', 0, [0, 0], [0, -1, 1, 0]],
    ['f(x,y) = x*y/(x^2+y^2); f(0,0) = 0', 0, [0, 0], [0, NaN, NaN, 0]],
  ];
  it.each(cases)('%s', (text, value, gradient, hessian) => {
    const f = compiled(text);
    const origin = f.inputs.map(() => 0);
    expect(f.value(origin)).toBe(value);
    const close = (got: Float64Array, want: number[], digits: number): void =>
      want.forEach((w, i) => {
        if (Number.isNaN(w)) expect(got[i]).toBeNaN();
        else expect(Math.abs(got[i] - w) / Math.max(1, Math.abs(w))).toBeLessThan(digits);
      });
    close(f.gradient(origin), gradient, 1e-8);
    close(f.valueAndGradient(origin), [value, ...gradient], 1e-8);
    if (hessian) close(f.hessian(origin), hessian, 1e-6);
  });

  it('holds at its one point and nowhere else', () => {
    const f = compiled('f(x, y) = x + y; f(1, 2) = 50');
    expect([f.value([1, 2]), f.value([1, 3]), f.value([2, 2])]).toEqual([50, 4, 4]);
    expect(Array.from(f.gradient([1, 3]))).toEqual([1, 1]);
    expect(Array.from(f.gradient([1, 2]))).toEqual([NaN, NaN]);
    const g = compiled('f(x) = (x^2-1)/(x-1); f(1) = 2');
    expect(g.value([1])).toBe(2);
    expect(g.gradient([1])[0]).toBeCloseTo(1, 8);
  });
});
