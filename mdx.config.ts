import { fileURLToPath } from 'node:url';
import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import { inlineFormulas } from './tools/inline-formulas.ts';
import { formulaModules, lessonFormulas } from './tools/lesson-formulas.ts';
import { lessonOutline } from './tools/lesson-outline.ts';

/** The one way lessons become React, shared by the site's build and the unit tests. */
export function lessonMdx() {
  return [
    {
      ...mdx({
        remarkPlugins: [
          remarkGfm,
          remarkMath,
          remarkFrontmatter,
          remarkMdxFrontmatter,
          lessonOutline,
          inlineFormulas,
        ],
        // Lessons import nothing: the components they may use are handed to every one of them here.
        providerImportSource: fileURLToPath(new URL('./src/lessons/provider.ts', import.meta.url)),
        rehypePlugins: [lessonFormulas],
      }),
      enforce: 'pre' as const,
    },
    formulaModules(),
  ];
}
