import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('src/core/README.md', 'utf8');
const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** Plain Node, as the README says to call it. */
function run(code: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', './tools/typescript.mjs', '--input-type=module', '--eval', code],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describe('the core in plain Node', () => {
  it('does what its README shows, line by line', () => {
    const expected = [...example.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map((m) => m[1]);
    expect(expected.length).toBeGreaterThan(15);
    expect(run(example).trimEnd().split('\n')).toEqual(expected);
  }, 60_000);

  it('has every entry point in the file that its README names', () => {
    const rows = [...readme.matchAll(/^\| [^|]+\| (`[^|]+?`)\s*\| (`.+`.*) \|$/gm)];
    expect(rows.length).toBeGreaterThan(15);
    const wanted = rows.flatMap(([, files, functions]): [path: string, names: string[]][] => {
      const paths = [...files.matchAll(/`([\w/]+\.ts)`/g)].map((m) => m[1]);
      const names = [...functions.matchAll(/`(\w+)/g)].map((m) => m[1]);
      return paths.length === 1 ? [[paths[0], names]] : paths.map((path, k) => [path, [names[k]]]);
    });
    for (const [path] of wanted) expect(existsSync(`src/core/${path}`), path).toBe(true);
    const code = wanted
      .map(([path, names]) => `await check('${path}', ${JSON.stringify(names)});`)
      .join('\n');
    const missing = run(`
      async function check(path, names) {
        const module = await import('./src/core/' + path);
        for (const name of names) if (!(name in module)) console.log(path, name);
      }
      ${code}`);
    expect(missing).toBe('');
  }, 60_000);
});
