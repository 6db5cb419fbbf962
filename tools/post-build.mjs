// After React Router's build: put pages where a plain static server looks for them, and allow exactly
// the inline scripts they contain.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const client = join(process.env.BUILD_DIR ?? 'build', 'client');
const base = (process.env.BASE ?? '/').replace(/^\/|\/$/g, '');

// With a base path, pages land in client/<base>/ while assets land in client/assets.
if (base) {
  cpSync(join(client, base), client, { recursive: true });
  rmSync(join(client, base.split('/')[0]), { recursive: true });
}
renameSync(join(client, '404/index.html'), join(client, '404.html'));
rmSync(join(client, '404'), { recursive: true });
rmSync(join(client, '__spa-fallback.html'), { force: true });

const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
rmSync(join(client, '.vite'), { recursive: true, force: true });

/** The script of a source file and every script that it imports in turn. */
function scriptsOf(source, found = new Set()) {
  const { file, imports = [] } = manifest[source];
  if (!found.has(file)) {
    found.add(file);
    for (const needed of imports) scriptsOf(needed, found);
  }
  return found;
}

/** A page made for a figure fetches all its scripts at once, instead of finding them one after the other. */
function preloads(page) {
  const id = /^(?:lab|embed)[/\\]([^/\\]+)[/\\]/.exec(page)?.[1];
  if (id === undefined) return '';
  const sources = [`src/widgets/${id}/index.ts`, 'src/figure/Frame.tsx'];
  const files = new Set(sources.flatMap((source) => [...scriptsOf(source)]));
  const root = base ? `/${base}/` : '/';
  return [...files].map((file) => `<link rel="modulepreload" href="${root}${file}"/>`).join('');
}

function policy(html) {
  const inline = html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const hashes = [...inline].map(
    ([, code]) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'", // KaTeX places symbols with style attributes
    "font-src 'self' data:",
    "worker-src 'self'",
  ].join('; ');
}

// A policy binds only what comes after it; the encoding must stand in the first 1024 bytes.
const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"\/>/g;

/**
 * A page brings its styles along: nine small files on the way to the first line of text would cost a phone
 * a second and a half. The links stay, since React looks for them, but for print: such wait for nobody.
 */
function withStyles(html) {
  const addresses = [...html.matchAll(STYLESHEET)].map(([, href]) => href.replace(/#$/, ''));
  const root = base ? `/${base}/` : '/';
  const css = [...new Set(addresses)].map((href) =>
    readFileSync(join(client, href.slice(root.length)), 'utf8'),
  );
  const links = html.replaceAll(STYLESHEET, '<link rel="stylesheet" href="$1" media="print"/>');
  return links.replace('</head>', () => `<style>${css.join('')}</style></head>`);
}

const pages = readdirSync(client, { recursive: true }).filter((name) => name.endsWith('.html'));
for (const page of pages) {
  const file = join(client, page);
  const html = withStyles(readFileSync(file, 'utf8'));
  if (!CHARSET.test(html))
    throw new Error(`${page}: no <meta charset="utf-8"> to put the policy after`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html)}"/>`;
  writeFileSync(
    file,
    html.replace(CHARSET, (charset) => charset + meta + preloads(page)),
  );
}

// Beside every text its packed form, for servers that look for one: ours does, and many others.
const texts = readdirSync(client, { recursive: true }).filter((name) =>
  /\.(html|js|css|svg)$/.test(name),
);
for (const name of texts) {
  const file = join(client, name);
  writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
}
console.log(`${pages.length} pages in ${client}`);
