import { describe, expect, it } from 'vitest';
import { batch } from '../compile/batch.ts';
import { scalarFunction } from '../compile/scalarFunction.ts';
import { complete } from '../num/complete.ts';
import { createRng } from '../num/rng.ts';
import { allOptimisers } from '../optim/all.ts';
import { LimitPoints } from './limitPoints.ts';
import { emptyPaths, judgeOf, LOST, UNDECIDED, type Walk } from './paths.ts';
import { walkAlone } from './walkAlone.ts';
import { walkTogether } from './walkTogether.ts';

const VIEW = { x0: -5, x1: 5, y0: -5, y1: 5 };
const STARTS = 300;
const STEPS = 150;
const parsed = scalarFunction('(x^2+y-11)^2 + (x+y^2-7)^2 - log(x + 4.9)', { inputs: ['x', 'y'] });
if (!parsed.ok) throw new Error(parsed.faults[0].message);
const f = parsed.value;

const limits = new LimitPoints(f, VIEW);
for (const [x, y] of [
  [3, 2],
  [-2.8, 3.1],
  [-3.8, -3.3],
  [3.6, -1.8],
]) {
  limits.of(x, y, false);
}

function walked(walk: Walk) {
  const rng = createRng(2);
  const paths = emptyPaths(STARTS);
  for (const axis of [paths.x, paths.y]) axis.forEach((_, k) => (axis[k] = rng.uniform(-5, 5)));
  // In any order, and not from every pixel.
  const pixels = Int32Array.from({ length: STARTS - 20 }, (_, k) => (k * 7) % STARTS);
  complete(walk(pixels, paths, judgeOf(VIEW, limits)));
  return paths;
}

describe('many starts walked as one state end as each would alone, to the bit', () => {
  it.each(allOptimisers.filter((o) => o.coordinatewise).map((o) => [o.id, o] as const))(
    'under %s',
    (_id, optimiser) => {
      const settings: Record<string, number> = {};
      for (const p of optimiser.parameters) settings[p.id] = p.default;
      settings.eta = ['adagrad', 'rmsprop', 'adam', 'adamW'].includes(optimiser.id) ? 0.1 : 0.005;
      const alone = walked(walkAlone(f, optimiser, settings, STEPS));
      for (const block of [64, 1000]) {
        expect(walked(walkTogether(batch(f), optimiser, settings, STEPS, block))).toEqual(alone);
      }
      // The case tries something: paths end at different steps, and some are lost.
      expect(new Set(alone.steps).size).toBeGreaterThan(10);
      expect(alone.ending).toContain(LOST);
      expect(alone.ending.filter((end) => end !== UNDECIDED).length).toBeGreaterThan(20);
    },
  );
});

describe('limit points', () => {
  it('are found by their place as by a search through all', () => {
    const flat = scalarFunction('0*x', { inputs: ['x', 'y'] });
    if (!flat.ok) throw new Error();
    const points = new LimitPoints(flat.value, VIEW);
    const rng = createRng(9);
    for (let k = 0; k < 200; k++) points.of(rng.uniform(-5, 5), rng.uniform(-5, 5), false);
    expect(points.found.length).toBeGreaterThan(100);
    for (let k = 0; k < 500; k++) {
      const [x, y] = [rng.uniform(-5, 5), rng.uniform(-5, 5)];
      const away = points.found.map(([px, py]) => Math.max(Math.abs(px - x), Math.abs(py - y)));
      const least = Math.min(...away);
      expect(points.near(x, y, 0.5)).toBe(least <= 0.5 ? away.indexOf(least) : -1);
    }
  });
});
