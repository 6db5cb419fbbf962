// What the numeric core costs, as ratios measured in one run: `npm run bench`, or a part: `-- surfaces`.
import { arrayRows } from './arrays.mjs';
import { basinRows } from './basins.mjs';
import { arrayGridRows, gridRows } from './grid.mjs';
import { surfaceRows } from './surfaces.mjs';

const PARTS = {
  surfaces: { 'Surfaces, point by point': surfaceRows },
  grid: {
    'Grids, descent, compilation': gridRows,
    'Functions through small arrays': arrayGridRows,
  },
  basins: { 'Basins of attraction, 256×256 starts, 200 steps': basinRows },
  arrays: { 'Programs over vectors and matrices': arrayRows },
};

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in PARTS));
if (unknown) {
  console.error(`No part is called ${unknown}: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

/** Three digits that count. */
const rounded = (row) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Number(value.toPrecision(3)) : value,
    ]),
  );

console.log(
  'Ratios of times in this run, lower is better; what the columns mean: bench/README.md.',
);
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) {
  for (const [title, rows] of Object.entries(PARTS[part])) {
    console.log(`\n${title}`);
    console.table((await rows()).map(rounded));
  }
}
