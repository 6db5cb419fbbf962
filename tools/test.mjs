// `npm test`: everything that must hold before a change lands, from a fresh clone, with one command.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkNode, installPackages, run } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
checkNode();
installPackages();
const { ensureBrowser } = await import('./browser.mjs'); // needs the installed packages

/** Runs a command; what it printed is in `out`, whole, since another may be running beside it. */
function start(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      shell: process.platform === 'win32', // npm and npx are .cmd files there
      env: { ...process.env, ...env },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (out += text));
    }
    child.on('error', (error) => resolve({ passed: false, out: String(error) }));
    child.on('close', (code) => resolve({ passed: code === 0, out }));
  });
}

const npm = (script, env) => start('npm', ['run', '--silent', script], env);
const vitest = (...args) => start('npx', ['vitest', 'run', '--reporter=dot', ...args]);

// Most steps use one core: two rows of them side by side take little more than half the time.
const beside = [
  [
    ['Types', () => npm('types')],
    ['Lint', () => npm('lint')],
    ['Format', () => npm('format:check')],
    ['Import rules', () => npm('arch')],
    ['Unused code', () => npm('knip')],
  ],
  [
    ['Architecture', () => vitest('src/architecture.test.ts')],
    ['Content checks', () => vitest('content')],
    [
      'Build under a sub-path',
      () => npm('build', { BASE: '/gradus/', BUILD_DIR: 'build-sub-path' }),
    ],
    ['Build at the root', () => npm('build', { BASE: '/', BUILD_DIR: 'build' })],
    ['Size budget', () => npm('size')],
    ['Unit tests', () => vitest('--project', '!checks')],
  ],
];
// The browser measures frames and layout shifts: it runs alone, and what it says is seen at once.
const endToEnd = () => ({ passed: run('npm', ['run', '--silent', 'test:e2e']), out: '' });

const results = [];
async function inOrder(steps) {
  for (const [name, step] of steps) {
    const begun = Date.now();
    const { passed, out } = await step();
    const seconds = ((Date.now() - begun) / 1000).toFixed(1);
    results.push({ name, passed, seconds });
    console.log(`\n== ${name} ==\n${out.trimEnd()}`);
    console.log(`-- ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  }
}

const begun = Date.now();
const hasBrowser = ensureBrowser() !== undefined;
await Promise.all(beside.map(inOrder));
if (hasBrowser) await inOrder([['End-to-end tests', endToEnd]]);
else results.push({ name: 'End-to-end tests: no browser', passed: false, seconds: '0.0' });

console.log('\n== Summary ==');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  ${name}`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
console.log(`in ${((Date.now() - begun) / 60_000).toFixed(1)} minutes`);
process.exit(failed > 0 ? 1 : 0);
