import { readdirSync, readFileSync } from 'node:fs';
import { found } from 'virtual:search-index';
import { describe, expect, it } from 'vitest';

const LESSON = '/lessons/09-gradient-descent/';
const inLesson = found.filter(({ to }) => to.startsWith(LESSON));
const of = (kind: string) => inLesson.filter((entry) => entry.kind === kind);

describe('the search index of a lesson', () => {
  const source = readFileSync('content/09-gradient-descent/lesson.mdx', 'utf8');

  it('has every section, with its number and address', () => {
    const headings = [...source.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(of('section').map(({ title }) => title)).toEqual(headings);
    expect(of('section')[2]).toMatchObject({ to: `${LESSON}#why-ravines-are-slow`, place: '3' });
  });

  it('has every statement, in its section', () => {
    const written = [...source.matchAll(/^<(Definition|Theorem|Example) /gm)];
    expect(of('statement')).toHaveLength(written.length);
    expect(
      of('statement').find(({ title }) => title === 'Theorem 9.5. The best fixed step'),
    ).toMatchObject({
      to: `${LESSON}#theorem-9.5`,
      place: '3 Why ravines are slow',
    });
  });

  it('has every displayed formula, with its words, its source and what encloses it', () => {
    const displayed = [...source.matchAll(/^\$\$\n/gm)].length / 2;
    expect(of('formula')).toHaveLength(displayed);
    const definition = of('formula')[0];
    expect(definition).toMatchObject({ to: `${LESSON}#definition-9.1`, place: 'Definition 9.1' });
    expect(definition.title).toContain('nabla gradient');
    expect(definition.tex).toContain('\\nabla f');
  });

  it('knows what a section is about, titles of its statements included', () => {
    const momentum = of('section').find(({ title }) => title.startsWith('Momentum'));
    expect(momentum?.text?.split(' ')).toEqual(expect.arrayContaining(['oscillation', 'kappa']));
    expect(momentum?.text).not.toMatch(/\bthe\b|htmlClass|undefined/);
  });
});

it('has every formula of the cheat sheet', () => {
  const files = readdirSync('content/formulas').filter((name) => name.endsWith('.mdx'));
  const formulas = found.filter(({ kind }) => kind === 'sheet').map(({ to }) => to);
  expect(formulas.toSorted()).toEqual(
    files.map((name) => `/cheat-sheet/#${name.replace('.mdx', '')}`).toSorted(),
  );
});

it('has every term of the glossary', () => {
  const files = readdirSync('content/glossary').filter((name) => name.endsWith('.mdx'));
  const terms = found.filter(({ kind }) => kind === 'term').map(({ to }) => to);
  expect(terms.toSorted()).toEqual(
    files.map((name) => `/glossary/#${name.replace('.mdx', '')}`).toSorted(),
  );
});
