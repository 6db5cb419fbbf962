import type { KnipConfig } from 'knip';

/** Stylesheets name packages too (fonts): their `@import`s are followed like a script's. */
const styleImports = (css: string) =>
  [...css.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)]
    .map(([, path]) => `import '${path}';`)
    .join('\n');

export default {
  entry: [
    'src/app/routes/**/*.tsx',
    'src/worker/host.ts',
    'src/lessons/Static.tsx', // by tools/lesson-static.ts
    'content/glossary/*.mdx', // by tools/glossary.ts
    'content/formulas/*.mdx', // by tools/formulas.ts
    'content/*/numbers.ts', // by tools/page-numbers.ts
    'tools/exercise-templates.ts', // by tools/exercise-list.ts
    'content/*/lesson.mdx', // by the routes; those without a text by tools/course.ts
    'tools/*.mjs',
    'bench/*.mjs',
    'e2e/**/*.spec.ts',
    '{src,content,tools}/**/*.test.{ts,tsx}',
  ],
  project: [
    '*.{ts,mjs}',
    'src/**/*.{ts,tsx,css}',
    'content/**/*.{ts,mdx}',
    'tools/**/*.{ts,mjs}',
    'e2e/**/*.ts',
    'bench/**/*.mjs',
  ],
  compilers: { css: styleImports },
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig;
