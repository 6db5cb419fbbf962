// Build time: the words of a lesson that do something, as HTML. What they do comes later, when a reader
// is near them (src/lessons/acting): until then, and without JavaScript, they are words.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

type Said = Readonly<Record<string, string>>;

/** `<Term id="gradient" shows="gradient">`: a link to the glossary, with a card for whoever lingers. */
export function term({ id, shows }: Said, children: Node[]): Node {
  const href = `${process.env.BASE ?? '/'}glossary/#${id}`;
  const own = { className: lessonClass('Term', 'term'), href, dataTerm: id, dataConcept: shows };
  return element('a', own, ...children);
}

/** `<Set figure="ravine" change="eta=0.08">`: words that bring a figure into a state. */
export function set({ figure, state, change }: Said, children: Node[]): Node {
  return element(
    'button',
    {
      type: 'button',
      className: lessonClass('Set', 'set'),
      dataSet: figure,
      dataState: state,
      dataChange: change,
    },
    ...children,
  );
}

/** `<Num figure="ravine" field="eta">0.07</Num>`: a number that follows its figure, and may change it. */
export function num({ figure, field, shows, concept }: Said, children: Node[]): Node {
  const kind = lessonClass('Num', field === undefined ? 'quoted' : 'field');
  return element(
    'span',
    {
      className: `${lessonClass('Num', 'num')} ${kind}`,
      dataNum: figure,
      dataField: field,
      dataShows: shows,
      dataConcept: concept,
    },
    element('span', { className: lessonClass('Num', 'printed') }, ...children),
  );
}

/** `<Step title="…" change="…">` in a Stage, whose own state its changes are made to. */
export function step(said: Said, stage: Said, children: Node[]): Node {
  const { id, title = '', state, change, number } = said;
  const titleId = id && `${id}-title`;
  return element(
    'div',
    {
      id,
      className: lessonClass('Stage', 'step'),
      role: 'group',
      ariaLabelledBy: titleId,
      ariaLabel: titleId === undefined ? title : undefined,
      dataStep: state ?? stage.state ?? '',
      dataChange: change,
    },
    element(
      'p',
      { id: titleId, className: lessonClass('Stage', 'title') },
      element(
        'button',
        { type: 'button', dataGo: '' },
        ...(number === undefined
          ? []
          : [element('span', { className: lessonClass('Stage', 'count') }, number)]),
        element('span', { dataTitle: '' }, title),
      ),
    ),
    ...children,
    element('p', { className: lessonClass('Stage', 'words') }, inWords(state ?? change ?? '')),
  );
}

/** For paper: `eta=0.08&at=1,2` is "The figure here: eta = 0.08, at = 1, 2". */
function inWords(query: string): string {
  const parts = decodeURIComponent(query).split('&').filter(Boolean);
  if (parts.length === 0) return 'The figure here as it begins.';
  const said = parts.map((part) =>
    part
      .replace('=', ' = ')
      .replace(/,(?=\S)/g, ', ')
      // What is exact in a link need not be so on paper.
      .replace(/\d+\.\d{5,}/g, (number) => Number(number).toPrecision(4)),
  );
  return `The figure here: ${said.join('; ')}.`;
}
