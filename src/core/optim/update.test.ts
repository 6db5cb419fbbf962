import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { allOptimisers, schedules } from './all.ts';
import { projection } from './constraint.ts';
import { gaussianNoise } from './noise.ts';
import type { Optimiser, Report } from './optimiser.ts';
import { run, type RunOptions } from './run.ts';
import { isAfresh, lineValue, PLACE, stepValues, type StepValues } from './updateLine.ts';

const each = allOptimisers.map((o) => [o.id, o] as const);

const COUNTS = ['t', 't+1'];
const EVERYWHERE = ['gradient', 'step', 'x', 'next', ...COUNTS];

const places = (tex: string) => Array.from(tex.matchAll(PLACE), ([, id, minus]) => ({ id, minus }));

describe.each(each)('the update of %s as it is written', (_id, optimiser) => {
  const { update, parameters, quantities, needs } = optimiser;

  it('has places only for numbers that are known', () => {
    const ofStep = [...quantities.map(({ id }) => id), 'gradient', 'step'];
    const known = new Set([...EVERYWHERE, ...ofStep, ...parameters.map(({ id }) => id)]);
    if (needs === 'hessian') known.add('hessian');
    for (const line of update) {
      for (const { id, minus } of places(line.with + line.gives)) {
        expect(known).toContain(id);
        if (minus) expect(ofStep).toContain(id);
      }
      expect(places(line.gives)).toHaveLength(1);
    }
  });

  it('ends in the point, and shows every number that is set or reported', () => {
    expect(update.at(-1)).toMatchObject({ of: '\\mathbf x_{t+1}', gives: '{next}' });
    const seen = new Set(update.flatMap((line) => places(line.with + line.gives)).map((p) => p.id));
    // What a line search is given decides its length, and stands in no equation; B is that of the next step.
    const unwritten = ['c1', 'c2', 'delta', 'memory'];
    for (const { id } of [...parameters, ...quantities]) {
      if (!unwritten.includes(id))
        expect([optimiser.id, [...seen]]).toEqual([optimiser.id, expect.arrayContaining([id])]);
    }
  });

  it('has the numbers where the symbols are', () => {
    for (const line of update) {
      if (line.with !== '') expect(plain(withPlaces(line.is, optimiser))).toBe(plain(line.with));
    }
  });

  it.each(Object.entries(RUNS))(
    'is right to the digits: %s',
    (_name, { source, start, options }) => {
      const { lines, steps } = checkedRun(optimiser, source, start, options);
      expect(steps).toBeGreaterThan(0);
      // Every line that has numbers was met, in its own form.
      const numbered = update.filter((line) => line.with !== '').map(({ of }) => of);
      if (steps > 2) expect([...lines]).toEqual(expect.arrayContaining(numbered));
    },
  );
});

interface Example {
  readonly source: string;
  readonly start: readonly number[];
  readonly options: Omit<RunOptions, 'parameters'>;
}

const RUNS: Readonly<Record<string, Example>> = {
  'on a tilted bowl': {
    source: '2*x^2 + x*y + 3*y^2 - x',
    start: [1.3, -0.7],
    options: { steps: 25 },
  },
  'on a curved valley, with a schedule and a change on the way': {
    source: '(1 - x)^2 + 5*(y - x^2)^2',
    start: [-1.2, 1],
    options: {
      steps: 40,
      schedule: schedules.get('cosine'),
      changes: [{ at: 9, id: 'eta', value: 0.004 }],
    } as Example['options'],
  },
  'with noise': {
    source: 'x^2 + 2*y^2',
    start: [2, 1],
    options: { steps: 20, noise: gaussianNoise(3, 0.4, 20, 2) },
  },
};

/** Every line of every step of a run: what its numbers come to is what it says it gives. */
function checkedRun(
  optimiser: Optimiser,
  source: string,
  start: readonly number[],
  options: Example['options'],
) {
  const f = scalarFunction(source, { inputs: ['x', 'y'] });
  if (!f.ok) throw new Error(source);
  const parameters = Object.fromEntries(
    optimiser.parameters.flatMap(({ id, default: usual }) =>
      id === 'eta' ? [[id, 0.011]] : id === 'beta' ? [[id, 0.6]] : [[id, usual]],
    ),
  );
  const changes = (options.changes ?? []).filter(({ id }) =>
    optimiser.parameters.some((p) => p.id === id),
  );
  const result = complete(
    run(optimiser, f.value, start, { ...options, changes, parameters, reports: true }),
  );
  const lines = new Set<string>();
  const plainNumbers = (report: Report) =>
    Object.fromEntries(
      Object.entries(report).map(([id, v]) => [id, typeof v === 'number' ? v : Array.from(v)]),
    );
  result.reports.forEach((report, step) => {
    const x = Array.from(result.path.subarray(2 * step, 2 * step + 2));
    const values = stepValues({
      step,
      x,
      report: plainNumbers(report),
      before: step > 0 ? plainNumbers(result.reports[step - 1]) : null,
      hessian: Array.from(f.value.hessian(Float64Array.from(x))),
    });
    const reached = Array.from(result.path.subarray(2 * step + 2, 2 * step + 4));
    expectClose(values.next, reached);
    for (const line of optimiser.update) {
      const tex = isAfresh(values) && line.afresh === 'steepest' ? '-{gradient}' : line.with;
      if (tex === '' || (isAfresh(values) && line.afresh === 'left out')) continue;
      expectClose(lineValue(tex, values), lineValue(line.gives, values));
      if (tex === line.with) lines.add(line.of);
    }
  });
  return { lines, steps: result.steps };
}

function expectClose(a: StepValues[string], b: StepValues[string]): void {
  const [u, v] = [a, b].map((value) => (typeof value === 'number' ? [value] : value));
  expect(u).toHaveLength(v.length);
  const scale = Math.max(1e-6, ...v.map(Math.abs));
  u.forEach((ui, i) => expect(Math.abs(ui - v[i]) / scale).toBeLessThan(1e-9));
}

/** Symbols in the place of which numbers are put, as the method and its own lines declare them. */
function withPlaces(tex: string, { update, parameters, quantities }: Optimiser): string {
  const own = update.flatMap(({ of, gives }) => [
    [of, gives],
    [of.replace('{t}', '{t-1}').replace('{t+1}', '{t}'), gives.replace('}', '-}')],
  ]);
  const symbols: (readonly [string, string])[] = [
    ['\\nabla f(\\mathbf x_{t})^{\\top}', '{gradient}'],
    ['H(\\mathbf x_{t})', '{hessian}'],
    ['\\mathbf x_{t}', '{x}'],
    ...own
      .filter(([of]) => of.includes('_{t') && !of.startsWith('\\mathbf x'))
      .map(([of, gives]) => [of, gives] as const),
    ...quantities.map(({ id, tex: symbol }) => [`${symbol}_{t}`, `{${id}-}`] as const),
    ...[...parameters, ...quantities].map(({ id, tex: symbol }) => [symbol, `{${id}}`] as const),
  ];
  // Longer symbols first: β₁ is not β, and the letter t alone is the length of a step, not its number.
  return symbols
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce(
      (text, [symbol, place]) =>
        symbol === 't' ? text.replaceAll(/ t\\,/g, ` ${place}\\,`) : text.replaceAll(symbol, place),
      tex,
    );
}

const plain = (tex: string): string => tex.replaceAll(/\\cdot|\\left|\\right|\s+/g, '');

describe('lines that are not written out with numbers', () => {
  const reportsOf = (id: string) => {
    const optimiser = allOptimisers.find((o) => o.id === id);
    const f = scalarFunction('(1 - x)^2 + 5*(y - x^2)^2', { inputs: ['x', 'y'] });
    if (!optimiser || !f.ok) throw new Error(id);
    return complete(
      run(optimiser, f.value, [-1.2, 1], { steps: 12, parameters: {}, reports: true }),
    ).reports as readonly Record<string, Float64Array & number>[];
  };
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((all, ui, i) => all + ui * v[i], 0);

  it('give Polak and Ribière’s β', () => {
    const reports = reportsOf('conjugateGradient');
    let met = 0;
    for (let t = 1; t < reports.length; t++) {
      if (isAfresh(reports[t])) continue;
      const [g, old] = [reports[t].gradient, reports[t - 1].gradient];
      expect(reports[t].beta).toBeCloseTo((dot(g, g) - dot(g, old)) / dot(old, old), 9);
      met++;
    }
    expect(met).toBeGreaterThan(3);
  });

  it('go along a quasi-Newton direction: the secant equation B y = s of the newest pair', () => {
    const reports = reportsOf('bfgs');
    for (let t = 1; t < reports.length; t++) {
      const y = reports[t].gradient.map((gi, i) => gi - reports[t - 1].gradient[i]);
      const b = reports[t - 1].inverse;
      const by = [b[0] * y[0] + b[1] * y[1], b[2] * y[0] + b[3] * y[1]];
      by.forEach((entry, i) => expect(entry).toBeCloseTo(reports[t - 1].step[i], 9));
    }
  });
});

it('leaves the line of the point as it is before a projection', () => {
  const f = scalarFunction('x^2 + y^2', { inputs: ['x', 'y'] });
  const [descent] = allOptimisers;
  if (!f.ok) throw new Error();
  const project = projection({ kind: 'box', x0: 1, x1: 3, y0: -3, y1: 3 });
  const result = complete(
    run(descent, f.value, [2, 1], { steps: 3, parameters: { eta: 0.4 }, project, reports: true }),
  );
  const { eta, gradient, step } = result.reports[0] as {
    eta: number;
    gradient: Float64Array;
    step: Float64Array;
  };
  const report = { eta, gradient: Array.from(gradient), step: Array.from(step) };
  const values = stepValues({ step: 0, x: [2, 1], report, before: null });
  expectClose(lineValue(descent.update[0].with, values), [2 - 0.4 * 4, 1 - 0.4 * 2]);
  expectClose(values.next, [1, 1 - 0.4 * 2]);
});

it('refuses what it cannot read', () => {
  expect(() => lineValue('{x} + \\sin{x}', { x: [1, 2] })).toThrow('more than numbers');
  expect(() => lineValue('{x} + {y}', { x: [1, 2] })).toThrow('has no value');
  expect(() => lineValue('({x}', { x: [1, 2] })).toThrow('is missing');
});
