// `npm test`: everything that must hold before a change lands, from a fresh clone, with one command.
import { fileURLToPath } from 'node:url';
import { checkNode, installPackages, run } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
checkNode();
installPackages();
const { ensureBrowser } = await import('./browser.mjs'); // needs the installed packages

const npm = (script, env) =>
  run('npm', ['run', '--silent', script], { env: { ...process.env, ...env } });
const vitest = (...args) => run('npx', ['vitest', 'run', '--reporter=dot', ...args]);

const steps = [
  ['Format', () => npm('format:check')],
  ['Lint', () => npm('lint')],
  ['Types', () => npm('types')],
  ['Architecture', () => npm('arch') && vitest('src/architecture.test.ts')],
  ['Unit tests', () => vitest('--exclude', 'content/**', '--exclude', 'src/architecture.test.ts')],
  ['Content checks', () => vitest('content')],
  ['Unused code', () => npm('knip')],
  ['Build under a sub-path', () => npm('build', { BASE: '/gradus/', BUILD_DIR: 'build-sub-path' })],
  ['Build at the root', () => npm('build', { BASE: '/', BUILD_DIR: 'build' })],
  ['Size budget', () => npm('size')],
  ['End-to-end tests', () => ensureBrowser() !== undefined && npm('test:e2e')],
];

const results = [];
for (const [name, step] of steps) {
  console.log(`\n== ${name} ==`);
  const start = Date.now();
  const passed = step();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  results.push({ name, passed, seconds });
  console.log(`-- ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
}

console.log('\n== Summary ==');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  ${name}`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
