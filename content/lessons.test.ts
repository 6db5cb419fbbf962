import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownTerms } from '../tools/glossary.ts';
import { lessonChecks } from '../tools/lesson-checks.ts';
import { lessonExercises } from '../tools/lesson-exercises.ts';
import { lessonForm } from '../tools/lesson-form.ts';
import { lessonFrontmatter } from '../tools/lesson-frontmatter.ts';
import { lessonFolders } from '../tools/lesson-folders.ts';
import { lessonLinks } from '../tools/lesson-links.ts';
import { lessonNumbers } from '../tools/lesson-numbers.ts';
import { lessonOutline } from '../tools/lesson-outline.ts';
import { lessonParagraphs } from '../tools/lesson-paragraphs.ts';
import { lessonStates } from '../tools/lesson-states.ts';
import { WORDS } from '../tools/lesson-words.ts';
import { readMdx } from '../tools/read-mdx.ts';

// Lessons are prose with components from one closed vocabulary: no imports, no logic.

const pages = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => path.replaceAll('\\', '/'));

/** The page without frontmatter, code and formulas, where `<` means something else. */
const prose = (page: string) =>
  readFileSync(`content/${page}`, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```|`[^`\n]*`/g, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, '');

describe.each(pages)('%s', (page) => {
  it('has no imports and no exports', () => {
    expect(prose(page).match(/^(import|export)\b.*$/gm) ?? []).toEqual([]);
  });

  it('uses only components of the vocabulary', () => {
    const used = [...prose(page).matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name);
    expect(used.filter((name) => !WORDS.includes(name))).toEqual([]);
  });
});

describe.each(lessonFolders().filter(({ written }) => written))('$id', ({ id }) => {
  it(
    'keeps to its form, names states that can be read, and says only numbers that are so',
    { timeout: 120_000 },
    () =>
      readMdx(`content/${id}/lesson.mdx`, [
        lessonFrontmatter,
        lessonForm,
        knownTerms,
        lessonParagraphs,
        lessonStates,
        lessonChecks,
        lessonExercises,
        lessonOutline,
        lessonLinks,
        lessonNumbers,
      ]),
  );
});
