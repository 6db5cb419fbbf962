// Build time: what can be found in the written content, as one module, `virtual:search-index`. The page's
// search adds what the site's own catalogues know (src/app/search/entries.ts) and makes the index.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ContentEntry } from 'virtual:search-index';
import { GLOSSARY, readGlossary } from './glossary.ts';
import { spelledOut } from './formula-options.ts';
import { FORMULAS, readFormulas } from './formulas.ts';
import { lessonFolders } from './lesson-folders.ts';
import { lessonOutline } from './lesson-outline.ts';
import type { Node } from './lesson-tree.ts';
import { attributeOf, readMdx, type Look } from './read-mdx.ts';
import { texWords } from './tex-words.ts';

const CONTENT = 'content';
const STATEMENTS = ['Definition', 'Theorem', 'Example'];

/** Everything that can be found in a written lesson, in the order of the page. */
export async function readLesson(folder: string): Promise<ContentEntry[]> {
  const entries: ContentEntry[] = [];
  const read: Look = () => (tree) => collect(tree, folder, entries);
  await readMdx(join(CONTENT, folder, 'lesson.mdx'), [lessonOutline, read]);
  return entries;
}

interface Where {
  /** Anchor on the page, with its sign. */
  readonly anchor: string;
  /** As a reader would say it: "3 Why ravines are slow". */
  readonly place: string;
}

function collect(tree: Node, folder: string, entries: ContentEntry[]) {
  const lesson = Number(folder.slice(0, 2));
  const page = `/lessons/${folder}/`;
  let section: Where = { anchor: '', place: '' };
  const words = new Map<string, Set<string>>();

  const heading = (node: Node) => {
    const { id, number } = node.data?.hProperties as { id: string; number: string };
    const title = plain(node).trim();
    section = { anchor: `#${id}`, place: `${number} ${title}` };
    words.set(section.anchor, new Set());
    entries.push({ kind: 'section', title, to: page + section.anchor, lesson, place: number });
  };

  const statement = (node: Node): Where => {
    const [title, number] = ['title', 'number'].map((name) => attributeOf(node, name));
    const label = `${node.name} ${number}`;
    const anchor = `#${node.name}-${number}`.toLowerCase();
    entries.push({
      kind: 'statement',
      title: title ? `${label}. ${title}` : label,
      to: page + anchor,
      lesson,
      place: section.place,
      text: wordsOf(plain(node)),
    });
    return { anchor, place: label };
  };

  const visit = (node: Node, where: Where | undefined) => {
    if (node.type === 'heading' && node.data?.hProperties) return heading(node);
    let inside = where;
    if (STATEMENTS.includes(node.name ?? '')) inside = statement(node);
    if (node.type === 'math') {
      const { anchor, place } = inside ?? section;
      const tex = node.value ?? '';
      entries.push({
        kind: 'formula',
        title: texWords(tex),
        to: page + anchor,
        lesson,
        place,
        tex: spelledOut(tex),
      });
    }
    const said = node.value === undefined ? attributeOf(node, 'title') : plain(node);
    for (const word of wordsOf(said).split(' ')) words.get(section.anchor)?.add(word);
    node.children?.forEach((child) => visit(child, inside));
  };
  tree.children?.forEach((node) => {
    if (node.type !== 'yaml' && node.type !== 'mdxjsEsm') visit(node, undefined);
  });

  for (const entry of entries) {
    if (entry.kind !== 'section') continue;
    entry.text = [...(words.get(entry.to.slice(page.length)) ?? [])].join(' ');
  }
}

/** The text of a node with its formulas in words. */
function plain(node: Node): string {
  if (node.type === 'inlineMath' || node.type === 'math') return ` ${texWords(node.value ?? '')} `;
  return node.value ?? (node.children ?? []).map(plain).join(' ');
}

/** Each word once, short ones left out: order and repetition are of no use to the search. */
const wordsOf = (text: string): string =>
  [
    ...new Set(
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2 && !COMMON.has(word)),
    ),
  ].join(' ');

const COMMON = new Set(
  'the and for that this with from are not its has have you but one two can all let then than them they what when where which into only each every here there how does did will would more most less least very same such also out over under after before between both any was were been being his her our your their who why too yet nor per'.split(
    ' ',
  ),
);

const ID = 'virtual:search-index';

export function searchIndex(): Plugin {
  return {
    name: 'search-index',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return undefined;
      const folders = lessonFolders()
        .filter(({ written }) => written)
        .map(({ id }) => id);
      for (const folder of folders) {
        this.addWatchFile(join(process.cwd(), CONTENT, folder, 'lesson.mdx'));
      }
      const [terms, formulas, ...lessons] = await Promise.all([
        readGlossary(),
        readFormulas(),
        ...folders.map(readLesson),
      ]);
      for (const { id } of formulas) this.addWatchFile(join(process.cwd(), FORMULAS, `${id}.mdx`));
      for (const term of terms) this.addWatchFile(join(process.cwd(), GLOSSARY, `${term.id}.mdx`));
      const found: ContentEntry[] = [
        ...terms.map(({ id, title, aliases, lesson, text }): ContentEntry => ({
          kind: 'term',
          title,
          to: `/glossary/#${id}`,
          lesson,
          place: '',
          aliases,
          text: wordsOf(text),
        })),
        ...lessons.flat(),
        ...formulas.map(({ id, title, lesson, aliases, words }): ContentEntry => ({
          kind: 'sheet',
          title,
          to: `/cheat-sheet/#${id}`,
          lesson,
          place: '',
          aliases,
          text: wordsOf(words),
        })),
      ];
      return `export const found = ${JSON.stringify(found)};`;
    },
  };
}
