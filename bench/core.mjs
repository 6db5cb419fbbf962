// The core as the site ships it: bundled, so that no module boundary of a development server is measured.
import { build } from 'vite';

const result = await build({
  configFile: false,
  logLevel: 'error',
  build: { ssr: 'bench/exports.mjs', write: false, minify: true },
});
const { code } = result.output[0];
export const core = await import(`data:text/javascript,${encodeURIComponent(code)}`);
