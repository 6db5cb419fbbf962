import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { allOptimisers } from '../optim/all.ts';
import { adam } from '../optim/adam.ts';
import { gradientDescent } from '../optim/gradientDescent.ts';
import { heavyBall } from '../optim/heavyBall.ts';
import { newton } from '../optim/newton.ts';
import type { Optimiser } from '../optim/optimiser.ts';
import { run } from '../optim/run.ts';
import { basins, DIVERGED, NOT_CONVERGED } from './basins.ts';

const HIMMELBLAU = '(x^2+y-11)^2 + (x+y^2-7)^2';
const WAVES = 'sin(x*y)+x^2/5+exp(-x^2-y^2)+y^2/4';
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
  it.each(['himmelblau', 'waves'])(
    'do not depend on how many starts are walked at once: %s',
    (id) => {
      const f = make(id === 'waves' ? WAVES : HIMMELBLAU);
      const inBlocks = (block: number) =>
        complete(
          basins(f, adam, VIEW, {
            columns: 40,
            rows: 30,
            parameters: { eta: 0.1 },
            steps: 40,
            block,
          }),
        );
      const whole = inBlocks(1200);
      expect(whole.attractors.length).toBeGreaterThan(1);
      expect(whole.classes).toContain(NOT_CONVERGED);
      expect(inBlocks(1)).toEqual(whole);
      expect(inBlocks(77)).toEqual(whole);
    },
  );
  it('are numbered from the lowest, and alike for every method', () => {
    const of = (optimiser: Optimiser, eta: number) =>
      picture('(x^2-4)^2 + (y^2-4)^2 + x', optimiser, { eta }).attractors.map((p) =>
        p.map(Math.round),
      );
    const expected = [
      [-2, -2],
      [-2, 2],
      [2, -2],
      [2, 2],
    ];
    expect(of(gradientDescent, 0.01)).toEqual(expected);
    expect(of(heavyBall, 0.01)).toEqual(expected);
  });
  it('count the steps to a limit point alike, whether scouts had found it or not', () => {
    // The basin of the dip is a few pixels wide, and lies between the starts of the scouts.
    const dip = '(x+2)^2 + y^2 - 30*exp(-400*((x-35/12)^2 + (y-35/12)^2))';
    const [side, parameters] = [120, { eta: 2e-5 }];
    const f = make(dip);
    const options = { columns: side, rows: side, parameters };
    const found = complete(basins(f, gradientDescent, VIEW, options));
    expect(found.attractors).toHaveLength(2);
    const [x, y] = found.attractors[1];
    expect(Math.hypot(x - 35 / 12, y - 35 / 12)).toBeLessThan(0.01);
    const reach = 1e-4 * Math.hypot(10, 10);
    let checked = 0;
    found.classes.forEach((kind, pixel) => {
      // Some are still on their way, but beside it.
      if (kind !== 1 || found.stepsNeeded[pixel] === 200) return;
      const place = [pixel % side, Math.floor(pixel / side)];
      const steps = found.stepsNeeded[pixel];
      const { path } = complete(
        run(
          gradientDescent,
          f,
          place.map((k) => -5 + (k + 0.5) / 12),
          { steps, parameters },
        ),
      );
      const away = (t: number) =>
        Math.max(Math.abs(path[2 * t] - x), Math.abs(path[2 * t + 1] - y));
      expect(away(steps)).toBeLessThanOrEqual(reach);
      // Coming to rest would take many steps more: these are counted up to the arrival.
      expect(away(steps - 1)).toBeGreaterThan(reach / 4);
      checked++;
    });
    expect(checked).toBeGreaterThan(3);
  });
  it('are everywhere on a constant, on none of a slope and on none of a plateau', () => {
    const still = picture('3 + 0*x', gradientDescent, { eta: 0.1 });
    expect(still.attractors.length).toBeGreaterThan(200);
    const slope = picture('abs(x) + abs(y)', gradientDescent, { eta: 1e-10 });
    expect(slope.attractors).toEqual([]);
    expect(slope.classes.every((c) => c === NOT_CONVERGED)).toBe(true);
    const plateau = picture('-exp(-9*(x^2 + y^2))', gradientDescent, { eta: 0.1 });
    expect(plateau.attractors.map((p) => p.map(Math.round))).toEqual([[0, 0]]);
    expect(plateau.classes[0]).toBe(NOT_CONVERGED);
  });
  it('report progress that only grows, also of methods that walk start by start', () => {
    const f = make(HIMMELBLAU);
    for (const optimiser of [gradientDescent, newton] as Optimiser[]) {
      const options = { columns: 64, rows: 64, parameters: { eta: 0.01 } };
      const parts: number[] = [];
      const work = basins(f, optimiser, VIEW, options);
      for (let step = work.next(); !step.done; step = work.next()) parts.push(step.value);
      expect(parts.length).toBeGreaterThan(100);
      expect(parts.every((part, k) => part >= (parts[k - 1] ?? 0) && part <= 1)).toBe(true);
    }
  });
});
