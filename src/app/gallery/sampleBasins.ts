import type { Basins } from '../../core/field/basins.ts';
import { VIEW } from './samplePicture.ts';

const COLUMNS = 128;
const ROWS = 83;
const ETA = 0.06;
const BETA = 0.9;
const STEPS = 40;
const LIMITS: readonly (readonly [number, number])[] = [
  [-1.5, -1],
  [1.5, -1],
  [-1.5, 1],
  [1.5, 1],
];

/** Heavy ball on (x² − 9/4)²/4 + (y² − 1)²: four minima, and starts that are too slow or fly away. */
export function fourBasins(): Basins {
  const classes = new Uint8Array(COLUMNS * ROWS);
  const stepsNeeded = new Uint16Array(COLUMNS * ROWS);
  for (let k = 0; k < classes.length; k++) {
    let x = VIEW.x0 + (((k % COLUMNS) + 0.5) / COLUMNS) * (VIEW.x1 - VIEW.x0);
    let y = VIEW.y0 + ((Math.floor(k / COLUMNS) + 0.5) / ROWS) * (VIEW.y1 - VIEW.y0);
    let [u, v, t, found] = [0, 0, 0, 254];
    for (; t < STEPS && found === 254; t++) {
      u = BETA * u + x * (x * x - 2.25);
      v = BETA * v + 4 * y * (y * y - 1);
      x -= ETA * u;
      y -= ETA * v;
      if (!(Math.hypot(x, y) < 1e3)) found = 255;
      const still = Math.hypot(u, v) < 1.5;
      const near = LIMITS.findIndex(([a, b]) => Math.hypot(x - a, y - b) < 0.35);
      if (still && near >= 0) found = near;
    }
    classes[k] = found;
    stepsNeeded[k] = t;
  }
  return { columns: COLUMNS, rows: ROWS, classes, stepsNeeded, attractors: LIMITS };
}
