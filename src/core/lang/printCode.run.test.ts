import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, type CompileOptions } from '../compile/compile.ts';
import type { Value } from '../compile/pack.ts';
import { isScalar } from '../ir/types.ts';
import { toRows } from '../num/matrix.ts';
import { dialects } from './dialects/all.ts';
import { printCode, type DialectId } from './printCode.ts';

interface Case {
  readonly source: string;
  readonly options: CompileOptions;
  readonly values: Record<string, Value>;
}

/** Every point of every expression, where there is time. */
const DEEP = Boolean(process.env.DEEP);

const golden = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as T;

const named = (vars: readonly string[], x: readonly number[]): Record<string, number> =>
  Object.fromEntries(vars.map((name, i) => [name, x[i]]));

interface Points {
  vars: string[];
  points: { x: number[] }[];
}
const scalar = golden<{
  cases: (Points & { expr: string })[];
  kinks: { expr: string; vars: string[]; x: number[] }[];
}>('scalar');
const vector = golden<{ cases: (Points & { components: string[] })[] }>('vector');
const matrix = golden<{
  cases: {
    expr: string;
    args: Record<string, { shape: [number, number] }>;
    instances: { inputs: Record<string, number[][]> }[];
  }[];
}>('matrix');

const scalars: Case[] = scalar.cases.flatMap(({ expr, vars, points }) =>
  points.slice(0, DEEP ? 6 : 1).map(({ x }) => ({
    source: expr,
    options: { inputs: vars },
    values: named(vars, x),
  })),
);
const kinks: Case[] = scalar.kinks.map(({ expr, vars, x }) => ({
  source: expr,
  options: { inputs: vars },
  values: named(vars, x),
}));
const vectors: Case[] = vector.cases.map(({ components, vars, points }) => ({
  source: `(${components.join(', ')})`,
  options: { inputs: vars },
  values: named(vars, points[0].x),
}));
const matrices: Case[] = matrix.cases.flatMap(({ expr, args, instances }) =>
  instances.slice(0, DEEP ? 3 : 1).map(({ inputs }) => ({
    source: expr,
    options: {
      inputs: Object.entries(args).map(([name, { shape }]) => ({
        name,
        shape: { rows: shape[0], cols: shape[1] },
      })),
    },
    values: inputs,
  })),
);

const of = (source: string, values: Record<string, Value> = {}, options = {}): Case => ({
  source,
  options,
  values,
});

const A = [
  [1, 2],
  [3, 4.5],
];
/** Programs, and what no reference expression has. */
const more: Case[] = [
  of('a = x + y; b = a*x; L = b*a', { x: 0.5, y: 2 }),
  of('u = sin(x*y); v = exp(u)/(1 + u^2); v*log(x) + sigmoid(v)', { x: 1.5, y: 0.3 }),
  of(
    'h = tanh(W*x + b); y = V*h; 0.5*norm2(y - t)^2',
    {
      W: [
        [0.1, -0.4],
        [0.7, 0.2],
        [0.3, 0.3],
      ],
      x: [[1], [-2]],
      b: [[0.1], [0.2], [0.3]],
      V: [[1, -1, 0.5]],
      t: 0.4,
    },
    {
      declarations: [
        { name: 'W', shape: { rows: 3, cols: 2 } },
        { name: 'x', shape: { rows: 2, cols: 1 } },
        { name: 'b', shape: { rows: 3, cols: 1 } },
        { name: 'V', shape: { rows: 1, cols: 3 } },
      ],
    },
  ),
  of('f(x, y) = x^2*y/(x^2 + y^2); f(0, 0) = 0', { x: 0, y: 0 }),
  of('f(x, y) = x^3/(x^2 + y^2); f(0, 0) = 0', { x: 0, y: 0 }),
  of('f(x, y) = x^3/(x^2 + y^2); f(0, 0) = 0', { x: 1, y: 2 }),
  of('f(x) = sin(x)/x; f(0) = 1', { x: 0 }),
  of('f(r, theta) = (r*cos(theta), r*sin(theta))', { r: 2, theta: 0.7 }),
  of('if(x < 0, -x, sqrt(x))', { x: -2 }),
  of('if(x < 0, log(-x), sqrt(x))', { x: 2 }),
  of('max(x, y) + min(x, 2*y)', { x: 1, y: 1 }),
  of('relu(x) + abs(x) + sign(x)', { x: 0 }),
  of('norm2(x)', { x: [[0], [0]] }, { inputs: [{ name: 'x', shape: { rows: 2, cols: 1 } }] }),
  of('x^y', { x: 0, y: 2 }),
  of('1/x', { x: 0 }),
  of('sqrt(x)', { x: 0 }),
  of('log(x) + x^0.5', { x: -1 }),
  of('softplus(x) + softplus(-x)', { x: 30 }),
  of('sigmoid(x)', { x: -40 }),
  of('gelu(x) + erf(x)', { x: -1.3 }),
  of('asin(x) + acos(x/2) + atan(x) + sinh(x) + cosh(x) + tan(x)', { x: 0.4 }),
  of('lambda*x^2 + class', { lambda: 2, x: 3, class: 1 }, { inputs: ['lambda', 'x', 'class'] }),
  of('3', { x: 1 }, { inputs: ['x'] }),
  of('x^3 + 2^x + e^x + pi*x', { x: 1.25 }),
  of('A^3', { A }, { inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }] }),
  of('A.^2 + A./(A + 1)', { A }, { inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }] }),
  of('A[1,:]*A[:,2] + A[2,1]', { A }, { inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }] }),
  of(
    "sum(A) + mean(A) + tr(A'*A) + dot(A, A)",
    { A },
    {
      inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }],
    },
  ),
  of(
    'softmaxrows(A) + diag(diag(A)) + eye(2) + ones(2,2) + zeros(2, 2)',
    { A },
    {
      inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }],
    },
  ),
  of('softmax(A)', { A }, { inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }] }),
  of(
    'det(A) + normF(A)',
    {
      A: [
        [1, 2],
        [2, 4],
      ],
    },
    {
      inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }],
    },
  ),
  of(
    'logdet(A) + norm1(A[:,1]) + logsumexp(A)',
    {
      A: [
        [2, 1],
        [0.5, 3],
      ],
    },
    {
      inputs: [{ name: 'A', shape: { rows: 2, cols: 2 } }],
    },
  ),
  of(
    'outer(x, x)*x + [x[1]; 2]',
    { x: [[1.5], [2]] },
    {
      inputs: [{ name: 'x', shape: { rows: 2, cols: 1 } }],
    },
  ),
  of(
    'if(x > 0, sqrt(x), x)',
    { x: [[4], [-2]] },
    {
      inputs: [{ name: 'x', shape: { rows: 2, cols: 1 } }],
    },
  ),
  of('k*x^2', { x: 2, k: 7 }, { inputs: ['x'] }),
  of('f(x) = f2*x^2; ', { x: 2, f2: 7 }),
];

const cases = [...scalars, ...kinks, ...vectors, ...matrices, ...more];

function compiled({ source, options, values }: Case) {
  const result = compile(source, { ...options, values });
  if (!result.ok) throw new Error(`${source}: ${result.faults[0].message}`);
  return result.value;
}

/** Row by row, as Python prints arrays. */
const printed = (rows: readonly (readonly number[])[]): number[] => rows.flat();

/** The value, then the derivative, as our own core has them. */
function ours(one: Case): number[] {
  const f = compiled(one);
  const at = Object.fromEntries(f.inputs.map(({ name }) => [name, one.values[name]]));
  const value = printed(toRows(f.evaluate(at)));
  if (f.inputs.every(({ shape }) => isScalar(shape))) {
    return [...value, ...printed(toRows(f.jacobian(at)))];
  }
  return [...value, ...f.inputs.flatMap(({ name }) => printed(toRows(f.derivative(name, at))))];
}

const code = (one: Case, dialect: DialectId): string =>
  printCode(compiled(one).parsed, dialect, { values: one.values });

/** Runs every program of a list in one process, each in its own namespace. */
const RUNNER = `
import contextlib, io, json, sys, traceback, warnings
warnings.simplefilter('error' if sys.argv[1:] == ['strict'] else 'ignore')
out = []
for text in json.load(sys.stdin):
    stream = io.StringIO()
    try:
        with contextlib.redirect_stdout(stream):
            exec(compile(text, 'program', 'exec'), {'__name__': 'program'})
        out.append(stream.getvalue())
    except Exception:
        out.append('ERROR ' + traceback.format_exc())
json.dump(out, sys.stdout)
`;

const CHECKER = `
import ast, json, sys
out = []
for text in json.load(sys.stdin):
    try:
        ast.parse(text)
        out.append('')
    except SyntaxError as error:
        out.append(str(error))
json.dump(out, sys.stdout)
`;

function python(script: string, texts: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const has = (statement: string): boolean => spawnSync('python3', ['-c', statement]).status === 0;

/** Numbers of what was printed, without the labels before the equals signs. */
function numbersOf(text: string): number[] {
  const values = text.replaceAll(/^[^=\n]*=/gm, ' ');
  const found = values.match(/-?(?:\d+\.?\d*(?:e[+-]?\d+)?|inf|nan)/g) ?? [];
  return found.map((word) => Number(word.replace('inf', 'Infinity').replace('nan', 'NaN')));
}

const hasNumPy = has('import numpy');
const hasPython = hasNumPy || has('import ast');

describe('NumPy programs are run', () => {
  if (!hasNumPy) it.skip('no python3 with numpy here: the programs are not run', () => undefined);
  it.runIf(hasNumPy)('all of them print our value and our derivative', () => {
    const outputs = python(
      RUNNER,
      cases.map((one) => code(one, 'numpy')),
    );
    const wrong: string[] = [];
    cases.forEach((one, k) => {
      const want = ours(one);
      const got = numbersOf(outputs[k]);
      const scale = Math.max(1, ...want.filter(Number.isFinite).map(Math.abs));
      const same =
        got.length === want.length &&
        want.every(
          (w, i) => Object.is(w, got[i]) || w === got[i] || Math.abs(w - got[i]) <= 1e-12 * scale,
        );
      if (!same)
        wrong.push(
          `${one.source} at ${JSON.stringify(one.values)}\n${code(one, 'numpy')}\n${outputs[k]}\nwanted ${want.join(' ')}`,
        );
    });
    expect(wrong.join('\n\n')).toBe('');
    expect(cases.length).toBeGreaterThan(180);
  });
});

describe('programs of every dialect', () => {
  if (!hasPython) it.skip('no python3 here: the syntax is not checked', () => undefined);
  // NumPy programs are run above.
  it.runIf(hasPython).each(dialects.map(({ id }) => id).filter((id) => id !== 'numpy'))(
    '%s is Python',
    (id) => {
      const found = python(
        CHECKER,
        cases.map((one) => code(one, id as DialectId)),
      );
      expect(found.filter((message) => message !== '')).toEqual([]);
    },
  );
});
