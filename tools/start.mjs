// `npm start`: from a fresh clone to a running site, with one command.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, installPackages, run } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** The latest change of a file or, for deletions, of a folder. */
function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function buildIsCurrent() {
  const page = 'build/client/404.html'; // the last thing a build at the root leaves
  if (process.env.BASE || !existsSync(page)) return false;
  const configs = readdirSync('.').filter((name) =>
    /(\.config\.ts|^package-lock\.json)$/.test(name),
  );
  const sources = ['src', 'content', 'public', 'tools', ...configs];
  return Math.max(...sources.map(newest)) < statSync(page).mtimeMs;
}

async function listen(serve) {
  const asked = Number(process.env.PORT);
  for (let port = asked || 4173; ; port++) {
    try {
      await serve({ dir: 'build/client', base: process.env.BASE ?? '/', port });
      return port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || asked) throw error;
    }
  }
}

checkNode();
installPackages();
if (!buildIsCurrent()) {
  console.log('Building …');
  if (!run('npm', ['run', '--silent', 'build'])) process.exit(1);
}
const { serve } = await import('./serve.mjs'); // needs the installed packages
try {
  const port = await listen(serve);
  console.log(
    `\nGradus is at http://localhost:${port}${process.env.BASE ?? '/'}  (Ctrl+C ends it)`,
  );
} catch (error) {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${process.env.PORT} is in use: choose another PORT.`
      : error,
  );
  process.exit(1);
}
