import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { allOptimisers } from './all.ts';
import { bfgs } from './bfgs.ts';
import type { Change } from './change.ts';
import { projection, type Constraint } from './constraint.ts';
import { gradientDescent } from './gradientDescent.ts';
import { heavyBall } from './heavyBall.ts';
import { gaussianNoise } from './noise.ts';
import { run } from './run.ts';
import { cosine } from './schedules/cosine.ts';

// What a run may be given beside its method: changes on the way, a set to stay in, noise.

function functionOf(source: string) {
  const f = scalarFunction(source, { inputs: ['x', 'y'] });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}
const ravine = functionOf('1/2*(x^2 + 25*y^2)');

describe('a change in mid-run', () => {
  const changes: readonly Change[] = [
    { at: 10, id: 'eta', value: 0.02 },
    { at: 10, id: 'beta', value: 0.5 },
    { at: 25, id: 'eta', value: 0.001 },
  ];

  it('holds from its step on, and the velocity stays', () => {
    const { reports, path } = complete(
      run(heavyBall, ravine, [-2.5, 1], {
        steps: 40,
        parameters: { eta: 0.05, beta: 0 },
        changes,
        reports: true,
      }),
    );
    expect(reports.map(({ eta }) => eta)).toEqual([
      ...new Array<number>(10).fill(0.05),
      ...new Array<number>(15).fill(0.02),
      ...new Array<number>(15).fill(0.001),
    ]);
    expect(reports.map(({ beta }) => beta)).toEqual([
      ...new Array<number>(10).fill(0),
      ...new Array<number>(30).fill(0.5),
    ]);
    // Until then it is the run without a change, to the bit.
    const plain = complete(
      run(heavyBall, ravine, [-2.5, 1], { steps: 10, parameters: { eta: 0.05, beta: 0 } }),
    );
    expect(path.slice(0, 22)).toEqual(plain.path);
  });

  it('is scaled by a schedule', () => {
    const { reports } = complete(
      run(gradientDescent, ravine, [-2.5, 1], {
        steps: 20,
        parameters: { eta: 0.04 },
        schedule: cosine,
        changes: [{ at: 10, id: 'eta', value: 0.02 }],
        reports: true,
      }),
    );
    expect(reports[9].eta).toBeCloseTo(0.04 * (0.5 + Math.cos((9 * Math.PI) / 20) / 2), 14);
    expect(reports[10].eta).toBeCloseTo(0.01, 14);
  });
});

const sets: readonly Constraint[] = [
  { kind: 'box', x0: -1, x1: 2, y0: 0.25, y1: 1 },
  { kind: 'disc', x: 1, y: 1, r: 0.5 },
];
const holds = (set: Constraint, x: number, y: number): boolean =>
  set.kind === 'box'
    ? x >= set.x0 && x <= set.x1 && y >= set.y0 && y <= set.y1
    : Math.hypot(x - set.x, y - set.y) <= set.r * (1 + 1e-12);

describe.each(sets.map((set) => [set.kind, set] as const))('a %s', (_kind, set) => {
  const project = projection(set);
  const coordinate = fc.double({ min: -5, max: 5, noNaN: true });

  it('is projected onto the nearest of its points', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, coordinate, (x, y, a, b) => {
        const [px, py] = project(Float64Array.of(x, y));
        expect(holds(set, px, py)).toBe(true);
        // No point of the set is nearer: the angle to any other is obtuse.
        const [qx, qy] = project(Float64Array.of(a, b));
        expect((x - px) * (qx - px) + (y - py) * (qy - py)).toBeLessThanOrEqual(1e-9);
      }),
    );
  });

  it.each(allOptimisers.map((method) => [method.id, method] as const))(
    'is not left by %s',
    (_id, method) => {
      const { path, steps } = complete(
        run(method, ravine, [1.2, 0.9], { steps: 60, parameters: {}, project }),
      );
      for (let t = 0; t <= steps; t++) {
        expect(holds(set, path[2 * t], path[2 * t + 1])).toBe(true);
      }
    },
  );

  it('is descended to its lowest point, which may lie on its border', () => {
    const { path, steps, ending } = complete(
      run(gradientDescent, ravine, [1.2, 0.9], {
        steps: 3000,
        parameters: { eta: 0.03 },
        project,
      }),
    );
    const [x, y] = path.slice(2 * steps);
    let least = Infinity;
    for (let i = 0; i <= 300; i++) {
      for (let j = 0; j <= 300; j++) {
        const [a, b] = project(Float64Array.of(-5 + i / 30, -5 + j / 30));
        least = Math.min(least, (a * a + 25 * b * b) / 2);
      }
    }
    expect((x * x + 25 * y * y) / 2).toBeLessThanOrEqual(least + 1e-9);
    expect(ending).toBe('converged');
  });
});

describe('without momentum on a border', () => {
  it('the heavy ball rests where gradient descent does: the velocity it has would be forgotten', () => {
    const project = projection({ kind: 'box', x0: 1, x1: 2, y0: 1, y1: 2 });
    const steps = (method: typeof heavyBall | typeof gradientDescent): number =>
      complete(
        run(method, ravine, [2, 2], { steps: 50, parameters: { eta: 0.05, beta: 0 }, project }),
      ).steps;
    expect(steps(gradientDescent)).toBeLessThan(50);
    expect(steps(heavyBall)).toBe(steps(gradientDescent));
  });
});

describe('noise', () => {
  it('is normal with the size asked for, and the same for the same seed', () => {
    const noise = gaussianNoise(7, 0.5, 20_000, 2);
    expect(gaussianNoise(7, 0.5, 20_000, 2)).toEqual(noise);
    expect(gaussianNoise(8, 0.5, 20_000, 2)).not.toEqual(noise);
    const mean = noise.reduce((sum, v) => sum + v, 0) / noise.length;
    const square = noise.reduce((sum, v) => sum + v * v, 0) / noise.length;
    const fourth = noise.reduce((sum, v) => sum + v ** 4, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(square).toBeCloseTo(0.25, 2);
    expect(fourth / square ** 2).toBeCloseTo(3, 0);
    // Entries of one step are not tied to each other.
    let product = 0;
    for (let t = 0; t < noise.length; t += 2) product += noise[t] * noise[t + 1];
    expect(Math.abs(product / 20_000)).toBeLessThan(0.01);
  });

  it('is in the gradient that a step sees, and not in the losses of the run', () => {
    const noise = gaussianNoise(3, 0.2, 30, 2);
    const { path, loss, gradientNorm, reports, steps } = complete(
      run(gradientDescent, ravine, [-2.5, 1], {
        steps: 30,
        parameters: { eta: 0.05 },
        noise,
        reports: true,
      }),
    );
    expect(steps).toBe(30);
    for (let t = 0; t < 30; t++) {
      const [x, y] = path.slice(2 * t);
      expect(reports[t].gradient).toEqual(
        Float64Array.of(x + noise[2 * t], 25 * y + noise[2 * t + 1]),
      );
      expect(loss[t]).toBeCloseTo((x * x + 25 * y * y) / 2, 12);
      expect(gradientNorm[t]).toBeCloseTo(Math.hypot(x, 25 * y), 12);
    }
  });

  it('belongs to the function that a line search sees: its steps go down on that one', () => {
    const noise = gaussianNoise(5, 0.3, 10, 2);
    const { path, steps } = complete(
      run(bfgs, ravine, [-2.5, 1], { steps: 10, parameters: {}, noise }),
    );
    for (let t = 0; t < steps; t++) {
      const seen = (k: number): number => {
        const [x, y] = path.slice(2 * k);
        return (x * x + 25 * y * y) / 2 + noise[2 * t] * x + noise[2 * t + 1] * y;
      };
      expect(seen(t + 1)).toBeLessThan(seen(t));
    }
  });

  it('keeps a run going where there is no slope', () => {
    const options = { steps: 5, parameters: { eta: 0.1 }, noise: gaussianNoise(1, 0.1, 5, 2) };
    expect(complete(run(gradientDescent, ravine, [0, 0], options))).toMatchObject({
      steps: 5,
      ending: 'complete',
    });
  });
});
