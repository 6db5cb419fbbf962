import { describe, expect, it } from 'vitest';
import { scalarFunction, type ScalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { symmetricEigen } from '../num/symmetricEigen.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { run } from '../optim/run.ts';
import { allSurfaces } from './all.ts';
import type { Surface } from './surface.ts';

function compile(surface: Surface): ScalarFunction {
  const f = scalarFunction(surface.source, {
    inputs: ['x', 'y'],
    ...(surface.parameters && { values: surface.parameters }),
  });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

describe.each(allSurfaces.map((s) => [s.id, s] as const))('%s', (_id, surface) => {
  const f = compile(surface);
  const inView = ([x, y]: readonly [number, number]): boolean =>
    x >= surface.view.x0 && x <= surface.view.x1 && y >= surface.view.y0 && y <= surface.view.y1;

  it('declares a value for each of its parameters', () => {
    expect(f.parsed.parameters).toEqual(Object.keys(surface.parameters ?? {}));
  });

  it('has a vanishing gradient and no downhill curvature at each minimum', () => {
    for (const p of surface.minima) {
      for (const g of f.gradient(p)) expect(Math.abs(g)).toBeLessThan(1e-9);
      expect(symmetricEigen(f.hessian(p), 2).values[0]).toBeGreaterThan(0);
    }
  });

  it('shows its minima and starts', () => {
    for (const p of [...surface.minima, ...surface.starts]) expect(inView(p)).toBe(true);
  });

  it('goes down from every start with its own step size', () => {
    for (const start of surface.starts) {
      const { loss, steps, ending } = complete(
        run(gradientDescent, f.valueAndGradient, start, {
          steps: 200,
          parameters: { eta: surface.eta },
        }),
      );
      expect(['complete', 'converged']).toContain(ending);
      expect(loss[steps]).toBeLessThan(loss[0]);
    }
  });
});
