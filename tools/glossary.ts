// Build time: the terms of content/glossary, as two modules. `virtual:glossary` has what the page needs
// to list, filter and link them; `virtual:glossary-markup` has the definitions, typeset, which the page
// carries in its HTML already and a hover card fetches when it is first wanted.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Term, TermMarkup } from 'virtual:glossary';
import { inlineFormulas } from './inline-formulas.ts';
import type { Node } from './lesson-tree.ts';
import { attributeOf, frontmatterOf, readMdx, type Look } from './read-mdx.ts';
import { typesetTex, typesetText, wordsAlone } from './typeset.ts';

export const GLOSSARY = 'content/glossary';

interface ReadTerm extends Term, TermMarkup {
  /** The definition in plain words, formulas left out: for the search. */
  readonly text: string;
}

/** Every term, in the order of the alphabet. */
export async function readGlossary(): Promise<ReadTerm[]> {
  const files = readdirSync(GLOSSARY).filter((name) => name.endsWith('.mdx'));
  const terms = await Promise.all(files.map((name) => readTerm(join(GLOSSARY, name))));
  const known = new Set(terms.map(({ id }) => id));
  for (const { id, see } of terms) {
    const unknown = see.filter((other) => !known.has(other) || other === id);
    if (unknown.length > 0) throw new Error(`${GLOSSARY}/${id}.mdx: no term ${unknown.join(', ')}`);
  }
  return terms.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

async function readTerm(path: string): Promise<ReadTerm> {
  let term: ReadTerm | undefined;
  const read: Look = () => (tree, file) => {
    const { title, symbol, aliases, lesson, see, ...rest } = frontmatterOf(tree);
    if (typeof title !== 'string') file.fail('A term needs a title.');
    if (!isWords(aliases) || !isWords(see)) file.fail('“aliases” and “see” are lists of words.');
    if (typeof lesson !== 'number')
      file.fail('“lesson” is the number of the lesson that teaches it.');
    if (Object.keys(rest).length > 0) file.fail(`Unknown: ${Object.keys(rest).join(', ')}.`);
    const body = (tree.children ?? []).filter(({ type }) => type !== 'yaml' && type !== 'mdxjsEsm');
    term = {
      id: basename(path, '.mdx'),
      title: title as string,
      aliases: aliases as string[],
      see: see as string[],
      lesson: lesson as number,
      text: body.map(wordsAlone).join(' ').replace(/\s+/g, ' ').trim(),
      symbol: typeof symbol === 'string' ? typesetTex(symbol, file) : '',
      definition: body.map((node) => typesetText(node, file)).join(''),
    };
  };
  await readMdx(path, [inlineFormulas, read]);
  if (!term) throw new Error(`${path} could not be read.`);
  return term;
}

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Refuses a lesson that names a term which the glossary does not have. */
export const knownTerms: Look = () => (tree, file) => {
  const walk = (node: Node) => {
    if (node.name === 'Term') {
      const id = attributeOf(node, 'id');
      if (!existsSync(join(GLOSSARY, `${id}.mdx`))) {
        file.fail(`The glossary has no term “${id}”.`, node.position && { place: node.position });
      }
    }
    node.children?.forEach(walk);
  };
  walk(tree);
};

const TERMS = 'virtual:glossary';
const MARKUP = 'virtual:glossary-markup';

export function glossary(): Plugin {
  return {
    name: 'glossary',
    resolveId: (id) => (id === TERMS || id === MARKUP ? `\0${id}` : undefined),
    async load(id) {
      if (id !== `\0${TERMS}` && id !== `\0${MARKUP}`) return undefined;
      const all = await readGlossary();
      for (const term of all) this.addWatchFile(join(process.cwd(), GLOSSARY, `${term.id}.mdx`));
      if (id === `\0${TERMS}`) {
        const terms: Term[] = all.map(({ id, title, aliases, see, lesson }) => ({
          id,
          title,
          aliases,
          see,
          lesson,
        }));
        return `export const terms = ${JSON.stringify(terms)};`;
      }
      const markup = all.map(({ id, symbol, definition }) => [id, { symbol, definition }]);
      return `export default ${JSON.stringify(Object.fromEntries(markup))};`;
    },
  };
}
