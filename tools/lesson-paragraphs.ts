// Build time: words that stand alone in a paragraph. MDX takes a paragraph of components for the components
// alone, which is right for a Widget and wrong for a number.
import type { Node } from './lesson-tree.ts';

const INLINE = ['Check', 'Num', 'Set', 'Term'];
const PHRASES = ['text', 'inlineMath', 'emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement'];

/** Puts them into a paragraph again. */
export function lessonParagraphs() {
  return function walk(node: Node): void {
    if (!node.children) return;
    const children: Node[] = [];
    let line: { paragraph: Node; end: number } | undefined;
    for (const child of node.children) {
      if (!isWord(child)) {
        walk(child);
        children.push(child);
        line = undefined;
        continue;
      }
      const word = { ...child, type: 'mdxJsxTextElement' };
      const { start, end } = child.position ?? { start: { line: 0 }, end: { line: 0 } };
      if (line && start.line - line.end <= 1) {
        line.paragraph.children?.push({ type: 'text', value: ' ' }, word);
        line.end = end.line;
      } else {
        const paragraph: Node = { type: 'paragraph', children: [word] };
        children.push(paragraph);
        line = { paragraph, end: end.line };
      }
    }
    node.children = children;
  };
}

const isWord = ({ type, name, children = [] }: Node): boolean =>
  type === 'mdxJsxFlowElement' &&
  INLINE.includes(name ?? '') &&
  children.every((child) => PHRASES.includes(child.type));

/** After all is checked, a Check is what stands in it. */
export function withoutChecks() {
  return function walk(node: Node): void {
    if (!node.children) return;
    node.children = node.children.flatMap((child) => {
      walk(child);
      return child.name === 'Check' ? (child.children ?? []) : [child];
    });
  };
}
