// Build time: keeps the style sheets of words that are HTML alone. No script names their classes, for which
// the bundler would leave them out.
import type { Plugin } from 'vite';

const WORDS = /\/src\/(lessons|figure|ui\/controls|exercises\/view)\/\w+\.module\.css$/;

export function wordLooks(): Plugin {
  return {
    name: 'word-looks',
    enforce: 'post',
    transform: (code, id) =>
      WORDS.test(id) ? { code, map: null, moduleSideEffects: 'no-treeshake' } : undefined,
  };
}
