import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonFolders } from '../tools/lesson-folders.ts';
import { lessonSteps } from '../tools/lesson-steps.ts';
import { WORDS } from '../tools/lesson-words.ts';
import { readMdx, type Look } from '../tools/read-mdx.ts';

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

describe.each(lessonFolders().filter(({ written }) => written))('$id', ({ id, head }) => {
  it('says where the book treats the same', () => expect(head).toMatch(/^book: \['\d/m));

  it(
    'keeps to its form, names states that can be read, and says only numbers that are so',
    { timeout: 120_000 },
    () => readMdx(`content/${id}/lesson.mdx`, lessonSteps as unknown as Look[]),
  );
});
