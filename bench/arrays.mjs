// Programs over vectors and matrices: value with gradient against value alone and against code by hand.
import { core } from './core.mjs';
import { gmmByHand, gmmSource, gmmVariables } from './gmm.mjs';
import { measure } from './measure.mjs';
import { mlpByHand, MLP_VARIABLES, mlpSource } from './mlp.mjs';

const { createRng, interpreter, lower, parse, vjp } = core;

/** Value, and value with gradient, as programs over the variables and then the data. */
function programs(source, variables) {
  const parsed = parse(source, { inputs: variables });
  if (!parsed.ok) throw new Error(parsed.faults[0].message);
  const lowered = lower(parsed.value);
  if (!lowered.ok) throw new Error(lowered.faults[0].message);
  const { graph, output, inputs, parameters } = lowered.value;
  const all = [...inputs, ...parameters.values()];
  const row = vjp(graph, output, inputs);
  const sizes = inputs.map((id) => graph.shape(id).rows * graph.shape(id).cols);
  return {
    data: [...parameters.keys()],
    size: sizes.reduce((a, b) => a + b, 0),
    value: interpreter(graph, [output], all),
    both: interpreter(graph, [output, ...row], all),
  };
}

function compare(name, { value, both, size }, theta, data, byHand) {
  const packed = Float64Array.of(...theta, ...data);
  const out = new Float64Array(size + 1);
  const want = byHand(theta, new Float64Array(size + 1));
  const got = both(packed, out);
  const gap = got.reduce(
    (most, g, k) => Math.max(most, Math.abs(g - want[k]) / Math.max(1, Math.abs(want[k]))),
    0,
  );
  if (!(gap < 1e-9)) throw new Error(`${name}: the two disagree by ${gap}`);
  const single = new Float64Array(1);
  const times = measure(
    {
      hand: () => byHand(theta, out),
      value: () => value(packed, single),
      gradient: () => both(packed, out),
    },
    { rounds: 15 },
  );
  return {
    program: name,
    'gradient, ms': times.gradient,
    'gradient / value': times.gradient / times.value,
    'gradient / hand': times.gradient / times.hand,
  };
}

export function arrayRows() {
  const rng = createRng(7);
  const normal = () => rng.uniform(-1, 1) + rng.uniform(-1, 1) + rng.uniform(-1, 1);
  const draw = (n, scale = 1) => Float64Array.from({ length: n }, () => scale * normal());
  const rows = [];
  for (const d of [2, 10]) {
    for (const K of [5, 25]) {
      const n = 1000;
      const program = programs(gmmSource(n, d, K), gmmVariables(K));
      const x = draw(n * d);
      const mask = new Float64Array(d * d);
      for (let j = 0; j < d; j++) for (let i = j + 1; i < d; i++) mask[i + j * d] = 1;
      const data = program.data.flatMap((name) => Array.from(name === 'X' ? x : mask));
      const theta = draw(program.size, 0.2);
      rows.push(compare(`GMM n=${n} d=${d} K=${K}`, program, theta, data, gmmByHand(n, d, K, x)));
    }
  }
  const batch = 64;
  const program = programs(mlpSource(batch), MLP_VARIABLES);
  const [X, y] = [draw(2 * batch), draw(batch)];
  const data = program.data.flatMap((name) => Array.from(name === 'X' ? X : y));
  const theta = draw(program.size, 0.5);
  rows.push(compare('MLP 2-16-16-1, batch 64', program, theta, data, mlpByHand(batch, X, y)));
  return rows;
}
