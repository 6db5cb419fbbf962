import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../../compile/scalarFunction.ts';
import type { DialectId } from '../../lang/printCode.ts';
import { complete } from '../../num/complete.ts';
import { allOptimisers, optimisers, schedules } from '../all.ts';
import type { Change } from '../change.ts';
import { projection } from '../constraint.ts';
import { gaussianNoise } from '../noise.ts';
import { run, type Run } from '../run.ts';
import { descentCode, type DescentCodeOptions } from './descentCode.ts';

/** Another interpreter can be named, say one of an environment with PyTorch and JAX. */
const PYTHON = process.env.PYTHON ?? 'python3';
const STEPS = 60;

interface Case {
  readonly label: string;
  readonly f: ScalarFunction;
  readonly options: DescentCodeOptions;
}

function functionOf(source: string, values: Record<string, number>): ScalarFunction {
  const f = scalarFunction(source, { inputs: ['x', 'y'], values });
  if (!f.ok) throw new Error(`${source}: ${f.faults[0].message}`);
  return f.value;
}

const { runs } = JSON.parse(
  readFileSync(new URL('../../golden/trajectories.json', import.meta.url), 'utf8'),
) as { runs: { surface: string; expr: string; start: [number, number] }[] };
const golden = runs.find(({ surface }) => surface === 'himmelblau');
if (!golden) throw new Error('the golden paths have lost Himmelblau');

const FUNCTIONS: { source: string; values: Record<string, number>; start: [number, number] }[] = [
  { source: golden.expr, values: {}, start: golden.start },
  // Parameters and a function that are called as variables of the program are.
  {
    source: 'g(x, y) = a*x^4 + x*y + t*y^2 + cosh(x - y)',
    values: { a: 0.7, t: 3 },
    start: [1.3, -0.7],
  },
  { source: '1/2*(x^2 + 25y^2)', values: {}, start: [-2.5, 1] },
];

/** By id: values that keep every method stable on every function above, and what they change to. */
const PARAMETERS: Record<string, number> = { eta: 0.006, beta: 0.6 };
const ADAPTIVE: Record<string, number> = { eta: 0.08 };
const LATER: Record<string, number> = {
  eta: 0.004,
  beta: 0.8,
  beta1: 0.7,
  beta2: 0.99,
  alpha: 0.9,
  epsilon: 1e-6,
  weightDecay: 0.2,
  c1: 1e-3,
  c2: 0.4,
  delta: 1e-4,
  memory: 2,
};
const BOX = { kind: 'box', x0: -2.6, x1: 1.9, y0: -0.8, y1: 1.1 } as const;
const DISC = { kind: 'disc', x: 0.2, y: 0, r: 1.8 } as const;
const ADAPTS = new Set(['adagrad', 'rmsprop', 'adam', 'adamW']);

/** A few settings for each optimiser, the schedules by turns. */
function settingsOf(id: string, turn: number): [string, Partial<DescentCodeOptions>][] {
  const scheduled = [...schedules.keys()].filter((name) => name !== 'constant');
  const schedule = scheduled[turn % scheduled.length];
  const changes: Change[] = (optimisers.get(id)?.parameters ?? []).map((p, k) => {
    if (!(p.id in LATER)) throw new Error(`say what ${p.id} changes to`);
    return { at: 12 + 3 * k, id: p.id, value: LATER[p.id] };
  });
  const noise = gaussianNoise(turn + 1, 0.1, STEPS, 2);
  return [
    ['plain', {}],
    [schedule, { schedule }],
    ['changes', { changes }],
    ['box', { constraint: BOX }],
    ['noise', { noise }],
    [`all, ${schedule}`, { schedule, changes, constraint: DISC, noise }],
  ];
}

function casesOf(settings: (id: string, turn: number) => [string, Partial<DescentCodeOptions>][]) {
  return allOptimisers.flatMap(({ id }, m) =>
    FUNCTIONS.flatMap(({ source, values, start }, k): Case[] =>
      settings(id, m + k).map(([label, some]) => ({
        label: `${id} on ${source}, ${label}`,
        f: functionOf(source, values),
        options: {
          values,
          start,
          optimiser: id,
          parameters: ADAPTS.has(id) ? ADAPTIVE : PARAMETERS,
          schedule: 'constant',
          changes: [],
          steps: STEPS,
          constraint: null,
          noise: null,
          ...some,
        },
      })),
    ),
  );
}

/** Runs that end before their time, and choices that are not in the list above. */
const one = (
  label: string,
  source: string,
  start: [number, number],
  optimiser: string,
  some: Partial<DescentCodeOptions> = {},
): Case => ({
  label,
  f: functionOf(source, some.values ?? {}),
  options: {
    ...{ values: {}, start, optimiser, parameters: {}, schedule: 'constant', changes: [] },
    ...{ steps: STEPS, constraint: null, noise: null, ...some },
  },
});
const ENDINGS: Case[] = [
  one('lands', 'x^2 + y^2', [1, 2], 'gradientDescent', { parameters: { eta: 0.5 } }),
  one('lands and moves on', 'x^2 + y^2', [1, 2], 'heavyBall', {
    parameters: { eta: 0.5, beta: 0.5 },
  }),
  one('lands without momentum', 'x^2 + y^2', [1, 2], 'heavyBall', {
    parameters: { eta: 0.5, beta: 0 },
  }),
  one('momentum is turned on', 'x^2 + 5y^2', [1, 2], 'nesterov', {
    parameters: { eta: 0.05, beta: 0 },
    changes: [{ at: 7, id: 'beta', value: 0.9 }],
  }),
  one('diverges', 'x^4 + y^2', [3, 2], 'gradientDescent', { parameters: { eta: 0.5 } }),
  one('leaves the domain', 'log(x) + y^2', [0.5, 0], 'gradientDescent', {
    parameters: { eta: 0.4 },
  }),
  one('rests on a border', '(x - 3)^2 + y', [0, 0.5], 'gradientDescent', {
    parameters: { eta: 0.4 },
    constraint: BOX,
  }),
  one('singular', 'x^2', [1, 1], 'newton'),
  one('a saddle', 'x^2 - y^2 + y^4/4', [1.5, 0.1], 'newton'),
  one('away from a saddle', 'x^2 - y^2 + y^4/4', [1.5, 0.1], 'dampedNewton'),
  one('no curvature', 'x + 2y', [1, 1], 'dampedNewton', { steps: 5 }),
  one('no slope', '3 + 0*x', [1, 1], 'bfgs'),
  one('whole numbers', '10000000000*x', [1, 1], 'adagrad', { parameters: { eta: 0.5 } }),
  one('a kink', 'abs(x) + 2*abs(y)', [-2.5, 1], 'lbfgs'),
  // Near the end f changes by less than its rounding, and the line search must not mind; but only then.
  one(
    'cancellation',
    'x^4 - 4x^3 + 7x^2 - 6x + y^4 - 4y^3 + 7y^2 - 6y',
    [-1.6, -1.61],
    'dampedNewton',
  ),
  one('a step too long', '100000 + sqrt(1 + x^2) + sqrt(1 + y^2)/9', [1.7, 2], 'dampedNewton'),
  one('pieces', 'if(x < 0, x^2, 3*x^2) + y^2', [-1, 2], 'conjugateGradient', { steps: 8 }),
  one(
    'a value given apart',
    'f(x, y) = x^3/(x^2 + y^2) + x^2 + y^2; f(0, 0) = 0',
    [0, 0],
    'heavyBall',
  ),
  one(
    'curvature where a value is given apart',
    'f(x, y) = (x^2 + y^2)^2/(x^2 + y^2) + x; f(0, 0) = 0',
    [0, 0],
    'newton',
  ),
  one('named parts', 'u = x*y; p = sin(u); p^2 + x^2 + k*y^2', [1, 0.4], 'dampedNewton', {
    values: { k: 2 },
  }),
  one(
    'a vector inside',
    "w = (x, y); A = [3, 1; 1, 2]; w'*A*w + exp(sum(w)/4)",
    [1, 0.4],
    'newton',
  ),
];

const code = ({ f, options }: Case, library: DialectId): string =>
  descentCode(f.parsed, library, options);

function ours({ f, options }: Case): Run {
  const { constraint, noise, steps, parameters, changes } = options;
  const optimiser = optimisers.get(options.optimiser);
  const schedule = schedules.get(options.schedule);
  if (!optimiser || !schedule) throw new Error(options.optimiser);
  return complete(
    run(optimiser, f, options.start, {
      ...{ steps, parameters, schedule, changes },
      ...(constraint && { project: projection(constraint) }),
      ...(noise && { noise }),
    }),
  );
}

/** Runs every program of a list in one process, each in its own namespace. */
const RUNNER = `
import contextlib, io, json, sys, traceback, warnings
warnings.simplefilter('ignore')
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

function python(script: string, texts: readonly string[]): string[] {
  const { stdout, stderr, status } = spawnSync(PYTHON, ['-c', script], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const has = (statement: string): boolean => spawnSync(PYTHON, ['-c', statement]).status === 0;

const numberOf = (word: string): number =>
  Number(word.replace('inf', 'Infinity').replace('nan', 'NaN'));

/** The farthest that two numbers are apart, in units of the larger one, or of 1. */
const apart = (a: number, b: number): number =>
  Object.is(a, b) || a === b ? 0 : Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));

/** Why what was printed is not our path; empty where it is. */
function difference(printed: string, { path, loss, steps, ending }: Run): string {
  if (printed.startsWith('ERROR')) return printed;
  const lines = printed.trim().split('\n');
  const points = lines.slice(0, -1).map((line) => line.split(' ').slice(1).map(numberOf));
  const end = numberOf((lines.at(-1) ?? '').replace(/^.*= /, ''));
  // Where the gradient fades to 1e-12, rounding decides on which step it gets there.
  const slack = ending === 'converged' ? 2 : 0;
  if (Math.abs(points.length - 1 - steps) > slack) {
    return `${points.length - 1} steps, ours ${steps} (${ending})`;
  }
  for (const [t, point] of points.entries()) {
    const k = 2 * Math.min(t, steps);
    const gap = Math.max(apart(point[0], path[k]), apart(point[1], path[k + 1]));
    if (!(gap <= 1e-9)) return `step ${t}: ${point.join(' ')}, ours ${path[k]} ${path[k + 1]}`;
  }
  return apart(end, loss[steps]) <= 1e-9 ? '' : `loss ${end}, ours ${loss[steps]}`;
}

function failures(cases: readonly Case[], library: DialectId): string {
  const outputs = python(
    RUNNER,
    cases.map((each) => code(each, library)),
  );
  return cases
    .flatMap((each, k) => {
      const why = difference(outputs[k], ours(each));
      return why === '' ? [] : [`${each.label}: ${why}`];
    })
    .join('\n');
}

const hasNumPy = has('import numpy');

/** Hundreds of programs on a machine that others use too. */
const PATIENCE = 300_000;

describe('NumPy programs take the path of run', { timeout: PATIENCE }, () => {
  if (!hasNumPy) it.skip('no python3 with numpy here: the programs are not run', () => undefined);
  it.runIf(hasNumPy)('with every optimiser, schedule, change, constraint and noise', () => {
    expect(failures(casesOf(settingsOf), 'numpy')).toBe('');
  });
  it.runIf(hasNumPy)('to every kind of end', () => {
    const endings = new Set(ENDINGS.map((each) => ours(each).ending));
    expect([...endings].sort()).toEqual([
      ...['complete', 'converged', 'diverged', 'noDescent', 'singular', 'undefined'],
    ]);
    expect(failures(ENDINGS, 'numpy')).toBe('');
  });
});

describe('programs with autodiff take the path of run', { timeout: PATIENCE }, () => {
  const few = (): Case[] => [
    ...casesOf((id, turn) =>
      settingsOf(id, turn)
        .slice(turn % 2 === 0 ? 2 : 5)
        .slice(0, 1),
    ),
    ...ENDINGS,
  ];
  const READER = `import ast, json, sys
json.dump([type(ast.parse(text)).__name__ for text in json.load(sys.stdin)], sys.stdout)`;
  const hasPython = hasNumPy || has('import ast');
  for (const [library, module] of [
    ['pytorch', 'torch'],
    ['jax', 'jax'],
  ] as const) {
    if (has(`import ${module}`)) {
      it(library, () => {
        expect(failures(few(), library)).toBe('');
      });
      continue;
    }
    it.skip(`no python3 with ${module} here: its programs are read but not run`, () => undefined);
    it.runIf(hasPython)(`${library} is Python`, () => {
      const cases = few();
      const read = python(
        READER,
        cases.map((each) => code(each, library)),
      );
      expect(read).toEqual(cases.map(() => 'Module'));
    });
  }
});
