// The static server of `npm start` and of the end-to-end tests: files, trailing-slash addresses,
// 404.html with status 404, optionally under a base path. Like any plain web space.
//   node tools/serve.mjs [--dir build/client] [--base /] [--port 4173]
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** @param {{ dir: string, base?: string, port: number }} options */
export function serve({ dir, base = '/', port }) {
  const notFoundPage = join(dir, '404.html');
  const files = sirv(dir, { dev: true, gzip: true });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFoundPage) ? readFileSync(notFoundPage) : 'Not found');
    };
    const address = request.url ?? '/';
    if (!address.startsWith(base)) return notFound();
    request.url = address.slice(base.length - 1);
    files(request, response, notFound);
  });
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'build/client' },
      base: { type: 'string', default: '/' },
      port: { type: 'string', default: '4173' },
    },
  });
  if (!existsSync(join(values.dir, 'index.html'))) {
    console.error(`There is no build in ${resolve(values.dir)}. Run \`npm run build\` first.`);
    process.exit(1);
  }
  await serve({ dir: values.dir, base: values.base, port: Number(values.port) });
  console.log(`http://127.0.0.1:${values.port}${values.base}`);
}
