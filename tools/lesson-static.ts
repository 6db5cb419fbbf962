// Build time: keeps a lesson's prose out of its script. The page's HTML has every word and formula
// already; the script holds a numbered place for each part in which nothing moves (see
// src/lessons/Static.tsx), or a reader would load every lesson twice.
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { attribute, importOf, type Node } from './lesson-tree.ts';
import { attributeName, attributeValue, markupOf } from './markup.ts';
import { lessonClass } from './scoped-name.ts';

const INLINE = new Set(
  'a abbr b br cite code del em i img input ins kbd mark q s small span strong sub sup'.split(' '),
);

const RUN = lessonClass('Static', 'run');

/** Up to this length words alone cost less where they are than a place for them would. */
const SHORT = 24;

const SCRIPT = 'virtual:lesson/';
const MARKUP = 'virtual:lesson-markup/';

/** Markup by the hash of it all, so that an edited lesson never meets the words it had before. */
const markups = new Map<string, string[]>();

/** Replaces what holds no component by `<Static n="…" as="…"/>`. To be used last. */
export function lessonStatic() {
  return (tree: Node) => {
    const markup: string[] = [];

    const place = (as: string, content: readonly Node[], attributes: unknown[] = []): Node => {
      const n = String(markup.push(markupOf(content)) - 1);
      return {
        type: INLINE.has(as) ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
        name: 'Static',
        attributes: [attribute('n', n), attribute('as', as), ...attributes],
        children: [],
      };
    };

    /** Inline parts side by side share one place. */
    const inlinePlace = (run: readonly Node[]): Node[] => {
      const [first] = run;
      if (run.length === 1 && first?.type === 'element') return [element(first)];
      const words = run.every(({ type }) => type === 'text');
      const length = run.reduce((sum, { value = '' }) => sum + value.length, 0);
      return words && length <= SHORT ? [...run] : [place('span', run)];
    };

    const element = (node: Node): Node => {
      const { tagName = '', properties = {}, children = [] } = node;
      if (children.length === 0) return node;
      // React wants styles as an object: HTML around it takes them as they are.
      if (properties.style !== undefined)
        return place('div', [node], [attribute('className', RUN)]);
      return place(tagName, children, Object.entries(properties).map(jsxAttribute));
    };

    const walk = (node: Node): void => {
      const parts: Node[] = [];
      let run: Node[] = [];
      const settle = () => {
        if (run.length > 0) parts.push(...inlinePlace(run));
        run = [];
      };
      for (const child of withoutGaps(node.children ?? [])) {
        const still = isStatic(child);
        if (still && isInline(child)) {
          run.push(child);
          continue;
        }
        settle();
        if (still) parts.push(element(child));
        else {
          walk(child);
          parts.push(child);
        }
      }
      settle();
      if (node.children) node.children = parts;
    };

    /** What stands between two live components of the page is one place, whose box is not there. */
    const walkPage = (): void => {
      const parts: Node[] = [];
      let run: Node[] = [];
      const settle = () => {
        if (run.length > 0) parts.push(place('div', run, [attribute('className', RUN)]));
        run = [];
      };
      for (const child of withoutGaps(tree.children ?? [])) {
        if (isStatic(child)) run.push(child);
        else if (child.type === 'mdxjsEsm') parts.push(child);
        else {
          settle();
          walk(child);
          parts.push(child);
        }
      }
      settle();
      tree.children = parts;
    };
    walkPage();
    if (markup.length === 0) return;
    const hash = createHash('sha256').update(JSON.stringify(markup)).digest('hex').slice(0, 12);
    markups.set(hash, markup);
    tree.children?.unshift(importOf('Static', SCRIPT + hash));
  };
}

/** The modules that `lessonStatic` makes lessons import. */
export function staticModules(): Plugin {
  return {
    name: 'lesson-static',
    resolveId: (id) => (id.startsWith(SCRIPT) || id.startsWith(MARKUP) ? `\0${id}` : undefined),
    load(id, context) {
      const [, kind, hash] = /^\0(virtual:[a-z-]+\/)(\w+)$/.exec(id) ?? [];
      if (kind === MARKUP) {
        const markup = JSON.stringify(markups.get(hash));
        if (!markup.includes('⟦')) return `export default ${markup};`;
        return `import { fillPlaces } from '/src/lessons/places.ts';
           export default fillPlaces(${markup});`;
      }
      if (kind !== SCRIPT) return undefined;
      const markup = JSON.stringify(MARKUP + hash);
      return context?.ssr
        ? `import { staticOf } from '/src/lessons/Static.tsx';
           import markup from ${markup};
           export const Static = staticOf('${hash}', markup);`
        : `import { isOnPage, staticOf } from '/src/lessons/Static.tsx';
           const load = () => import(${markup}).then((module) => module.default);
           export const Static = staticOf('${hash}', isOnPage('${hash}') ? [] : await load(), load);`;
    },
  };
}

function isStatic({ type, children = [] }: Node): boolean {
  if (type === 'text' || type === 'raw') return true;
  if (type !== 'element') return false;
  return children.every(isStatic);
}

/** A displayed formula is a `span`, as KaTeX's rules want it, but stands in a line of its own. */
const isDisplayed = ({ properties }: Node) =>
  Array.isArray(properties?.className) && properties.className.includes('katex-display');

const isInline = (node: Node) =>
  node.type === 'text' ||
  node.type === 'mdxJsxTextElement' ||
  (INLINE.has(node.tagName ?? '') && !isDisplayed(node));

/** Line ends between blocks are seen by nobody. */
function withoutGaps(nodes: readonly Node[]): Node[] {
  return nodes.filter(({ type, value = '' }, index) => {
    if (type !== 'text' || value.trim() !== '' || !value.includes('\n')) return true;
    const [before, after] = [nodes[index - 1], nodes[index + 1]];
    return Boolean((before && isInline(before)) || (after && isInline(after)));
  });
}

function jsxAttribute([property, value]: [string, unknown]) {
  return attribute(attributeName(property), attributeValue(value));
}
