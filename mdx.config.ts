import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdxFrontmatter from 'remark-mdx-frontmatter';
import { course } from './tools/course.ts';
import { glossary, knownTerms } from './tools/glossary.ts';
import { inlineFormulas } from './tools/inline-formulas.ts';
import { lessonChecks } from './tools/lesson-checks.ts';
import { lessonExercises } from './tools/lesson-exercises.ts';
import { lessonForm } from './tools/lesson-form.ts';
import { lessonFormulas } from './tools/lesson-formulas.ts';
import { lessonFrontmatter, lessonOpening } from './tools/lesson-frontmatter.ts';
import { lessonLinks } from './tools/lesson-links.ts';
import { lessonNumbers } from './tools/lesson-numbers.ts';
import { lessonOutline } from './tools/lesson-outline.ts';
import { lessonParagraphs, withoutChecks } from './tools/lesson-paragraphs.ts';
import { lessonStates } from './tools/lesson-states.ts';
import { lessonStatic, staticModules } from './tools/lesson-static.ts';
import { lessonWords } from './tools/lesson-words.ts';
import { watchNumbers } from './tools/page-numbers.ts';
import { liveExamples } from './tools/live-examples.ts';
import { searchIndex } from './tools/search-index.ts';
import { wordLooks } from './tools/word-looks.ts';

const reading = [remarkGfm, remarkMath, remarkFrontmatter, remarkMdxFrontmatter];

/** What a lesson goes through, in order. */
const making = [
  lessonFrontmatter,
  lessonForm,
  knownTerms,
  lessonParagraphs,
  lessonStates,
  lessonChecks,
  lessonExercises,
  lessonOutline,
  lessonLinks,
  lessonOpening,
  lessonNumbers,
  withoutChecks,
  inlineFormulas,
];

// Lessons import nothing: what their components need is put there by these steps.
const rehypePlugins = [lessonFormulas, lessonWords, lessonStatic];

/** For an example that is to fail: the steps of a lesson. */
const steps = { remarkPlugins: [...reading, ...making], rehypePlugins };

/** The one way lessons become React, shared by the site's build and the unit tests. */
export function lessonMdx() {
  return [
    {
      ...mdx({ remarkPlugins: [...reading, [liveExamples, steps], ...making], rehypePlugins }),
      enforce: 'pre' as const,
    },
    watchNumbers(),
    staticModules(),
    wordLooks(),
    course(),
    glossary(),
    searchIndex(),
  ];
}
