import { readdirSync, readFileSync } from 'node:fs';
import { terms } from 'virtual:glossary';
import markup from 'virtual:glossary-markup';
import { describe, expect, it } from 'vitest';
import { lessons } from '../../src/lessons/catalogue.ts';
import { knownTerms } from '../../tools/glossary.ts';

const ids = terms.map(({ id }) => id);

describe('the glossary', () => {
  it('has a term for each file, in the order of the alphabet', () => {
    const files = readdirSync('content/glossary').filter((name) => name.endsWith('.mdx'));
    expect(ids.toSorted()).toEqual(files.map((name) => name.replace('.mdx', '')).toSorted());
    const titles = terms.map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
  });

  it('gives no name to two terms', () => {
    const names = terms.flatMap(({ title, aliases }) => [title, ...aliases]);
    const seen = names.map((name) => name.toLowerCase());
    expect(seen.filter((name, index) => seen.indexOf(name) !== index)).toEqual([]);
  });

  it('teaches something in every lesson that introduces words', () => {
    const taught = new Set(terms.map(({ lesson }) => lesson));
    expect([...taught].every((number) => number >= 1 && number <= lessons.length)).toBe(true);
    for (let number = 1; number <= 10; number++) expect(taught).toContain(number);
  });
});

describe.each(ids)('%s', (id) => {
  const { definition, symbol } = markup[id];

  it('is one paragraph of one to four sentences, with its formulas set', () => {
    expect(definition.match(/<p>/g)).toHaveLength(1);
    const source = readFileSync(`content/glossary/${id}.mdx`, 'utf8').replace(
      /^---\n[\s\S]*?\n---\n/,
      '',
    );
    const sentences = source.replace(/\$[^$]*\$/g, 'x').match(/[.](?=\s|$)/g) ?? [];
    expect(sentences.length).toBeGreaterThanOrEqual(1);
    expect(sentences.length).toBeLessThanOrEqual(4);
    expect(source.includes('$')).toBe(definition.includes('class="katex"'));
    expect(definition + symbol).not.toMatch(/katex-error|\$/);
  });

  it('can be read aloud: formulas carry MathML', () => {
    const formulas = definition.match(/class="katex"/g)?.length ?? 0;
    expect(definition.match(/<math /g)?.length ?? 0).toBe(formulas);
  });
});

describe('a lesson', () => {
  const check = (id: string) =>
    knownTerms()(
      {
        type: 'root',
        children: [
          {
            type: 'mdxJsxTextElement',
            name: 'Term',
            attributes: [{ name: 'id', value: id }],
            position: { start: { line: 7, column: 3 }, end: { line: 7, column: 20 } },
          },
        ],
      },
      {
        path: 'lesson.mdx',
        data: {},
        fail: (reason, options) => {
          throw new Error(`${options?.place?.start.line}: ${reason}`);
        },
      },
    );

  it('may name a term that exists, and is refused with the place of one that does not', () => {
    expect(() => check('hessian')).not.toThrow();
    expect(() => check('hesian')).toThrow('7: The glossary has no term “hesian”.');
  });
});
