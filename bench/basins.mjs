// Pictures of basins: every pixel a start, 200 steps, against bare loops by hand that take the same steps.
import { core } from './core.mjs';
import { handOf, inputs, pointsOf } from './surfaces.mjs';

const { basins, complete, optimisers, scalarFunction } = core;

const SIDE = 256;
const STEPS = 200;
const ROUNDS = 3;
const VIEW = { x0: -5, x1: 5, y0: -5, y1: 5 };
const METHODS = {
  gradientDescent: { eta: 0.01, beta: 0 },
  heavyBall: { eta: 0.01, beta: 0.8 },
  adam: { eta: 0.05, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
};
const TOLERANCE = 1e-9;

/** Each with its value and gradient by hand. */
const FUNCTIONS = {
  himmelblau: {
    source: '(x^2+y-11)^2 + (x+y^2-7)^2',
    g: handOf({ id: 'himmelblau' }).g,
  },
  waves: {
    source: 'sin(x*y)+x^2/5+exp(-x^2-y^2)+y^2/4',
    g(x, y, out) {
      const bump = Math.exp(-x * x - y * y);
      const slope = Math.cos(x * y);
      out[0] = Math.sin(x * y) + (x * x) / 5 + bump + (y * y) / 4;
      out[1] = y * slope + (2 * x) / 5 - 2 * x * bump;
      out[2] = x * slope - 2 * y * bump + y / 2;
    },
  },
  network: {
    source: 'mean((tanh([0,0;0,1;1,0;1,1]*[1,x;y,-1])*[1;-1]-[0;1;1;0]).^2)',
    g(x, y, out) {
      let [loss, gx, gy] = [0, 0, 0];
      for (let a = 0; a < 2; a++) {
        for (let b = 0; b < 2; b++) {
          const p = Math.tanh(a + b * y);
          const q = Math.tanh(a * x - b);
          const r = p - q - (a ^ b);
          loss += r * r;
          gy += 2 * r * (1 - p * p) * b;
          gx -= 2 * r * (1 - q * q) * a;
        }
      }
      out[0] = loss / 4;
      out[1] = gx / 4;
      out[2] = gy / 4;
    },
  },
};

/** Throws unless the code by hand gives the value and gradient that ours gives. */
function agree(id, f, g) {
  const want = new Float64Array(3);
  for (const [x, y] of pointsOf({ view: VIEW })) {
    g(x, y, want);
    f.valueAndGradient([x, y]).forEach((got, k) => {
      if (!(Math.abs(got - want[k]) <= TOLERANCE * Math.max(1, Math.abs(want[k]))))
        throw new Error(`${id} at (${x}, ${y}): ${got} here, ${want[k]} by hand`);
    });
  }
}

export async function basinRows() {
  const rows = [];
  for (const [id, { source, g }] of Object.entries(FUNCTIONS)) {
    const f = scalarFunction(source, { inputs }).value;
    agree(id, f, g);
    for (const [method, parameters] of Object.entries(METHODS)) {
      const { walks } = await import(`./walks.mjs?${id} ${method}`);
      const ours = () =>
        complete(
          basins(f, optimisers.get(method), VIEW, {
            columns: SIDE,
            rows: SIDE,
            parameters,
            steps: STEPS,
          }),
        );
      const { stepsNeeded, classes } = ours();
      const hand = walks[method](g, VIEW, SIDE, stepsNeeded, parameters);
      const best = { ours: Infinity, hand: Infinity };
      // Seconds are too long for a quiet moment to fall into: time of the processor, not of the clock.
      const clock = (work) => {
        const start = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      };
      for (let round = 0; round < ROUNDS; round++) {
        best.ours = Math.min(best.ours, clock(ours));
        best.hand = Math.min(best.hand, clock(hand));
      }
      const sweeps = stepsNeeded.reduce((sum, steps) => sum + steps, 0);
      rows.push({
        function: id,
        method,
        'picture, ms': best.ours,
        'picture / hand': best.ours / best.hand,
        'a step, ns': (1e6 * best.ours) / sweeps,
        'not converged': classes.filter((c) => c === 254).length / classes.length,
      });
    }
  }
  return rows;
}
