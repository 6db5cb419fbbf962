import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Builds a small house that breaks every rule once, so that no rule can rot unnoticed.

interface Edge {
  from: string;
  to: string;
  typeOnly?: boolean;
  breaks?: string;
}

const edges: Edge[] = [
  { from: 'src/core/num/a.ts', to: 'src/core/ir/b.ts', breaks: 'core/num: site' },
  { from: 'src/core/ir/a.ts', to: 'src/core/ops/b.ts', breaks: 'core/ir: site' },
  { from: 'src/core/ir/c.ts', to: 'src/core/num/b.ts' },
  { from: 'src/core/ops/a.ts', to: 'src/core/ad/b.ts', typeOnly: true, breaks: 'core/ops: site' },
  { from: 'src/core/ad/a.ts', to: 'src/core/optim/b.ts', breaks: 'core/passes: site' },
  { from: 'src/core/ad/c.ts', to: 'src/core/compile/b.ts' },
  { from: 'src/core/equiv/a.ts', to: 'src/ui/b.ts', breaks: 'core/uses: site' },
  { from: 'src/core/field/a.ts', to: 'd3-contour', breaks: 'core/uses: packages' },
  { from: 'src/core/num/d.ts', to: 'node:fs', breaks: 'core/num: no Node modules' },
  { from: 'src/worker/protocol.ts', to: 'src/core/ir/b.ts', breaks: 'worker/protocol: types only' },
  { from: 'src/worker/protocol.ts', to: 'src/core/ad/b.ts', typeOnly: true },
  { from: 'src/worker/handlers/a.ts', to: 'src/plot/b.ts', breaks: 'worker/host: site' },
  { from: 'src/worker/handlers/b.ts', to: 'src/worker/client.ts', breaks: 'worker/host: site' },
  { from: 'src/worker/host.ts', to: 'react', breaks: 'worker/host: packages' },
  { from: 'src/worker/host.ts', to: 'comlink' },
  { from: 'src/worker/client.ts', to: 'src/core/ir/b.ts', breaks: 'worker/client: site' },
  { from: 'src/worker/client.ts', to: 'react', breaks: 'worker/client: packages' },
  { from: 'src/plot/a.ts', to: 'src/core/field/b.ts', breaks: 'plot: types only' },
  { from: 'src/plot/c.ts', to: 'src/core/field/b.ts', typeOnly: true },
  { from: 'src/plot/d.ts', to: 'src/ui/b.ts', breaks: 'plot: site' },
  { from: 'src/plot/e.ts', to: 'katex', breaks: 'plot: packages' },
  { from: 'src/url/a.ts', to: 'src/core/ir/b.ts', breaks: 'url: types only' },
  { from: 'src/url/c.ts', to: 'react', breaks: 'url: packages' },
  { from: 'src/ui/a.ts', to: 'src/state/b.ts', breaks: 'ui: site' },
  { from: 'src/ui/c.ts', to: 'src/core/ad/b.ts', breaks: 'ui: types only' },
  { from: 'src/ui/d.ts', to: 'src/core/lang/b.ts' },
  { from: 'src/ui/e.ts', to: 'react-katex', breaks: 'ui: packages' },
  { from: 'src/ui/f.ts', to: 'recharts', breaks: 'ui: packages' },
  { from: 'src/ui/math/a.ts', to: 'react-katex' },
  { from: 'src/ui/math/b.ts', to: 'recharts', breaks: 'ui/math: packages' },
  { from: 'src/ui/math/c.ts', to: 'src/state/b.ts', breaks: 'ui/math: site' },
  { from: 'src/ui/chart/a.ts', to: 'recharts' },
  { from: 'src/ui/chart/b.ts', to: 'react-katex', breaks: 'ui/chart: packages' },
  { from: 'src/ui/chart/c.ts', to: 'src/core/ad/b.ts', breaks: 'ui/chart: types only' },
  { from: 'src/state/a.ts', to: 'src/worker/host.ts', breaks: 'state: site' },
  { from: 'src/state/c.ts', to: 'src/core/ad/b.ts', breaks: 'state: types only' },
  { from: 'src/state/d.ts', to: 'recharts', breaks: 'state: packages' },
  { from: 'src/state/e.ts', to: 'zustand' },
  { from: 'src/exercises/engine/a.ts', to: 'src/ui/b.ts', breaks: 'exercises/engine: site' },
  { from: 'src/exercises/engine/c.ts', to: 'react', breaks: 'exercises/engine: packages' },
  { from: 'src/exercises/author.ts', to: 'src/ui/b.ts', breaks: 'exercises/author: site' },
  { from: 'src/exercises/view/a.ts', to: 'src/widgets/one/b.ts', breaks: 'exercises/view: site' },
  {
    from: 'src/exercises/view/c.ts',
    to: 'src/exercises/engine/b.ts',
    breaks: 'exercises/view: types only',
  },
  { from: 'src/widgets/one/a.ts', to: 'src/widgets/two/b.ts', breaks: 'widgets: no siblings' },
  { from: 'src/widgets/one/c.ts', to: 'src/widgets/one/b.ts' },
  { from: 'src/widgets/one/d.ts', to: 'src/core/field/b.ts', breaks: 'widgets: types only' },
  { from: 'src/widgets/one/e.ts', to: 'src/core/optim/run.ts', breaks: 'widgets: types only' },
  { from: 'src/widgets/one/f.ts', to: 'src/core/optim/b.ts' },
  { from: 'src/widgets/one/g.ts', to: 'src/worker/client.ts', breaks: 'widgets: site' },
  { from: 'src/widgets/one/h.ts', to: 'zustand', breaks: 'widgets: packages' },
  { from: 'src/widgets/one/i.ts', to: 'src/worker/protocol.ts', typeOnly: true },
  { from: 'src/widgets/one/j.ts', to: 'src/worker/protocol.ts', breaks: 'widgets: types only' },
  { from: 'src/lessons/a.ts', to: 'src/core/ir/b.ts', breaks: 'lessons: site' },
  { from: 'src/lessons/c.ts', to: 'katex', breaks: 'lessons: packages' },
  { from: 'src/app/a.ts', to: 'recharts', breaks: 'app: packages' },
  { from: 'src/app/c.ts', to: 'src/widgets/one/b.ts' },
  { from: 'content/01-x/exercises/a.ts', to: 'src/exercises/engine/b.ts', breaks: 'content: site' },
  { from: 'content/01-x/exercises/c.ts', to: 'react', breaks: 'content: packages' },
  { from: 'content/01-x/exercises/d.ts', to: 'src/exercises/author.ts' },
  { from: 'content/01-x/numbers.ts', to: 'src/core/optim/e.ts' },
  { from: 'content/01-x/numbers.ts', to: 'src/ui/f.ts', breaks: 'content/numbers: site' },
  { from: 'src/url/loop.ts', to: 'src/url/pool.ts', breaks: 'no cycles' },
  // A cycle is reported once, on one of its files.
  { from: 'src/url/pool.ts', to: 'src/url/loop.ts' },
  { from: 'src/url/d.ts', to: 'src/url/some.test.ts', breaks: 'no import of tests' },
  { from: 'src/url/e.ts', to: 'src/url/missing.ts', breaks: 'resolvable' },
  { from: 'tools/a.ts', to: 'src/app/c.ts', breaks: 'tools: core and models only' },
  { from: 'src/core/num/x.test.ts', to: 'src/app/c.ts' },
];

const isPackage = (path: string) => !path.includes('/') || path.startsWith('node:');
const root = mkdtempSync(join(tmpdir(), 'gradus-rules-'));

function put(path: string, text: string) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'a' });
}

interface Cruise {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}
let violations: Cruise['summary']['violations'] = [];

beforeAll(() => {
  const packages = new Set(edges.map((edge) => edge.to).filter((to) => !to.includes('/')));
  put(
    'package.json',
    JSON.stringify({ dependencies: Object.fromEntries([...packages].map((p) => [p, '1'])) }),
  );
  put('tsconfig.json', '{"compilerOptions": {"moduleResolution": "Bundler", "module": "ESNext"}}');
  for (const name of packages) {
    if (name.startsWith('node:')) continue;
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    put(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const { from, to, typeOnly } of edges) {
    const target = isPackage(to) ? to : `${'../'.repeat(from.split('/').length - 1)}${to}`;
    put(
      from,
      `${typeOnly ? 'import type' : 'import'} { x as x${target.replace(/\W/g, '_')} } from '${target}';\n`,
    );
    if (!isPackage(to) && !to.endsWith('missing.ts')) put(to, 'export const x = 1;\n');
  }
  const command = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(
    process.execPath,
    [
      command,
      '--config',
      resolve('.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      'src',
      'content',
      'tools',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e8 },
  );
  violations = (JSON.parse(run.stdout) as Cruise).summary.violations;
}, 60_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('import rules', () => {
  it.each(edges)('$from → $to', ({ from, to, breaks }) => {
    const target = isPackage(to) ? to.replace('node:', '') : to;
    const broken = violations
      .filter((violation) => violation.from === from && violation.to.includes(target))
      .map((violation) => violation.rule.name);
    if (breaks) expect(broken).toContain(breaks);
    else expect(broken).toEqual([]);
  });
});
