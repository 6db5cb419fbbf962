import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';
import { bfgs } from '../optim/bfgs.ts';
import { dampedNewton } from '../optim/dampedNewton.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { heavyBall } from '../optim/heavyBall.ts';
import { newton } from '../optim/newton.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import { run } from '../optim/run.ts';
import { allSurfaces, surfaces } from './all.ts';
import { parameterValues, type Surface } from './surface.ts';

function compile(surface: Surface, values = parameterValues(surface)): ScalarFunction {
  const f = scalarFunction(surface.source, { inputs: ['x', 'y'], values });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

/** Points around p, in twelve directions and at three distances. */
const around = ([x, y]: readonly [number, number]): [number, number][] =>
  [1e-3, 1e-2, 5e-2].flatMap((r) =>
    Array.from({ length: 12 }, (_, k): [number, number] => [
      x + r * Math.cos((k * Math.PI) / 6 + 0.1),
      y + r * Math.sin((k * Math.PI) / 6 + 0.1),
    ]),
  );

const inside = ({ view }: Surface, [x, y]: readonly [number, number]): boolean =>
  x >= view.x0 && x <= view.x1 && y >= view.y0 && y <= view.y1;

it('has at least 18 surfaces of different names and sources', () => {
  expect(allSurfaces.length).toBeGreaterThanOrEqual(18);
  for (const key of ['id', 'title', 'source', 'teaches'] as const) {
    expect(new Set(allSurfaces.map((s) => s[key])).size, key).toBe(allSurfaces.length);
  }
});

describe.each(allSurfaces.map((s) => [s.id, s] as const))('%s', (_id, surface) => {
  const f = compile(surface);

  it('declares its parameters, each with a value in its range', () => {
    const declared = Object.entries(surface.parameters ?? {});
    expect(f.parsed.parameters).toEqual(declared.map(([name]) => name));
    for (const [, { value, min, max, scale, label }] of declared) {
      expect(value >= min && value <= max && min < max).toBe(true);
      expect(scale === 'linear' || min > 0).toBe(true);
      expect(label).not.toBe('');
    }
  });

  it('has at its minima what it says: slope 0 and curvature upwards, a flat bottom, or a kink', () => {
    expect(surface.minima.length).toBeGreaterThan(0);
    for (const p of surface.minima) {
      if (surface.minimaAre === 'kink') {
        expect(f.gradient(p).every((g) => Math.abs(g) < 1e-9) && f.remarks(p).length === 0).toBe(
          false,
        );
        for (const q of around(p)) expect(f.value(q)).toBeGreaterThan(f.value(p));
        continue;
      }
      for (const g of f.gradient(p)) expect(Math.abs(g)).toBeLessThan(1e-9);
      const [least] = symmetricEigen(f.hessian(p), 2).values;
      if (surface.minimaAre === 'flat') {
        expect(Math.abs(least)).toBeLessThan(1e-9);
        for (const q of around(p)) expect(f.value(q)).toBeGreaterThanOrEqual(f.value(p));
      } else {
        expect(least).toBeGreaterThan(1e-3);
      }
    }
  });

  it('leaves out no lower minimum: runs over a grid of starts find nothing below', () => {
    const lowest = Math.min(...surface.minima.map((p) => f.value(p)));
    const { x0, x1, y0, y1 } = surface.view;
    for (let i = 0; i < 7; i++) {
      for (let j = 0; j < 7; j++) {
        const start = [x0 + ((i + 0.5) * (x1 - x0)) / 7, y0 + ((j + 0.4) * (y1 - y0)) / 7];
        const { path, loss, steps } = complete(run(bfgs, f, start, { steps: 60, parameters: {} }));
        const end = [path[2 * steps], path[2 * steps + 1]] as const;
        if (!inside(surface, end)) continue;
        expect(loss[steps]).toBeGreaterThanOrEqual(lowest - 1e-9 * Math.max(1, Math.abs(lowest)));
      }
    }
  });

  it('shows its minima and starts', () => {
    for (const p of [...surface.minima, ...surface.starts]) expect(inside(surface, p)).toBe(true);
  });

  it('goes down from every start with its own step size, visibly', () => {
    for (const start of surface.starts) {
      const { path, loss, steps, ending } = complete(
        run(gradientDescent, f, start, { steps: 200, parameters: { eta: surface.eta } }),
      );
      expect(['complete', 'converged']).toContain(ending);
      expect(loss[steps]).toBeLessThan(loss[0]);
      const length = Math.hypot(path[2 * steps] - start[0], path[2 * steps + 1] - start[1]);
      expect(length).toBeGreaterThan(0.03 * (surface.view.x1 - surface.view.x0));
    }
  });

  it('says what it teaches in one sentence', () => {
    expect(surface.teaches).toMatch(/^[A-Z][^]*[^.]\.$/);
    expect(surface.teaches.length).toBeLessThan(200);
  });
});

// --- What the sentences claim -------------------------------------------------------------------------

const surfaceOf = (id: string): Surface => {
  const surface = surfaces.get(id);
  if (!surface) throw new Error(id);
  return surface;
};
function end(
  id: string,
  method: Optimiser,
  start: readonly number[],
  parameters: Record<string, number>,
  steps = 2000,
): { x: number; y: number; steps: number } {
  const result = complete(run(method, compile(surfaceOf(id)), start, { steps, parameters }));
  const t = result.steps;
  return { x: result.path[2 * t], y: result.path[2 * t + 1], steps: t };
}
const eigenvalues = (id: string, p: readonly number[]): number[] =>
  Array.from(symmetricEigen(compile(surfaceOf(id)).hessian(p), 2).values);

describe('what the surfaces teach is so', () => {
  it('a ravine turned with its start gives the turned path', () => {
    const turned = surfaceOf('turnedRavine');
    const lengths = [0, 0.4, 1.1].map((theta) => {
      const f = compile(turned, { k: 25, theta });
      const [c, s] = [Math.cos(theta), Math.sin(theta)];
      const start = [-2 * c - s, -2 * s + c];
      const { loss } = complete(
        run(gradientDescent, f, start, { steps: 50, parameters: { eta: 0.07 } }),
      );
      return loss;
    });
    lengths[0].forEach((loss, t) => {
      expect(lengths[1][t]).toBeCloseTo(loss, 10);
      expect(lengths[2][t]).toBeCloseTo(loss, 10);
    });
  });

  it('turnedRavine has the fixed ravines among its own', () => {
    const p = [0.7, -0.3];
    const at = (theta: number) => compile(surfaceOf('turnedRavine'), { k: 25, theta }).value(p);
    expect(at(0)).toBeCloseTo(compile(surfaceOf('ravine')).value(p), 12);
    expect(at(Math.atan2(0.6, 0.8))).toBeCloseTo(compile(surfaceOf('rotatedRavine')).value(p), 12);
  });

  it('monkeySaddle: gradient and Hessian are 0 at the origin', () => {
    const f = compile(surfaceOf('monkeySaddle'));
    expect(Array.from(f.gradient([0, 0]), Math.abs)).toEqual([0, 0]);
    expect(Array.from(f.hessian([0, 0]), Math.abs)).toEqual([0, 0, 0, 0]);
  });

  it('doubleWell: with momentum a run crosses the pass, without it does not', () => {
    const [start] = surfaceOf('doubleWell').starts;
    expect(end('doubleWell', heavyBall, start, { eta: 0.01, beta: 0 }).x).toBeCloseTo(-1, 6);
    expect(end('doubleWell', heavyBall, start, { eta: 0.01, beta: 0.9 }).x).toBeCloseTo(1, 6);
  });

  it('booth: curvatures 2 and 18, and one step of Newton', () => {
    const [low, high] = eigenvalues('booth', [0, 0]);
    expect([low, high].map((l) => Math.round(l * 1e9) / 1e9)).toEqual([2, 18]);
    const after = end('booth', newton, [-4, 0], {}, 1);
    expect(Math.hypot(after.x - 1, after.y - 3)).toBeLessThan(1e-12);
  });

  it('matyas: 25 times', () => {
    const [low, high] = eigenvalues('matyas', [0, 0]);
    expect(high / low).toBeCloseTo(25, 9);
  });

  it('mccormick: π further along the diagonal f is π higher', () => {
    const f = compile(surfaceOf('mccormick'));
    const [x, y] = surfaceOf('mccormick').minima[0];
    expect(f.value([x + Math.PI, y + Math.PI]) - f.value([x, y])).toBeCloseTo(Math.PI, 9);
    expect(Math.hypot(...f.gradient([x - Math.PI, y - Math.PI]))).toBeLessThan(1e-9);
  });

  it('griewank: the valleys differ by less than a hundredth of their depth', () => {
    const f = compile(surfaceOf('griewank'));
    const [lowest, ...others] = surfaceOf('griewank').minima.map((p) => f.value(p));
    const depth = f.value([Math.PI, 0]) - lowest;
    for (const other of others) expect((other - lowest) / depth).toBeLessThan(0.01);
  });

  it('sixHumpCamel: six minima on three levels', () => {
    const f = compile(surfaceOf('sixHumpCamel'));
    const levels = surfaceOf('sixHumpCamel').minima.map((p) => f.value(p).toFixed(9));
    expect([levels.length, new Set(levels).size]).toEqual([6, 3]);
  });

  it('michalewicz: no gradient to speak of in the plain', () => {
    const gradient = compile(surfaceOf('michalewicz')).gradient([0.3, 0.4]);
    expect(Math.hypot(...gradient)).toBeLessThan(1e-15);
  });

  it('eggCarton: Newton goes to the saddle between the hollows', () => {
    const { x, y } = end('eggCarton', newton, [0.4, 0.5], {});
    expect(Math.hypot(x, y)).toBeLessThan(1e-9);
    const [low, high] = eigenvalues('eggCarton', [0, 0]);
    expect(low).toBeCloseTo(-1, 12);
    expect(high).toBeCloseTo(1, 12);
  });

  it('a neuron that is sure of the wrong answer: little gradient in squares, much in cross-entropy', () => {
    const wrong = [-3, 0];
    const size = (id: string) => Math.hypot(...compile(surfaceOf(id)).gradient(wrong));
    expect(size('sigmoidPlateau')).toBeLessThan(0.01);
    expect(size('crossEntropy')).toBeGreaterThan(3);
    for (const p of [wrong, [0, 0], [3, 2], [1, -2]]) {
      expect(eigenvalues('crossEntropy', p)[0]).toBeGreaterThan(0);
    }
    expect(eigenvalues('sigmoidPlateau', wrong)[0]).toBeLessThan(0);
  });

  it('productValley: every point of the hyperbola is a minimum, and the start decides', () => {
    const f = compile(surfaceOf('productValley'));
    for (const x of [0.4, 1, 2.5]) {
      expect(f.value([x, 1 / x])).toBeLessThan(1e-30);
      expect(symmetricEigen(f.hessian([x, 1 / x]), 2).values[0]).toBeCloseTo(0, 12);
    }
    const a = end('productValley', gradientDescent, [2.5, -0.5], { eta: 0.1 });
    const b = end('productValley', gradientDescent, [0.1, 0.2], { eta: 0.1 });
    expect(a.x * a.y).toBeCloseTo(1, 9);
    expect(b.x * b.y).toBeCloseTo(1, 9);
    expect(Math.abs(a.x - b.x)).toBeGreaterThan(0.5);
  });

  it('networkSlice: one minimum fits, two do not, and each has its starts', () => {
    const surface = surfaceOf('networkSlice');
    const f = compile(surface);
    const [good, ...poor] = surface.minima.map((p) => f.value(p));
    expect(poor).toHaveLength(2);
    for (const loss of poor) expect(loss).toBeGreaterThan(10 * good);
    const found = surface.starts.map((start) => {
      const { x, y } = end('networkSlice', gradientDescent, start, { eta: surface.eta });
      return surface.minima.findIndex(([a, b]) => Math.hypot(x - a, y - b) < 1e-6);
    });
    expect(found).toEqual([1, 0, 2]);
  });

  it('networkSlice: between its minima lie two saddles in view', () => {
    for (const near of [
      [-0.9253, -0.6276],
      [-0.3602, -1.2802],
    ]) {
      const { x, y } = end('networkSlice', newton, near, {}, 20);
      expect(Math.hypot(x - near[0], y - near[1])).toBeLessThan(1e-3);
      const [low, high] = eigenvalues('networkSlice', [x, y]);
      expect(low).toBeLessThan(-1);
      expect(high).toBeGreaterThan(1);
    }
  });

  it('cliff: fifty times the slope, and a throw', () => {
    const f = compile(surfaceOf('cliff'));
    expect(Math.hypot(...f.gradient([1, 0])) / f.gradient([2, 0])[0]).toBeGreaterThan(50);
    const thrown = end('cliff', gradientDescent, [1, 0], { eta: 0.3 }, 1);
    expect(1 - thrown.x).toBeGreaterThan(3);
  });

  it('diamond, lasso and ackley: a fixed step hovers around the kink', () => {
    for (const id of ['diamond', 'lasso', 'ackley']) {
      const [p] = surfaceOf(id).minima;
      const start = [p[0] + 0.131, p[1] + 0.077];
      const at = (steps: number) => {
        const { x, y } = end(id, gradientDescent, start, { eta: surfaceOf(id).eta }, steps);
        return Math.hypot(x - p[0], y - p[1]);
      };
      for (const steps of [500, 501, 502, 503]) {
        expect(at(steps)).toBeLessThan(0.3);
        expect(at(steps)).toBeGreaterThan(1e-3);
      }
    }
  });

  it('bohachevsky: a short step rests in the first ripple, a long one finds lower places and no rest', () => {
    const [, start] = surfaceOf('bohachevsky').starts;
    const [short, long] = [0.004, 0.06].map((eta) =>
      complete(
        run(gradientDescent, compile(surfaceOf('bohachevsky')), start, {
          steps: 400,
          parameters: { eta },
        }),
      ),
    );
    expect(short.gradientNorm[short.steps]).toBeLessThan(1e-9);
    expect(Math.min(...long.loss)).toBeLessThan(short.loss[short.steps] / 2);
    expect(Math.min(...long.gradientNorm.slice(-50))).toBeGreaterThan(0.1);
  });

  it('quartic: Newton comes nearer by a third each step', () => {
    const one = end('quartic', newton, [0.9, -0.6], {}, 1);
    expect(one.x).toBeCloseTo(0.6, 12);
    expect(one.y).toBeCloseTo(-0.4, 12);
  });

  it('peaks: a run from the plain crawls or leaves', () => {
    const surface = surfaceOf('peaks');
    const after = end('peaks', gradientDescent, [2.9, 2.9], { eta: surface.eta }, 200);
    expect(Math.hypot(after.x - 2.9, after.y - 2.9)).toBeLessThan(0.1);
    const out = end('peaks', gradientDescent, [0, 2.6], { eta: surface.eta }, 2000);
    expect(inside(surface, [out.x, out.y])).toBe(false);
  });

  it('saddleWell: damped Newton leaves the saddle that Newton goes to', () => {
    const start = [1.5, 0.001];
    expect(Math.abs(end('saddleWell', newton, start, {}).y)).toBeLessThan(1e-9);
    expect(Math.abs(end('saddleWell', dampedNewton, start, {}).y)).toBeCloseTo(Math.SQRT2, 9);
  });
});
