// Build time: a proof as HTML: closed until it is wanted, open on paper, and ended by its sign.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

/** `<Proof of="the chain rule">`. */
export function proof({ of }: Readonly<Record<string, string>>, children: Node[]): Node {
  const last = children.findLastIndex(({ type, value = '' }) => type !== 'text' || value.trim());
  const end = element('span', { className: lessonClass('Proof', 'end'), ariaHidden: 'true' }, '∎');
  const ending = children[last];
  // In the last line where that is words, on a line of its own after a displayed formula or a list.
  const closed =
    ending?.tagName === 'p'
      ? children.with(last, { ...ending, children: [...(ending.children ?? []), end] })
      : [...children, element('p', { className: lessonClass('Proof', 'alone') }, end)];
  return element(
    'details',
    { className: lessonClass('Proof', 'proof') },
    element('summary', {}, of === undefined ? 'Proof' : `Proof of ${of}`),
    element('div', { className: lessonClass('Proof', 'body') }, ...closed),
  );
}
