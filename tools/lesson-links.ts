// Build time: every link within the site leads somewhere. A state of a lab in an address is read by its widget.
import { existsSync } from 'node:fs';
import { exerciseFiles } from './exercise-list.ts';
import { faultsOf } from './lesson-faults.ts';
import { lessonFolders } from './lesson-folders.ts';
import { addressesOf } from './lesson-outline.ts';
import { modelOf } from './lesson-states.ts';
import type { LessonFile, Node } from './lesson-tree.ts';

const PAGES = [
  '/',
  '/start/',
  '/lab/',
  '/glossary/',
  '/cheat-sheet/',
  '/about/',
  '/about/writing/',
  '/about/gallery/',
  '/practice/',
  '/practice/review/',
  '/assign/',
  '/review/',
  ...lessonFolders().map(({ id }) => `/practice/${id}/`),
  ...exerciseFiles().map(({ id }) => `/x/${id}/`),
];

/** To be used after `lessonOutline`. */
export function lessonLinks() {
  return (tree: Node, file: LessonFile) => {
    const addresses = addressesOf(file);
    if (!addresses) return;
    const faults = faultsOf(file);
    const walk = (node: Node): void => {
      if (node.type === 'link') {
        const wrong = whyDead(node.url ?? '', addresses);
        if (wrong !== undefined) faults.add(node, wrong);
      }
      node.children?.forEach(walk);
    };
    walk(tree);
    faults.stop();
  };
}

/** What is wrong with where a link leads; undefined when all is well, or elsewhere on the web. */
function whyDead(url: string, addresses: ReadonlySet<string>): string | undefined {
  if (/^[a-z]+:/i.test(url) || url.startsWith('//')) return undefined;
  if (url.startsWith('#')) {
    return addresses.has(url.slice(1)) ? undefined : `Nothing on this page has the address ${url}.`;
  }
  const [, path = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/.exec(url) ?? [];
  if (!path.startsWith('/'))
    return `Addresses begin at the root of the site: “/lab/…”, not “${url}”.`;
  const [, room, id] = /^\/(lab|embed|lessons)\/([^/]+)\/$/.exec(path) ?? [];
  if (room === 'lessons') {
    if (lessonFolders().some((lesson) => lesson.id === id && lesson.written)) return undefined;
  } else if (id !== undefined) return whyUnreadable(id, query);
  else if (path === '/glossary/' && fragment) {
    if (existsSync(`content/glossary/${fragment}.mdx`)) return undefined;
    return `The glossary has no term “${fragment}”.`;
  } else if (path === '/cheat-sheet/' && fragment) {
    if (existsSync(`content/formulas/${fragment}.mdx`)) return undefined;
    return `The cheat sheet has no formula “${fragment}”.`;
  } else if (PAGES.includes(path)) return undefined;
  return `There is no page ${path}: addresses end with a slash, as “/lessons/01-univariate/”.`;
}

function whyUnreadable(id: string, query = ''): string | undefined {
  try {
    const faults = modelOf(id, (reason) => {
      throw new Error(reason);
    }).faults(query);
    return faults.length > 0 ? `In the state “${query}”: ${faults.join(' ')}` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
