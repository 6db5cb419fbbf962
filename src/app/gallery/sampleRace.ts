import type { VectorField } from '../../core/field/vectorField.ts';
import type { Concept } from '../../plot/marks.ts';
import { VIEW } from './samplePicture.ts';

// Runs, arrows and basins for the gallery, computed on the spot: no worker is needed for them.

/** Heavy ball on x²/4 + y², the bowl of the gallery: x, y after each other. */
export function heavyBall(
  from: readonly [number, number],
  { eta, beta, steps }: { eta: number; beta: number; steps: number },
): Float64Array {
  const path = [...from];
  let [u, v] = [0, 0];
  for (let k = 0; k < steps; k++) {
    const [x, y] = path.slice(-2);
    u = beta * u + x / 2;
    v = beta * v + 2 * y;
    path.push(x - eta * u, y - eta * v);
  }
  return Float64Array.from(path);
}

export const STARTS = [
  [3.4, 1.9],
  [-3.2, 2.2],
  [-3.4, -1.4],
  [1.2, -2.3],
  [3.5, -0.9],
  [-1.5, 2.3],
  [-0.4, -2.2],
  [1.6, 2.4],
] as const;

/** Eight runs that end in different places, and some of them together. */
export const runs = STARTS.map((start, i) => ({
  style: `run${i + 1}` as Concept,
  name: ['gradient descent', 'heavy ball', 'Nesterov', 'AdaGrad', 'RMSprop', 'Adam', 'BFGS', 'CG'][
    i
  ],
  path: heavyBall(start, { eta: 0.12 + 0.05 * i, beta: i % 3 === 0 ? 0 : 0.4, steps: 14 }),
}));

/** ∇f on a lattice, with a hole, as a vector field comes from the worker. */
export function bowlField(columns: number, rows: number): VectorField {
  const n = columns * rows;
  const [x, y, u, v, dx, dy] = Array.from({ length: 6 }, () => new Float64Array(n));
  const cell = Math.min((VIEW.x1 - VIEW.x0) / columns, (VIEW.y1 - VIEW.y0) / rows);
  const reference = 4;
  for (let k = 0; k < n; k++) {
    x[k] = VIEW.x0 + (((k % columns) + 0.5) / columns) * (VIEW.x1 - VIEW.x0);
    y[k] = VIEW.y0 + ((Math.floor(k / columns) + 0.5) / rows) * (VIEW.y1 - VIEW.y0);
    const undefinedHere = x[k] < -3.2;
    u[k] = undefinedHere ? NaN : x[k] / 2;
    v[k] = undefinedHere ? NaN : 2 * y[k];
    const length = Math.hypot(u[k], v[k]);
    const scale = length > 0 ? (cell * Math.min(1, length / reference)) / length : 0;
    [dx[k], dy[k]] = [u[k] * scale, v[k] * scale];
  }
  return { columns, rows, x, y, u, v, dx, dy, reference };
}
