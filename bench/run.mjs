// What the numeric core costs, as ratios against plain JavaScript measured in the same run: `npm run bench`.
import { runnerImport } from 'vite';
import { arrayRows } from './arrays.mjs';
import { measure } from './measure.mjs';

const core = async (path) => (await runnerImport(`./src/core/${path}`)).module;
const { scalarFunction } = await core('compile/scalarFunction.ts');
const { evaluateGrid } = await core('compile/blocked.ts');
const { linspace } = await core('field/grid.ts');
const { complete } = await core('num/complete.ts');
const { parse } = await core('lang/parse.ts');
const { lower } = await core('lang/lower.ts');
const { gradientDescent } = await core('optim/gradientDescent.ts');
const { run } = await core('optim/run.ts');

const sigmoid = (t) => 1 / (1 + Math.exp(-t));

/** Each function in our language and by hand: f, and f with its gradient into `out`. */
const FUNCTIONS = [
  {
    name: 'rosenbrock',
    source: '(1-x)^2+100*(y-x^2)^2',
    f: (x, y) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
    g: (x, y, out) => {
      const d = y - x * x;
      out[0] = (1 - x) * (1 - x) + 100 * d * d;
      out[1] = -2 * (1 - x) - 400 * x * d;
      out[2] = 200 * d;
    },
  },
  {
    name: 'himmelblau',
    source: '(x^2+y-11)^2+(x+y^2-7)^2',
    f: (x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    g: (x, y, out) => {
      const a = x * x + y - 11;
      const b = x + y * y - 7;
      out[0] = a * a + b * b;
      out[1] = 4 * x * a + 2 * b;
      out[2] = 2 * a + 4 * y * b;
    },
  },
  {
    name: 'transcendental',
    source: 'sin(x)*cos(y)*exp(-(x^2+y^2)/4)+sigmoid(x*y)',
    f: (x, y) => Math.sin(x) * Math.cos(y) * Math.exp(-(x * x + y * y) / 4) + sigmoid(x * y),
    g: (x, y, out) => {
      const e = Math.exp(-(x * x + y * y) / 4);
      const s = sigmoid(x * y);
      const sx = Math.sin(x);
      const cy = Math.cos(y);
      out[0] = sx * cy * e + s;
      out[1] = (Math.cos(x) - (sx * x) / 2) * cy * e + s * (1 - s) * y;
      out[2] = (-Math.sin(y) - (cy * y) / 2) * sx * e + s * (1 - s) * x;
    },
  },
];

const N = 512;
const xs = linspace(-2, 2, N);
const ys = linspace(-1, 3, N);

const rows = [];
for (const { name, source, f, g } of FUNCTIONS) {
  const compiled = scalarFunction(source, { inputs: ['x', 'y'] });
  if (!compiled.ok) throw new Error(source);
  const { graph, output, inputs, valueAndGradient, value } = compiled.value;
  const byHand = new Float64Array(N * N);
  const grid = measure({
    hand: () => {
      for (let j = 0; j < N; j++) for (let i = 0; i < N; i++) byHand[j * N + i] = f(xs[i], ys[j]);
      return byHand;
    },
    blocked: () =>
      complete(
        evaluateGrid(graph, output, { x: inputs[0], y: inputs[1], fixed: new Map() }, xs, ys),
      ),
  });
  const out = new Float64Array(3);
  const points = Array.from({ length: 1000 }, (_, i) => [xs[i % N], ys[(7 * i) % N]]);
  const point = measure({
    hand: () => points.forEach(([x, y]) => g(x, y, out)),
    value: () => points.forEach(value),
    gradient: () => points.forEach((p) => valueAndGradient(p, out)),
  });
  const descent = measure({
    hand: () => {
      let [x, y] = [-1.2, 1];
      for (let t = 0; t < 500; t++) {
        g(x, y, out);
        x -= 1e-3 * out[1];
        y -= 1e-3 * out[2];
      }
      return x + y;
    },
    core: () =>
      complete(
        run(gradientDescent, valueAndGradient, [-1.2, 1], {
          steps: 500,
          parameters: { eta: 1e-3 },
        }),
      ),
  });
  const ready = measure({
    ready: () => {
      const parsed = parse(source, { inputs: ['x', 'y'] });
      return parsed.ok && lower(parsed.value);
    },
  });
  rows.push({
    function: name,
    'grid 512x512, ms': grid.blocked.toFixed(2),
    'grid / hand loop': (grid.blocked / grid.hand).toFixed(2),
    'gradient / value': (point.gradient / point.value).toFixed(2),
    'gradient / hand': (point.gradient / point.hand).toFixed(1),
    'descent / hand': (descent.core / descent.hand).toFixed(1),
    'text → graph, ms': ready.ready.toFixed(3),
  });
}
console.log('Ratios of medians against hand-written JavaScript in the same run; lower is better.');
console.table(rows);
console.log('Programs over vectors and matrices:');
console.table(arrayRows());
