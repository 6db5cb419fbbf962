// Grids, descent and compilation of a few functions; small functions that pass through arrays on grids.
import { core } from './core.mjs';
import { measure } from './measure.mjs';
import { compile, handOf, inputs } from './surfaces.mjs';

const { allSurfaces, complete, evaluateGrid, gradientDescent, linspace, lower, parse, run } = core;

const N = 512;
const STEPS = 500;
const NAMES = ['rosenbrock', 'himmelblau', 'peaks', 'rastrigin'];

/** Through arrays, each with the same function in numbers. */
const ARRAYS = {
  'norm2((x, y))': 'sqrt(x^2 + y^2)',
  "z = (x, y); z'*[2, 1; 1, 3]*z": '2*x^2 + 2*x*y + 3*y^2',
  "z = (x, y); exp(-z'*z) + sum(sin(z))": 'exp(-(x^2 + y^2)) + sin(x) + sin(y)',
};

const gridOf = ({ graph, output, inputs: [x, y] }, xs, ys) =>
  complete(evaluateGrid(graph, output, { x, y, fixed: new Map() }, xs, ys));

async function rowOf(surface) {
  const compiled = compile(surface);
  const hand = handOf(surface);
  const { view, starts, eta, source } = surface;
  const xs = linspace(view.x0, view.x1, N);
  const ys = linspace(view.y0, view.y1, N);
  const { gridByHand, descentByHand } = await import(`./loops.mjs?grid of ${surface.id}`);
  const descent = () =>
    complete(
      run(gradientDescent, compiled.valueAndGradient, starts[0], {
        steps: STEPS,
        parameters: { eta },
      }),
    );
  // A run may come to rest before its last step.
  const { steps } = descent();
  const time = measure({
    handGrid: gridByHand(hand, xs, ys),
    grid: () => gridOf(compiled, xs, ys),
    handDescent: descentByHand(hand, starts[0], eta, steps),
    descent,
    text: () => {
      const parsed = parse(source, { inputs });
      return parsed.ok && lower(parsed.value);
    },
  });
  return {
    function: surface.id,
    [`grid ${N}×${N}, ms`]: time.grid,
    'grid / hand': time.grid / time.handGrid,
    'descent / hand': time.descent / time.handDescent,
    'text → graph, ms': time.text,
  };
}

export async function gridRows() {
  const rows = [];
  for (const surface of allSurfaces)
    if (NAMES.includes(surface.id)) rows.push(await rowOf(surface));
  return rows;
}

export function arrayGridRows() {
  const xs = linspace(-2, 2, 256);
  const ys = linspace(-1, 3, 256);
  return Object.entries(ARRAYS).map(([source, numbers]) => {
    const [through, without] = [source, numbers].map((text) => compile({ id: text, source: text }));
    const [got, want] = [gridOf(through, xs, ys), gridOf(without, xs, ys)];
    if (
      !got.every((value, k) => Math.abs(value - want[k]) <= 1e-9 * Math.max(1, Math.abs(want[k])))
    )
      throw new Error(`${source} is not ${numbers}`);
    const time = measure({
      through: () => gridOf(through, xs, ys),
      without: () => gridOf(without, xs, ys),
    });
    return {
      'through arrays': source,
      'grid 256×256, ms': time.through,
      'grid / in numbers': time.through / time.without,
    };
  });
}
