// What has to be there before anything else can run. Uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Runs a command in view of the user; returns whether it succeeded. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32'; // npm and npx are .cmd files there
  return spawnSync(command, args, { stdio: 'inherit', shell, ...options }).status === 0;
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(
    `Gradus needs Node 20.19 or newer in the 20 line, or Node 22.12 or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm notes what it installed in node_modules/.package-lock.json; optional packages may be absent. */
function upToDate() {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note)) return false;
  const wanted = Object.entries(packages('package-lock.json')).filter(([path]) => path !== '');
  const installed = packages(note);
  return wanted.every(([path, { version, optional, devOptional }]) => {
    const here = installed[path];
    return here ? here.version === version : Boolean(optional || devOptional);
  });
}

export function installPackages() {
  if (upToDate()) return;
  console.log('Installing packages (npm ci) …');
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])) {
    console.error('npm ci failed: see its message above.');
    process.exit(1);
  }
}
