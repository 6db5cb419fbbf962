import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import { course } from './tools/course.ts';
import { exerciseList } from './tools/exercise-list.ts';
import { formulas } from './tools/formulas.ts';
import { glossary } from './tools/glossary.ts';
import { lessonFormulas } from './tools/lesson-formulas.ts';
import { lessonSteps } from './tools/lesson-steps.ts';
import { lessonStatic, staticModules } from './tools/lesson-static.ts';
import { lessonWords } from './tools/lesson-words.ts';
import { watchNumbers } from './tools/page-numbers.ts';
import { liveExamples } from './tools/live-examples.ts';
import { searchIndex } from './tools/search-index.ts';
import { wordLooks } from './tools/word-looks.ts';

const reading = [remarkGfm, remarkMath, remarkFrontmatter, remarkMdxFrontmatter];

// Lessons import nothing: what their components need is put there by these steps.
const rehypePlugins = [lessonFormulas, lessonWords, lessonStatic];

/** For an example that is to fail: the steps of a lesson. */
const steps = { remarkPlugins: [...reading, ...lessonSteps], rehypePlugins };

/** The one way lessons become React, shared by the site's build and the unit tests. */
export function lessonMdx() {
  return [
    {
      ...mdx({ remarkPlugins: [...reading, [liveExamples, steps], ...lessonSteps], rehypePlugins }),
      enforce: 'pre' as const,
    },
    watchNumbers(),
    staticModules(),
    wordLooks(),
    course(),
    glossary(),
    formulas(),
    exerciseList(),
    searchIndex(),
  ];
}
