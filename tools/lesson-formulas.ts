// Build time: sets the formulas of a lesson. One that KaTeX cannot set stops the build.
import katex from 'katex';
import { formulaOptions } from './formula-options.ts';
import type { LessonFile, Node } from './lesson-tree.ts';

/** Puts KaTeX's markup where remark-math left the source of a formula. */
export function lessonFormulas() {
  return (tree: Node, file: LessonFile) => {
    const formula = (source: Node, displayMode: boolean, { position } = source): Node => {
      try {
        const html = katex.renderToString(text(source), { ...formulaOptions(), displayMode });
        return {
          type: 'element',
          tagName: 'span',
          properties: { className: [displayMode ? 'katex-display' : 'katex'] },
          children: [{ type: 'raw', value: inside(html) }],
        };
      } catch (error) {
        return file.fail(String(error), position && { place: position });
      }
    };
    const walk = (node: Node) => {
      if (!node.children) return;
      node.children = node.children.map((child) => {
        if (hasClass(child, 'math-inline')) return formula(child, false);
        const inner = child.tagName === 'pre' ? child.children?.[0] : undefined;
        if (inner && hasClass(inner, 'math-display'))
          return formula(inner, true, inner.position ? inner : child);
        walk(child);
        return child;
      });
    };
    walk(tree);
  };
}

const hasClass = ({ properties }: Node, name: string) =>
  Array.isArray(properties?.className) && properties.className.includes(name);

const text = (node: Node): string => node.value ?? (node.children ?? []).map(text).join('');

/** Without the outer `<span>`, which the tree holds. */
const inside = (html: string) => html.slice(html.indexOf('>') + 1, -'</span>'.length);
