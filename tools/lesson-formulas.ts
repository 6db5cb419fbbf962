// Build time: sets the formulas of a lesson and keeps their markup out of its script. The page's HTML
// has it already; the script only holds a numbered place for each formula (see src/lessons/Formula.tsx),
// or a lesson of three hundred formulas would cost its reader every one of them twice.
import { createHash } from 'node:crypto';
import katex, { type KatexOptions } from 'katex';
import type { Plugin } from 'vite';

interface Place {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

interface Node {
  type: string;
  tagName?: string;
  name?: string;
  value?: string;
  properties?: { className?: unknown };
  attributes?: unknown[];
  children?: Node[];
  position?: Place;
  data?: unknown;
}

interface File {
  fail: (reason: string, options?: { place?: Place }) => never;
}

// `\htmlClass` alone is trusted: it colours symbols by concept, and KaTeX reports it under strict
// mode as an extension. A formula that KaTeX cannot set stops the build.
const options: KatexOptions = {
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: (context) => context.command === '\\htmlClass',
};

const SCRIPT = 'virtual:formulas/';
const MARKUP = 'virtual:formula-markup/';

/** Markup by the hash of it all, so that an edited lesson never meets the formulas it had before. */
const markups = new Map<string, string[]>();

/** Replaces what remark-math left for formulas by `<Formula n="…"/>`. */
export function lessonFormulas() {
  return (tree: Node, file: File) => {
    const markup: string[] = [];

    const formula = (source: Node, display: boolean): Node => {
      const attributes = [{ type: 'mdxJsxAttribute', name: 'n', value: String(markup.length) }];
      if (display) attributes.push({ type: 'mdxJsxAttribute', name: 'display', value: 'true' });
      try {
        markup.push(
          inside(katex.renderToString(text(source), { ...options, displayMode: display })),
        );
      } catch (error) {
        file.fail(String(error), source.position && { place: source.position });
      }
      return { type: 'mdxJsxTextElement', name: 'Formula', attributes, children: [] };
    };

    const walk = (node: Node) => {
      if (!node.children) return;
      node.children = node.children.map((child) => {
        if (hasClass(child, 'math-inline')) return formula(child, false);
        const inner = child.tagName === 'pre' ? child.children?.[0] : undefined;
        if (inner && hasClass(inner, 'math-display')) return formula(inner, true);
        walk(child);
        return child;
      });
    };
    walk(tree);
    if (markup.length === 0) return;
    const hash = createHash('sha256').update(JSON.stringify(markup)).digest('hex').slice(0, 12);
    markups.set(hash, markup);
    tree.children?.unshift(importOf('Formula', SCRIPT + hash));
  };
}

/** The modules that `lessonFormulas` makes lessons import. */
export function formulaModules(): Plugin {
  return {
    name: 'lesson-formulas',
    resolveId: (id) => (id.startsWith(SCRIPT) || id.startsWith(MARKUP) ? `\0${id}` : undefined),
    load(id, context) {
      const [, kind, hash] = /^\0(virtual:[a-z-]+\/)(\w+)$/.exec(id) ?? [];
      if (kind === MARKUP) return `export default ${JSON.stringify(markups.get(hash))};`;
      if (kind !== SCRIPT) return undefined;
      const markup = JSON.stringify(MARKUP + hash);
      return context?.ssr
        ? `import { formulaOf } from '/src/lessons/Formula.tsx';
           import markup from ${markup};
           export const Formula = formulaOf('${hash}', markup);`
        : `import { formulaOf, isOnPage } from '/src/lessons/Formula.tsx';
           const load = () => import(${markup}).then((module) => module.default);
           export const Formula = formulaOf('${hash}', isOnPage('${hash}') ? [] : await load(), load);`;
    },
  };
}

const hasClass = ({ properties }: Node, name: string) =>
  Array.isArray(properties?.className) && properties.className.includes(name);

const text = (node: Node): string => node.value ?? (node.children ?? []).map(text).join('');

/** Without the outer `<span class="katex">` or `<span class="katex-display">`, which React renders. */
const inside = (html: string) => html.slice(html.indexOf('>') + 1, -'</span>'.length);

/** `import { name } from 'source'` as the syntax tree MDX asks for. */
function importOf(name: string, source: string): Node {
  const id = { type: 'Identifier', name };
  const statement = {
    type: 'ImportDeclaration',
    specifiers: [{ type: 'ImportSpecifier', imported: id, local: id }],
    source: { type: 'Literal', value: source },
    attributes: [],
  };
  const estree = { type: 'Program', sourceType: 'module', body: [statement] };
  return { type: 'mdxjsEsm', value: '', data: { estree } };
}
