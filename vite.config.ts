import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { lessonMdx } from './mdx.config.ts';

export default defineConfig({
  base: process.env.BASE ?? '/',
  plugins: [lessonMdx(), reactRouter()],
  // react-katex asks for CommonJS katex, our own code for the module: without this, two copies ship.
  resolve: { alias: [{ find: /^katex$/, replacement: 'katex/dist/katex.mjs' }] },
  worker: { format: 'es' },
  // The content security policy knows no data: images, so small ones stay files.
  build: { assetsInlineLimit: 0 },
});
