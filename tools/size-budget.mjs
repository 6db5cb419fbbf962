// The scripts a lesson page loads before anything is touched, gzipped, against the budget.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LESSON_BUDGET = 130_000;
// Everything, as an offline copy fetches it. The texts of eleven lessons with their formulas are 550 kB of it, the files
// of a hundred exercises, each fetched when it is asked for, 300 kB.
const SITE_BUDGET = 2_600_000;
const client = 'build/client';

const gzip = new Map();
for (const name of readdirSync(join(client, 'assets')).filter((name) => name.endsWith('.js'))) {
  gzip.set(name, gzipSync(readFileSync(join(client, 'assets', name)), { level: 9 }).length);
}

/** Files named by static imports; `import("…")` inside a file is loaded later and does not count. */
const staticImports = (name) =>
  [
    ...readFileSync(join(client, 'assets', name), 'utf8').matchAll(
      /\b(?:import|export)\s*(?:[\w*{$][^;'"()]*?from\s*)?["'`]\.\/([^"'`]+\.js)["'`]/g,
    ),
  ].map(([, file]) => file);

/** Every script address in the page's own markup and inline scripts, and what those import. */
function initialScripts(html) {
  const queue = [...html.matchAll(/["'](?:[^"'\s]*\/)?assets\/([^"'\s]+\.js)["']/g)].map(
    ([, file]) => file,
  );
  const found = new Set();
  for (let name = queue.pop(); name; name = queue.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    queue.push(...staticImports(name));
  }
  return [...found];
}

const kB = (bytes) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
const sum = (names) => names.reduce((total, name) => total + gzip.get(name), 0);

const lessons = readdirSync(join(client, 'lessons')).map((name) => {
  const scripts = initialScripts(readFileSync(join(client, 'lessons', name, 'index.html'), 'utf8'));
  return { name, scripts, size: sum(scripts) };
});
lessons.sort((a, b) => b.size - a.size);

console.log(`Scripts of lesson pages, gzip (budget${kB(LESSON_BUDGET)})`);
for (const { name, size } of lessons) console.log(`${kB(size)}  ${name}`);
console.log('Largest lesson page:');
for (const name of lessons[0].scripts.sort((a, b) => gzip.get(b) - gzip.get(a))) {
  console.log(`${kB(gzip.get(name))}  ${basename(name)}`);
}
const site = sum([...gzip.keys()]);
console.log(`All scripts of the site:${kB(site)} (budget${kB(SITE_BUDGET)})`);

if (lessons[0].size > LESSON_BUDGET || site > SITE_BUDGET) {
  console.error('Over budget: load what is not needed at first through import().');
  process.exit(1);
}
