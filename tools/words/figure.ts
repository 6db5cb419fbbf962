// Build time: the place of a live figure as HTML, with its caption. The figure comes when a reader is near
// (src/lessons/live); what its place needs to know of the widget stands in ⟦…⟧, for src/lessons/places.ts.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

type Said = Readonly<Record<string, string>>;

/** `<Widget id="descent" name="ravine" state="…">caption</Widget>`. */
export function widget(said: Said, children: Node[]): Node {
  const className = lessonClass('Widget', 'figure');
  return figure(said, 'inline', className, [said.caption ?? '', ...children]);
}

/** `<Stage id="descent" name="ravine" state="…" caption="…">` around its steps. */
export function stage(said: Said, children: Node[]): Node {
  const className = lessonClass('Stage', 'figure');
  return element(
    'div',
    { className: lessonClass('Stage', 'stage'), dataStage: '' },
    figure(said, 'beside', className, [said.caption ?? '']),
    element('div', { className: lessonClass('Stage', 'steps'), dataSteps: '' }, ...children),
  );
}

function figure(said: Said, size: string, className: string, caption: (Node | string)[]): Node {
  const { id = '', name, state = '', number } = said;
  const href = `${process.env.BASE ?? '/'}lab/${id}/?${state}`;
  const title = number === undefined ? `⟦${id} title⟧` : `Figure ${number}`;
  return element(
    'figure',
    {
      id: name && `figure-${name}`,
      className,
      dataFigure: id,
      dataName: name,
      dataState: state,
      dataSize: size,
      dataTitle: title,
    },
    element('div', { className: lessonClass('Widget', 'place') }, waiting(id, size, href)),
    element(
      'figcaption',
      { className: lessonClass('Widget', 'caption') },
      element('b', { className: lessonClass('Widget', 'number') }, title),
      ...caption,
      ' ',
      element(
        'a',
        {
          className: lessonClass('Widget', 'lab'),
          href,
          dataLab: id,
        },
        'Open in the lab',
      ),
    ),
  );
}

/** As src/figure/Figure.tsx keeps it. */
function waiting(id: string, size: string, href: string): Node {
  return element(
    'div',
    {
      className: lessonClass('Figure', 'waiting'),
      style: `--wide:⟦${id} ${size} wide⟧rem;--narrow:⟦${id} ${size} narrow⟧rem`,
    },
    element('noscript', {}, 'This figure moves when JavaScript is on.'),
    element(
      'p',
      { className: lessonClass('Figure', 'missing') },
      'This figure had not been loaded when the page was printed. Print again, and it is here; or open ',
      element('a', { href, dataHere: '' }, 'its lab'),
    ),
  );
}
