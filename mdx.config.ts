import { fileURLToPath } from 'node:url';
import mdx from '@mdx-js/rollup';
import rehypeKatex, { type Options as KatexOptions } from 'rehype-katex';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import { inlineFormulas } from './tools/inline-formulas.ts';
import { lessonOutline } from './tools/lesson-outline.ts';

// `\htmlClass` alone is trusted: it colours symbols by concept, and KaTeX reports it under strict
// mode as an extension.
const katex: KatexOptions = {
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) => context.command === '\\htmlClass',
};

type File = Parameters<ReturnType<typeof rehypeKatex>>[1];

/** rehype-katex only notes a formula it cannot set and prints it in red: here it stops the build. */
function failOnBadFormula() {
  return (_tree: unknown, file: File) => {
    const bad = file.messages.find((message) => message.source === 'rehype-katex');
    if (bad) file.fail(`Formula not understood: ${String(bad.cause)}`, bad.place);
  };
}

/** The one way lessons become React, shared by the site's build and the unit tests. */
export function lessonMdx() {
  return {
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
      rehypePlugins: [[rehypeKatex, katex], failOnBadFormula],
    }),
    enforce: 'pre' as const,
  };
}
