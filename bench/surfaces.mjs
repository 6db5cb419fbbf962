// Every named surface: its value and gradient, against each other and against code by hand.
import { core } from './core.mjs';
import { measure, quantile } from './measure.mjs';
import { classics } from './surfaces/classics.mjs';
import { edges } from './surfaces/edges.mjs';
import { valleys } from './surfaces/valleys.mjs';
import { waves } from './surfaces/waves.mjs';

const { allSurfaces, createRng, parameterValues, scalarFunction } = core;

const POINTS = 500;
const TOLERANCE = 1e-9;

/** @type {Record<string, { f: (x, y) => number, g: (x, y, out) => void }>} */
const byHand = { ...valleys, ...classics, ...waves, ...edges };

export const inputs = ['x', 'y'];

export function compile(surface) {
  const f = scalarFunction(surface.source, { inputs, values: parameterValues(surface) });
  if (!f.ok) throw new Error(`${surface.id}: ${f.faults[0].message}`);
  return f.value;
}

/** The code by hand of a surface. */
export function handOf({ id }) {
  if (!byHand[id]) throw new Error(`${id} is not written by hand`);
  return byHand[id];
}

/** Seeded points in the view of a surface. */
export function pointsOf({ view }) {
  const rng = createRng(1);
  return Array.from({ length: POINTS }, () => [
    rng.uniform(view.x0, view.x1),
    rng.uniform(view.y0, view.y1),
  ]);
}

/** Throws unless the code by hand gives the value and gradient that ours gives, or a ratio would say nothing. */
function agree(surface, compiled, { f, g }, points) {
  const want = new Float64Array(3);
  for (const [x, y] of points) {
    g(x, y, want);
    const got = [compiled.value([x, y]), ...compiled.valueAndGradient([x, y])];
    [f(x, y), ...want].forEach((w, k) => {
      if (!(Math.abs(got[k] - w) <= TOLERANCE * Math.max(1, Math.abs(w)))) {
        throw new Error(`${surface.id} at (${x}, ${y}): ${got[k]} here, ${w} by hand`);
      }
    });
  }
}

async function rowOf(surface) {
  const compiled = compile(surface);
  const hand = handOf(surface);
  const points = pointsOf(surface);
  agree(surface, compiled, hand, points);
  const { coreLoops, handLoops } = await import(`./loops.mjs?${surface.id}`);
  return measure({ ...handLoops(hand, points), ...coreLoops(compiled, points) });
}

export async function surfaceRows() {
  const times = [];
  for (const surface of allSurfaces) times.push([surface.id, await rowOf(surface)]);
  const ratios = (id, { value, gradient, handValue, handGradient }) => ({
    surface: id,
    'gradient, ns': (1e6 * gradient) / POINTS,
    'gradient / value': gradient / value,
    'by hand': handGradient / handValue,
    'value / hand': value / handValue,
    'gradient / hand': gradient / handGradient,
  });
  const rows = times.map(([id, time]) => ratios(id, time));
  const columns = Object.keys(rows[0]).slice(1);
  const middle = columns.map((column) => [
    column,
    quantile(
      rows.map((row) => row[column]),
      0.5,
    ),
  ]);
  return [...rows, { surface: 'median', ...Object.fromEntries(middle) }];
}
