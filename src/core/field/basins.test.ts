import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { allOptimisers } from '../optim/all.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { heavyBall } from '../optim/heavyBall.ts';
import { newton } from '../optim/newton.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import { run } from '../optim/run.ts';
import { basins, DIVERGED, NOT_CONVERGED } from './basins.ts';
import { walker } from './walker.ts';

const HIMMELBLAU = '(x^2+y-11)^2 + (x+y^2-7)^2';
const VIEW = { x0: -5, x1: 5, y0: -5, y1: 5 };
function make(source: string) {
  const f = scalarFunction(source, { inputs: ['x', 'y'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}
const picture = (
  source: string,
  optimiser: Optimiser,
  parameters: Record<string, number>,
  side = 32,
) => complete(basins(make(source), optimiser, VIEW, { columns: side, rows: side, parameters }));

describe('basins of attraction', () => {
  it('of Himmelblau under gradient descent are four, as runs say', () => {
    const f = make(HIMMELBLAU);
    const parameters = { eta: 0.01 };
    const found = picture(HIMMELBLAU, gradientDescent, parameters);
    const round = found.attractors.map(([x, y]) => `${x.toFixed(3)},${y.toFixed(3)}`).sort();
    expect(round).toEqual(['-2.805,3.131', '-3.779,-3.283', '3.000,2.000', '3.584,-1.848']);
    for (let pixel = 0; pixel < 1024; pixel += 7) {
      const start = [
        -5 + ((pixel % 32) + 0.5) * (10 / 32),
        -5 + (Math.floor(pixel / 32) + 0.5) * (10 / 32),
      ];
      const { path, ending, steps } = complete(
        run(gradientDescent, f, start, { steps: 200, parameters }),
      );
      const kind = found.classes[pixel];
      if (ending === 'diverged' || ending === 'undefined') expect(kind).toBe(DIVERGED);
      else if (kind < NOT_CONVERGED) {
        const [x, y] = found.attractors[kind];
        expect(Math.hypot(path[2 * steps] - x, path[2 * steps + 1] - y)).toBeLessThan(0.2);
      }
    }
  });
  it('name what diverges and what does not arrive', () => {
    expect(
      picture('x^2 + y^2', gradientDescent, { eta: 1.1 }).classes.every((c) => c === DIVERGED),
    ).toBe(true);
    const slow = picture('x^2 + y^2', gradientDescent, { eta: 1e-4 });
    expect(slow.classes.every((c) => c === NOT_CONVERGED)).toBe(true);
    expect(slow.stepsNeeded.every((s) => s === 200)).toBe(true);
    const log = picture('x^2 + y^2 - log(x)', gradientDescent, { eta: 0.05 });
    expect(log.attractors).toHaveLength(1);
    expect(log.classes[0]).toBe(DIVERGED);
    expect(log.classes[31]).toBe(0);
  });
  it.each(allOptimisers.map((o) => [o.id, o] as const))(
    'are one for a bowl under %s',
    (_id, optimiser) => {
      const eta = optimiser.parameters.some((p) => p.id === 'eta') ? { eta: 0.1 } : {};
      const found = picture('x^2/2 + y^2', optimiser, eta, 8);
      for (const [x, y] of found.attractors) expect(Math.hypot(x, y)).toBeLessThan(1e-6);
      expect(found.attractors.length).toBeLessThanOrEqual(1);
    },
  );
  it('are not those of a saddle that slow paths pass by', () => {
    const found = picture(HIMMELBLAU, gradientDescent, { eta: 0.001 }, 96);
    expect(found.attractors).toHaveLength(4);
    expect(found.classes.some((c) => c === NOT_CONVERGED)).toBe(true);
  });
  it('of Newton hold saddles and maxima too', () => {
    expect(picture(HIMMELBLAU, newton, {}).attractors.length).toBe(9);
  });
  it('are walked to the bit as the optimisers step', () => {
    const f = make(HIMMELBLAU);
    for (const [optimiser, eta, beta] of [
      [gradientDescent, 0.01, 0],
      [heavyBall, 0.003, 0.8],
    ] as const) {
      const { path, steps } = complete(
        run(optimiser as Optimiser, f, [-1.2, 2], { steps: 50, parameters: { eta, beta } }),
      );
      const lean = walker(f, eta, beta);
      lean.start(3, -3);
      lean.step();
      // Nothing of one path is left for the next.
      lean.start(-1.2, 2);
      expect(steps).toBeGreaterThan(30);
      for (let t = 1; t <= steps; t++) {
        lean.step();
        expect([lean.x, lean.y]).toEqual([path[2 * t], path[2 * t + 1]]);
      }
    }
  });
});
