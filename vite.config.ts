import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { lessonMdx } from './mdx.config.ts';
import { scopedName } from './tools/scoped-name.ts';

export default defineConfig({
  base: process.env.BASE ?? '/',
  plugins: [lessonMdx(), reactRouter()],
  // react-katex asks for CommonJS katex, our own code for the module: without this, two copies ship.
  resolve: { alias: [{ find: /^katex$/, replacement: 'katex/dist/katex.mjs' }] },
  css: { modules: { generateScopedName: scopedName } },
  worker: { format: 'es' },
  build: {
    // The content security policy knows no data: images, so small ones stay files.
    assetsInlineLimit: 0,
    // Each lazy import lists all it will need; with a kit of fifty files the lists cost every lesson 2 kB.
    // Styles must stay in them. Pages made for a figure name its scripts themselves (tools/post-build.mjs).
    modulePreload: {
      resolveDependencies: (_, needed) => needed.filter((file) => file.endsWith('.css')),
    },
    manifest: true,
  },
});
