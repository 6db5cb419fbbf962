import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scalarFunction } from '../../src/core/compile/scalarFunction.ts';
import { complete } from '../../src/core/num/complete.ts';
import { symmetricEigen } from '../../src/core/num/symmetricEigen.ts';
import { heavyBall } from '../../src/core/optim/heavyBall.ts';
import { heavyBallClassic } from '../../src/core/optim/heavyBallClassic.ts';
import { gradientDescent } from '../../src/core/optim/gradientDescent.ts';
import { run, type Run } from '../../src/core/optim/run.ts';
import { surfaces } from '../../src/core/surfaces/all.ts';
import { parameterValues } from '../../src/core/surfaces/surface.ts';

// Every number of the lesson is computed here, put into the words around it, and looked for in the text:
// neither can change without the other. The last test finds numbers that nobody computes.

const page = readFileSync(new URL('./lesson.mdx', import.meta.url), 'utf8');
const bare = (text: string) => text.replace(/\\(?:point|dir|val|grad)(?=\{)/g, '');
const text = bare(page);

const claimed: string[] = [];

/** The text says this, with the numbers just computed. */
function says(phrase: string) {
  expect(text, `the lesson does not say: ${phrase}`).toContain(phrase);
  claimed.push(phrase);
}

// --- Computing ---------------------------------------------------------------------------------------

interface Setting {
  eta: number;
  beta?: number;
  steps?: number;
}

function surface(id: string, k?: number) {
  const known = surfaces.get(id);
  if (!known) throw new Error(`there is no surface ${id}`);
  const values = k === undefined ? parameterValues(known) : { k };
  const f = scalarFunction(known.source, { inputs: ['x', 'y'], values });
  if (!f.ok) throw new Error(f.faults[0].message);
  return f.value;
}

function descend(
  f: ReturnType<typeof surface>,
  start: number[],
  { eta, beta, steps = 2000 }: Setting,
  method = beta === undefined ? gradientDescent : heavyBall,
) {
  const parameters = { eta, beta: beta ?? 0 };
  return complete(run(method, f.valueAndGradient, start, { steps, parameters }));
}

const ravine25 = surface('ravine');
const ravine50 = surface('ravine', 50);
const in25 = (setting: Setting) => descend(ravine25, [-2.5, 1], setting);
const in50 = (setting: Setting) => descend(ravine50, [-3, 1], setting);

/** Steps until f < 1e-6 for the first time. */
const stepsOf = ({ loss }: Pick<Run, 'loss'>) => loss.findIndex((value) => value < 1e-6);
const at = ({ path }: Run, t: number) => [path[2 * t], path[2 * t + 1]];
const end = (r: Run) => at(r, r.steps);

function signChanges(r: Run, coordinate: 0 | 1, steps: number) {
  let count = 0;
  for (let t = 1; t <= steps; t++) if (at(r, t)[coordinate] * at(r, t - 1)[coordinate] < 0) count++;
  return count;
}

/** z² − (1 + β − ηλ) z + β: the larger |z|, and whether the roots are complex. */
function mode(eta: number, beta: number, lambda: number) {
  const b = 1 + beta - eta * lambda;
  const d = b * b - 4 * beta;
  const size = d < 0 ? Math.sqrt(beta) : (Math.abs(b) + Math.sqrt(d)) / 2;
  return { size, rotates: d < 0 };
}

const short = (x: number, digits = 12) => String(Number(x.toFixed(digits)));
const minus = (x: number | string) => String(x).replace('-', '−');
const point = (p: number[], digits: number) => p.map((c) => short(c, digits)).join(',\\,');
const stepsPerDigit = (rate: number) => Math.LN10 / -Math.log(rate);
const optimum = (mu: number, l: number) => {
  const root = Math.sqrt(l / mu);
  const rate = (root - 1) / (root + 1);
  return { eta: 4 / (Math.sqrt(l) + Math.sqrt(mu)) ** 2, beta: rate ** 2, rate };
};

// --- Claims ------------------------------------------------------------------------------------------

describe('one step downhill', () => {
  it('in the example', () => {
    expect(Array.from(ravine25.gradient([-2.5, 1]))).toEqual([-2.5, 25]);
    const r = in25({ eta: 0.07, steps: 2 });
    const [x, y] = at(r, 1);
    says(`\\begin{pmatrix}${short(x)}\\\\ ${short(y)}\\end{pmatrix}`);
    says(`from $1$ to $${short(y)}$`);
    says(`to $${short(at(r, 2)[1])}$, which is $(${short(y)})^2$`);
  });
});

describe('the factor per direction', () => {
  const etas = [0.02, 0.04, 0.07, 0.08, 0.085];
  const results = etas.map((eta) => in25({ eta }));

  it('multiplies the coordinates, exactly as the theorem says', () => {
    const r = in25({ eta: 0.07, steps: 50 });
    for (let t = 0; t <= 50; t++) {
      expect(at(r, t)[0]).toBeCloseTo(-2.5 * 0.93 ** t, 12);
      expect(at(r, t)[1]).toBeCloseTo((-0.75) ** t, 12);
    }
  });

  it('in the prediction', () => {
    says(`$\\eta=${etas.join(',\\ ')}$`);
    says(`is $${etas.map((eta) => short(25 * eta)).join(',\\ ')}$`);
  });

  it('in the table of five step sizes', () => {
    const rows = etas.map((eta, i) => {
      const steps = stepsOf(results[i]);
      const factors = `${minus(short(1 - 25 * eta))} | ${short(1 - eta)}`;
      says(`| ${eta} | ${factors} | ${steps < 0 ? 'never' : steps} |`);
      return steps;
    });
    says(`From $f=${short(results[0].loss[0])}$ down to $f<10^{-6}$ it takes ${rows[0]} steps`);
    expect(at(results[1], 1)[1]).toBe(0);
    says(`where $x$ now keeps $${short(1 - 0.04)}$. All in all ${rows[1]} steps.`);
    says(`while $x$ shrinks by $${short(1 - 0.07)}$: only ${rows[2]} steps`);
    says(`>${rows[2]}</Num> steps`);
    for (const t of [1, 2, 500, 2000]) {
      expect(at(results[3], t)[1]).toBeCloseTo((-1) ** t, 9);
    }
    says(`sinks to $${short(results[3].loss[2000], 9)}$ and`);
    says(`The factor is $${short(1 - 25 * 0.085)}$. After ten steps $y$ has grown to`);
    says(`$${at(results[4], 10)[1].toFixed(3)}$`);
    says('so $x$ keeps $0.98$ of itself');
    expect(results[4].ending).toBe('diverged');
    says(
      `from ${etas[2]} to ${etas[3]} is a small step, from ${stepsOf(results[2])} steps to never`,
    );
    expect(Math.min(...results.map(stepsOf).filter((n) => n > 0))).toBe(stepsOf(results[2]));
  });
});

describe('why ravines are slow', () => {
  it('on the floor of the ravine with 50', () => {
    const gentle = 0.0039;
    const wild = 0.038;
    says(
      `$\\eta=${gentle}$: $y$-factor $${short(1 - 50 * gentle)}$, no bounce at all; ` +
        `$x$-factor $${short(1 - gentle)}$. It takes ${stepsOf(in50({ eta: gentle }))} steps.`,
    );
    says(
      `$\\eta=${wild}$: $y$-factor $${short(1 - 50 * wild)}$, wild bouncing; ` +
        `$x$-factor $${(1 - wild).toFixed(4)}$. It takes ${stepsOf(in50({ eta: wild }))} steps.`,
    );
    expect(stepsOf(in50({ eta: gentle })) / stepsOf(in50({ eta: wild }))).toBeCloseTo(10, 0);
    says(`$2/50=${short(2 / 50)}$`);
    says(`can do better than $${short(1 - 2 / 50)}$`);
  });

  it('at the best fixed step', () => {
    const worst = (eta: number, l: number) => Math.max(Math.abs(1 - eta), Math.abs(1 - eta * l));
    for (const l of [25, 50, 100]) {
      const rate = (l - 1) / (l + 1);
      expect(worst(2 / (l + 1), l)).toBeCloseTo(rate, 14);
      for (const near of [0.99, 1.01]) {
        expect(worst((near * 2) / (l + 1), l)).toBeGreaterThan(rate);
      }
    }
    says(
      `$\\eta=2/26\\approx${(2 / 26).toFixed(4)}$ and a rate of $24/26\\approx${(24 / 26).toFixed(3)}$`,
    );
    expect(stepsPerDigit(999 / 1001) / 1000).toBeCloseTo(Math.LN10 / 2, 4);
    says(
      `$${(Math.LN10 / 2).toFixed(2)}\\,\\kappa$ steps, ${short(stepsPerDigit(99 / 101), 0)} of them`,
    );
  });

  it('that is best for the worst direction only', () => {
    const [best, ours] = [2 / 51, 0.038].map((eta) => stepsOf(in50({ eta })));
    says(`$\\eta=2/51\\approx${(2 / 51).toFixed(4)}$ takes ${best} steps, and 0.038 only ${ours}`);
    expect(0.5 * 50).toBeGreaterThan(0.5 * 9);
  });
});

describe('momentum', () => {
  const betas = [0, 0.5, 0.9];
  const results = betas.map((beta) => in50({ eta: 0.038, beta }));

  it('in its three conventions', () => {
    says(
      `$\\beta=0.9$ and $\\eta=0.5$ walks the path you get here with $\\eta=${short(0.5 * (1 - 0.9))}$`,
    );
    const ours = in25({ eta: 0.05, beta: 0.9, steps: 200 });
    const classic = descend(
      ravine25,
      [-2.5, 1],
      { eta: 0.05, beta: 0.9, steps: 200 },
      heavyBallClassic,
    );
    const averaged = [-2.5, 1];
    const m = [0, 0];
    for (let t = 1; t <= 200; t++) {
      const g = ravine25.gradient(averaged);
      for (const i of [0, 1]) {
        m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
        averaged[i] -= 0.5 * m[i];
      }
      for (const i of [0, 1]) {
        expect(at(classic, t)[i]).toBeCloseTo(at(ours, t)[i], 12);
        expect(averaged[i]).toBeCloseTo(at(ours, t)[i], 12);
      }
    }
  });

  it('in the prediction', () => {
    const [none, half, much] = results.map(stepsOf);
    says(
      `$\\beta=0.5$ with ${half} steps. Then $\\beta=0.9$ with ${much}, then $\\beta=0$ with ${none}.`,
    );
  });

  it('in the table of modes', () => {
    says(`the wall has $\\eta\\lambda=${short(0.038 * 50)}$, the floor $${short(0.038)}$`);
    for (const [i, beta] of betas.entries()) {
      const cells = [50, 1].map((lambda) => {
        const { size, rotates } = mode(0.038, beta, lambda);
        return `${size.toFixed(3)}${rotates ? ', rotates' : ''}`;
      });
      const changes = signChanges(results[i], 1, 50);
      says(`>β = ${beta}</Set> | ${cells.join(' | ')} | ${stepsOf(results[i])} | ${changes} |`);
    }
    says(`$\\sqrt{0.9}\\approx${Math.sqrt(0.9).toFixed(3)}$`);
    const xs = Array.from({ length: 401 }, (_, t) => at(results[2], t)[0]);
    says(`up to $x=${Math.max(...xs).toFixed(2)}$`);
    says(`$x$ changes sign ${signChanges(results[2], 0, 400)} times in 400 steps`);
    says(`$y$ still changes sign ${signChanges(results[2], 1, 50)} times in 50 steps`);
  });

  it('widens the stable range', () => {
    const eta = 0.041;
    expect(in50({ eta, beta: 0 }).ending).toBe('diverged');
    const steps = stepsOf(in50({ eta, beta: 0.9 }));
    says(`>η = ${eta} diverges</Set>`);
    says(`>converges with β = 0.9</Set>, first below $10^{-6}$ at step ${steps}`);
    says(`$2(1+\\beta)/\\lambda_{\\max}=${short(heavyBall.stableBelow(50, { beta: 0.9 }))}$`);
  });

  it('has roots as the theorem says', () => {
    for (let beta = 0; beta < 1; beta += 0.07) {
      for (let u = 0.005; u < 5; u += 0.0171) {
        const { size, rotates } = mode(1, beta, u);
        const inside = (1 - Math.sqrt(beta)) ** 2 < u && u < (1 + Math.sqrt(beta)) ** 2;
        expect(rotates).toBe(inside);
        expect(size < 1).toBe(u < 2 * (1 + beta));
      }
    }
  });

  it('at its best', () => {
    for (const l of [4, 25, 50, 100]) {
      const { eta, beta, rate } = optimum(1, l);
      const pace = (e: number, b: number) => Math.max(mode(e, b, 1).size, mode(e, b, l).size);
      expect(pace(eta, beta)).toBeCloseTo(rate, 6);
      for (const e of [0.9, 0.99, 1, 1.01, 1.1]) {
        for (const b of [0.9, 0.99, 1, 1.01, 1.1]) {
          if (b * beta < 1) expect(pace(e * eta, b * beta)).toBeGreaterThan(rate - 1e-6);
        }
      }
    }
    const gd = 99 / 101;
    const { rate } = optimum(1, 100);
    says(`the rate falls from $${gd.toFixed(3)}$ to $${rate.toFixed(3)}$`);
    says(`${stepsPerDigit(rate).toFixed(1)} steps instead of ${stepsPerDigit(gd).toFixed(0)}`);
  });

  it('at its best in both ravines', () => {
    const best25 = optimum(1, 25);
    expect([best25.eta, best25.beta]).toEqual([1 / 9, (2 / 3) ** 2]);
    says(`$\\eta^*=1/9$, $\\beta^*=4/9$`);
    says(`eta=${1 / 9}&beta=${4 / 9}`);
    says(`>${stepsOf(in25({ eta: 1 / 9, beta: 4 / 9 }))} steps</Set> instead of 104`);
    const best50 = optimum(1, 50);
    const [eta, beta] = [Number(best50.eta.toFixed(4)), Number(best50.beta.toFixed(4))];
    const r = in50({ eta, beta });
    says(`>η = ${eta}, β = ${beta}</Set>, ${stepsOf(r)} steps`);
    expect(signChanges(r, 1, 100)).toBe(100);
  });

  it('of Nesterov', () => {
    const nesterov = (eta: number, beta: number) => {
      const x = [-3, 1];
      const v = [0, 0];
      const loss = [ravine50.value(x)];
      for (let t = 0; t < 1000; t++) {
        const g = ravine50.gradient(x);
        for (const i of [0, 1]) {
          v[i] = beta * v[i] + g[i];
          x[i] -= eta * (g[i] + beta * v[i]);
        }
        loss.push(ravine50.value(x));
      }
      return { loss: Float64Array.from(loss) };
    };
    const limit = (2 * 1.9) / (1 + 2 * 0.9) / 50;
    says(`$\\eta<${limit.toFixed(5)}$`);
    expect(nesterov(0.99 * limit, 0.9).loss[1000]).toBeLessThan(1e-6);
    expect(nesterov(1.01 * limit, 0.9).loss[1000]).toBeGreaterThan(1e6);
    expect(stepsOf(nesterov(0.038, 0.9))).toBe(-1);
    says(`0.038 from above diverges, 0.025 takes ${stepsOf(nesterov(0.025, 0.9))} steps`);
    // One mode: complex roots of z² − (1 + β)(1 − u) z + β(1 − u) have the modulus of the text.
    const [beta, u] = [0.9, 0.5];
    const [b, c] = [(1 + beta) * (1 - u), beta * (1 - u)];
    expect(b * b - 4 * c).toBeLessThan(0);
    expect(Math.hypot(b / 2, Math.sqrt(c - (b * b) / 4))).toBeCloseTo(Math.sqrt(c), 14);
  });
});

describe('where you start', () => {
  const well = surface('saddleWell');
  const himmelblau = surface('himmelblau');

  it('beside a saddle', () => {
    const on = descend(well, [2, 0], { eta: 0.1, steps: 200 });
    expect(end(on)[1]).toBe(0);
    expect(end(on)[0]).toBeCloseTo(0, 12);
    says(`$x$ shrinks by $${short(at(on, 1)[0] / 2)}$ a step`);
    expect(Array.from(well.hessian([0, 0]))).toEqual([2, 0, 0, -2]);
    says('$\\operatorname{diag}(2,-2)$');

    const off = descend(well, [1.5, 0.001], { eta: 0.1, steps: 300 });
    says(`$1+2\\eta=${short(at(off, 1)[1] / 0.001, 6)}$ a step`);
    const passed = Array.from({ length: 301 }, (_, t) => at(off, t)[1]).findIndex((y) => y > 1);
    says(`after ${passed} steps it has passed $1$`);
    expect(end(off)[0]).toBeCloseTo(0, 12);
    expect(end(off)[1]).toBeCloseTo(Math.SQRT2, 12);
    const other = descend(well, [1.5, -0.001], { eta: 0.1, steps: 300 });
    expect(end(other)[1]).toBeCloseTo(-Math.SQRT2, 12);
  });

  it('between the minima of Himmelblau and on the camel', () => {
    const from = (start: number[], eta = 0.01) => {
      const r = descend(himmelblau, start, { eta, steps: 200 });
      return end(r).map((c) => Number(c.toFixed(2)));
    };
    says(`>(0, −1)</Set> ends near $(${point(from([0, -1]), 2)})$`);
    says(`>(−0.5, −1)</Set>, half a unit away, ends near $(${point(from([-0.5, -1]), 2)})$`);
    says(`>(1, 1)</Set> you reach $(${point(from([1, 1]), 2)})$`);
    says(`>(−0.5, 4)</Set> the point $(${point(from([-0.5, 4]), 2)})$`);
    expect(from([4, -4], 0.02)).not.toEqual(from([4, -4], 0.01));

    const camel = surface('threeHumpCamel');
    const r = descend(camel, [2.2, 0.5], { eta: 0.05, steps: 200 });
    says(
      `a height of $${r.loss[r.steps].toFixed(3)}$, though the lowest valley has height ${camel.value([0, 0])}.`,
    );
  });
});

describe('Rosenbrock', () => {
  const f = surface('rosenbrock');
  const r = descend(f, [-1.2, 1], { eta: 0.001, steps: 20000 });

  it('crawls', () => {
    says(`two steps take $f$ from $${short(r.loss[0], 1)}$ to $${r.loss[2].toFixed(2)}$`);
    expect(Math.abs(at(r, 2)[1] - at(r, 2)[0] ** 2)).toBeLessThan(0.01);
    says(`after 200 steps it is at $(${point(at(r, 200), 3)})$ with $f=${r.loss[200].toFixed(2)}$`);
    says(`$f<10^{-6}$ takes ${stepsOf(r)} steps`);
    const { values } = symmetricEigen(f.hessian([1, 1]), 2);
    const sizes = Array.from(values).sort((a, b) => a - b);
    says(`$\\kappa\\approx${(sizes[1] / sizes[0]).toFixed(0)}$`);
  });

  it('looks finished by its loss when it is not', () => {
    const t = 5000;
    const change = ((r.loss[t] - r.loss[t + 1]) * 1e6).toFixed(1);
    says(`at step ${t} the loss changes by only $${change}\\cdot10^{-6}$ per step`);
    const away = Math.hypot(at(r, t)[0] - 1, at(r, t)[1] - 1);
    says(
      `norm is still $${r.gradientNorm[t].toFixed(3)}$ and the point is $${away.toFixed(3)}$ away`,
    );
  });
});

describe('Adam and Newton', () => {
  interface Moments {
    beta1: number;
    beta2: number;
    corrected: boolean;
  }
  const adam: Moments = { beta1: 0.9, beta2: 0.999, corrected: true };
  const rmsprop = (beta2: number): Moments => ({ beta1: 0, beta2, corrected: false });

  function follow(slope: (x: number) => number, x: number, eta: number, n: number, how: Moments) {
    let [m, s, root] = [0, 0, 0];
    const path = [x];
    for (let t = 1; t <= n; t++) {
      const g = slope(x);
      m = how.beta1 * m + (1 - how.beta1) * g;
      s = how.beta2 * s + (1 - how.beta2) * g * g;
      const [mc, sc] = how.corrected ? [1 - how.beta1 ** t, 1 - how.beta2 ** t] : [1, 1];
      root = Math.sqrt(s / sc);
      x -= (eta * (m / mc)) / (root + 1e-8);
      path.push(x);
    }
    return { path, root };
  }

  it('measures the size of the gradient, not the curvature', () => {
    const flat = follow(() => 7, 10, 0.001, 100, adam).root;
    says(`On $7x$, curvature 0, the root is ${flat.toFixed(0)}`);
    const far = follow((x) => 3 * x, 10, 0.001, 100, adam).root;
    const near = follow((x) => 3 * x, 1, 0.001, 100, adam).root;
    says(`it is about ${far.toFixed(0)} near $x=10$ and ${near.toFixed(0)} near $x=1$`);
  });

  it('moves every coordinate by the same first step', () => {
    const gradients = [0.001, 1, 1000];
    const moves = gradients.map((g) => -follow(() => g, 0, 0.1, 1, adam).path[1]);
    expect(new Set(moves.map((move) => short(move, 5)))).toEqual(new Set(['0.1']));
    says(
      `gradients of $0.001$, $1$ and $1000$ all move their coordinate by $${short(moves[1], 5)}$`,
    );
  });

  it('hovers', () => {
    const { path } = follow((x) => x, 1, 0.1, 5000, rmsprop(0.99));
    const [a, b] = path.slice(-2).map((x) => Math.abs(x).toFixed(2));
    expect(path[5000] * path[4999]).toBeLessThan(0);
    says(`jumping between $${a}$ and $-${b}$`);
    const closer = follow((x) => x, 1, 0.1, 30_000, adam).path.map(Math.abs);
    expect(Math.max(...closer.slice(2000, 3000))).toBeLessThan(1e-20);
    expect(Math.max(...closer.slice(-2000))).toBeGreaterThan(0.01);
  });

  it('does not notice a rotation without a scale per coordinate', () => {
    const turned = surface('rotatedRavine');
    const { values } = symmetricEigen(turned.hessian([0, 0]), 2);
    expect(Array.from(values, (value) => short(value)).sort()).toEqual(['1', '25']);
    const unrotated = [0.8 * -2 + 0.6 * 0.5, 0.8 * 0.5 + 0.6 * 2];
    const setting = { eta: 0.07, steps: 100 };
    const a = descend(turned, [-2, 0.5], setting);
    const b = descend(ravine25, unrotated, setting);
    for (let t = 0; t <= 100; t++) expect(a.loss[t]).toBeCloseTo(b.loss[t], 12);
  });

  it('Newton lands in one step', () => {
    for (const f of [ravine25, ravine50]) {
      const [x, y] = [-2.5, 1];
      const [gx, gy] = f.gradient([x, y]);
      const [hxx, hxy, , hyy] = f.hessian([x, y]);
      expect(hxy).toBe(0);
      expect([x - gx / hxx, y - gy / hyy]).toEqual([0, 0]);
    }
  });
});

describe('the page', () => {
  it('lets no Set promise another setting than it brings, nor name a missing figure', () => {
    const names = [...page.matchAll(/<(?:Widget|Stage)[^>]* name="(\w+)"/g)].map(
      ([, name]) => name,
    );
    const sets = [
      ...page.matchAll(/<Set figure="(\w+)" (?:state|change)="([^"]*)">([^<]*)<\/Set>/g),
    ];
    expect(sets.length).toBe(page.split('<Set').length - 1);
    for (const [, widget, state, label] of sets) {
      expect(names).toContain(widget);
      const query = new URLSearchParams(state);
      const plain = label.replaceAll('−', '-');
      for (const [, symbol, value] of plain.matchAll(/([ηβ]) = (\S+?)(?=,|$|\s)/g)) {
        expect(query.get(symbol === 'η' ? 'eta' : 'beta'), label).toBe(value);
      }
      const start = /^\((\S+), (\S+)\)$/.exec(plain);
      if (start) expect(query.get('at'), label).toBe(`${start[1]},${start[2]}`);
    }
  });

  it('has no number that nobody computes', () => {
    // What is given rather than found: step sizes, momenta, starts, curvatures, chosen step counts.
    const given =
      '-2.5 -1.2 1.5 2.2 0.001 0.01 0.1 0.5 0.9 0.99 0.038 0.04 0.07 0.08 25 50 100 400 1000 10 0.02 0.005 0.070 0.50 24 90 0.75'.split(
        ' ',
      );
    let rest = text
      .replace(/^---[\s\S]*?---|\\tfrac\d\d|lesson \d\d/g, '')
      .replace(/ (state|change|title|answer)=("[^"]*"|\{\d\})/g, '');
    for (const phrase of claimed.toSorted((a, b) => b.length - a.length)) {
      rest = rest.replaceAll(phrase.replace(/^eta=.*/, '\0'), ' ');
    }
    const found = [...rest.matchAll(/\d+\.\d+|\d{2,}/g)].map(([number]) => number);
    const known = new Set(given.map((number) => number.replace('-', '')));
    expect(found.filter((number) => !known.has(number))).toEqual([]);
  });
});
