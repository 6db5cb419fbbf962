// Build time: what a lesson states, as HTML: definitions, theorems, examples, pitfalls, and notes beside them.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

type Said = Readonly<Record<string, string>>;

const label = (text: string): Node =>
  element('p', { className: lessonClass('Statement', 'label') }, text);

/** `<Definition title="Gradient">`, numbered by the outline. */
export function statement(kind: string, { id, number, title }: Said, children: Node[]): Node {
  const name = number === undefined ? kind : `${kind} ${number}`;
  const own = lessonClass('Statement', kind.toLowerCase());
  return element(
    'div',
    {
      id,
      className: `${lessonClass('Statement', 'statement')} ${own}`,
      role: 'group',
      ariaLabel: name,
    },
    label(title === undefined ? name : `${name}. ${title}`),
    ...children,
  );
}

/** A margin note: worth knowing, not needed to go on. */
export function note({ title }: Said, children: Node[]): Node {
  const own = { className: lessonClass('Statement', 'note') };
  return element('aside', own, ...(title === undefined ? [] : [label(title)]), ...children);
}

/** For whoever speaks about the page; seen where the reader's settings ask for it. */
export function speaker(children: Node[]): Node {
  return element(
    'aside',
    { className: lessonClass('Speaker', 'speaker'), ariaLabel: 'Lecturer’s note' },
    element('p', { className: lessonClass('Speaker', 'label') }, 'For the lecturer'),
    ...children,
  );
}
