// Build time: what a lesson goes through, in order, between its Markdown and its HTML. The build makes lessons
// with these steps, and the unit tests ask the same ones whether anything is wrong.
import { knownTerms } from './glossary.ts';
import { inlineFormulas } from './inline-formulas.ts';
import { lessonChecks } from './lesson-checks.ts';
import { lessonExercises } from './lesson-exercises.ts';
import { lessonForm } from './lesson-form.ts';
import { lessonFrontmatter, lessonOpening } from './lesson-frontmatter.ts';
import { lessonLinks } from './lesson-links.ts';
import { lessonNumbers } from './lesson-numbers.ts';
import { lessonOutline } from './lesson-outline.ts';
import { lessonParagraphs, withoutChecks } from './lesson-paragraphs.ts';
import { lessonStates } from './lesson-states.ts';

export const lessonSteps = [
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
