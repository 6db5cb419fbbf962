// Build time: a heading as HTML, numbered in the order of the page and a link to itself.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

/** `## One step` with what the outline found: `id` and `number`; on other pages there may be neither. */
export function heading(tag: 'h2' | 'h3', said: Record<string, string>, children: Node[]): Node {
  const { id, number } = said;
  const name = lessonClass('Section', tag);
  if (id === undefined && number === undefined) {
    return element(tag, { className: name }, ...children);
  }
  return element(
    tag,
    { id, className: name },
    element(
      'a',
      { className: lessonClass('Section', 'anchor'), href: `#${id ?? ''}` },
      ...(number === undefined
        ? []
        : [element('span', { className: lessonClass('Section', 'number') }, number)]),
      ...children,
    ),
  );
}
