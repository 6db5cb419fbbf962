import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../../../core/compile/scalarFunction.ts';
import { complete } from '../../../core/num/complete.ts';
import { schedules } from '../../../core/optim/all.ts';
import { run as descend } from '../../../core/optim/run.ts';
import { allowances, methodOf } from '../methods.ts';
import type { RunSetting } from '../state.ts';
import { conventions } from './conventions.ts';

const STEPS = 120;
const CLASSIC = 'heavyBallClassic';
const AVERAGED = 'heavyBallAveraged';
const FORMS = ['heavyBall', CLASSIC, AVERAGED];

const setting = (optimiser: string, more: Partial<RunSetting> = {}): RunSetting => ({
  optimiser,
  parameters: { eta: 0.01, beta: 0.7 },
  start: null,
  schedule: 'constant',
  changes: [],
  hidden: false,
  pinned: false,
  ...more,
});

function pathOf({ optimiser, parameters, schedule, changes }: RunSetting): Float64Array {
  const f = scalarFunction('(x^2 + y - 2)^2/4 + sin(x*y)', { inputs: ['x', 'y'] });
  const found = schedules.get(schedule);
  if (!f.ok || !found) throw new Error(schedule);
  const options = { steps: STEPS, parameters, schedule: found, changes };
  return complete(descend(methodOf(optimiser), f.value, [1.2, -0.6], options)).path;
}

const apart = (a: Float64Array, b: Float64Array): number =>
  a.length === b.length ? Math.max(...a.map((ai, i) => Math.abs(ai - b[i]))) : Infinity;

/** The converted runs that are offered, all of which have to have the same path. */
function offered(run: RunSetting): string[] {
  const path = pathOf(run);
  return conventions(run).flatMap(({ run: other, words }) => {
    if (!other) {
      expect(words).toMatch(/^No settings in .* give this path: .* changes during this run/);
      return [];
    }
    expect(apart(pathOf(other), path)).toBeLessThan(1e-9);
    return [other.optimiser];
  });
}

describe('the conventions of the heavy ball', () => {
  it('are those of the lesson: averaged η = 0.5 at β = 0.9 is η = 0.05 in PyTorch’s form', () => {
    const [torch, classic] = conventions(
      setting(AVERAGED, { parameters: { eta: 0.5, beta: 0.9 } }),
    );
    expect(torch.run?.parameters).toEqual({ eta: 0.05, beta: 0.9 });
    expect(classic.run?.parameters).toEqual({ eta: 0.05, beta: 0.9 });
    const back = conventions(setting('heavyBall', { parameters: { eta: 0.05, beta: 0.9 } }));
    expect(back[1].words).toBe('The same path in the averaged form: η = 0.5, β = 0.9.');
    expect(back[1].run?.parameters.eta).toBe(0.5);
  });

  it.each(FORMS)('have the same path from %s', (id) => {
    expect(offered(setting(id))).toEqual(FORMS.filter((form) => form !== id));
  });

  it('keep the defaults that a run leaves open, start, and all else', () => {
    const run = setting(AVERAGED, { parameters: { eta: 0.01 }, start: [1, 2], hidden: true });
    const [{ run: other }] = conventions(run);
    expect(other).toEqual({
      ...run,
      optimiser: 'heavyBall',
      parameters: { eta: 0.001, beta: 0.9 },
    });
  });

  it('part where η changes: the velocity of the classic form remembers it', () => {
    const changes = [{ at: 20, id: 'eta', value: 0.03 }];
    for (const varied of [
      { changes },
      ...allowances.slice(1).map(({ id }) => ({ schedule: id })),
    ]) {
      expect(offered(setting('heavyBall', varied))).toEqual([AVERAGED]);
      expect(offered(setting(AVERAGED, varied))).toEqual(['heavyBall']);
      expect(offered(setting(CLASSIC, varied))).toEqual([]);
      // And they do part: what is not offered would be wrong.
      const same = pathOf(setting('heavyBall', varied));
      expect(apart(pathOf(setting(CLASSIC, varied)), same)).toBeGreaterThan(1e-6);
    }
  });

  it('part where β changes: the averaged form has another scale then', () => {
    const changes = [{ at: 20, id: 'beta', value: 0.2 }];
    expect(offered(setting('heavyBall', { changes }))).toEqual([CLASSIC]);
    expect(offered(setting(CLASSIC, { changes }))).toEqual(['heavyBall']);
    expect(offered(setting(AVERAGED, { changes }))).toEqual([]);
    const scaled = setting(AVERAGED, { changes, parameters: { eta: 0.01 / 0.3, beta: 0.7 } });
    expect(apart(pathOf(scaled), pathOf(setting('heavyBall', { changes })))).toBeGreaterThan(1e-6);
  });

  it('are none without momentum, and for methods without', () => {
    expect(conventions(setting('heavyBall', { parameters: { eta: 0.1, beta: 0 } }))).toEqual([]);
    expect(conventions(setting('adam'))).toEqual([]);
  });
});

describe('Nesterov’s form', () => {
  it('has the points of PyTorch’s as its look-ahead points', () => {
    const [{ words, run }] = conventions(setting('nesterov'));
    expect(run).toBeNull();
    expect(words).toContain('η and β are the same');
    // Sutskever et al. 2013, eq. (3) and (4): v ← βv − η∇f(θ + βv), θ ← θ + v.
    const f = scalarFunction('(x^2 + y - 2)^2/4 + sin(x*y)', { inputs: ['x', 'y'] });
    if (!f.ok) throw new Error();
    const path = pathOf(setting('nesterov'));
    let [theta, v] = [
      [1.2, -0.6],
      [0, 0],
    ];
    for (let t = 0; t < STEPS; t++) {
      const ahead = theta.map((p, i) => p + 0.7 * v[i]);
      ahead.forEach((p, i) => expect(p).toBeCloseTo(path[2 * t + i], 9));
      const gradient = f.value.gradient(Float64Array.from(ahead));
      v = v.map((vi, i) => 0.7 * vi - 0.01 * gradient[i]);
      theta = theta.map((p, i) => p + v[i]);
    }
  });
});
