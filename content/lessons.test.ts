import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../tools/lesson-words.ts';

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
