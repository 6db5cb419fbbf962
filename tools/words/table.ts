// Build time: tables as HTML. One that is wider than a phone scrolls alone instead of dragging the page along.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

/** A Markdown table, by itself or in a `<Table>`. */
export function scrolling(table: Node, label: string): Node {
  return element(
    'div',
    { className: lessonClass('Table', 'scroll'), dataScrolls: label },
    withHeaders(table),
  );
}

/** `<Table title="Five step sizes">` around a Markdown table; numbered by the outline. */
export function titled(said: Readonly<Record<string, string>>, children: Node[]): Node {
  const { id, number, title } = said;
  const name = number === undefined ? 'Table' : `Table ${number}`;
  const table = children.find(({ tagName }) => tagName === 'table');
  if (!table) throw new Error('A Table needs one Markdown table: leave a blank line around it.');
  return element(
    'div',
    { id, className: lessonClass('Table', 'block'), role: 'group', ariaLabel: name },
    element(
      'p',
      { className: lessonClass('Table', 'title') },
      element('b', {}, name),
      ...(title === undefined ? [] : [` ${title}`]),
    ),
    scrolling({ ...table, properties: { ...table.properties, ariaLabel: title ?? name } }, name),
  );
}

/** The cells of the first row say what stands below them. */
function withHeaders(node: Node): Node {
  const children = node.children?.map(withHeaders);
  const scope = node.tagName === 'th' ? { scope: 'col' } : {};
  return {
    ...node,
    ...(children && { children }),
    ...(node.type === 'element' && { properties: { ...node.properties, ...scope } }),
  };
}
