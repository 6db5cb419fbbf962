// Build time: an exercise as HTML. The question stands there for everybody; its fields are plain ones until
// a reader comes near (src/lessons/acting/Exercises.tsx), and hints and solution wait to be asked for.
import { element, type Node } from '../lesson-tree.ts';
import type { PageQuestion } from '../lesson-exercises.ts';

type Said = Readonly<Record<string, string>>;

/** The classes of src/exercises/view/Exercise.module.css. */
const own = (local: string) => ({ className: `Exercise-${local}` });

/** Exercises of a gallery or an example have no number. */
let made = 0;

/** `<Exercise kind="…">` around a question, Hints, Wrongs and a Solution. */
export function exercise(said: Said, children: Node[]): Node {
  const { id, number, answer, question, template, seed, room } = said;
  const kind = template === undefined ? (said.kind ?? '') : 'template';
  const name = number === undefined ? 'Exercise' : `Exercise ${number}`;
  const having = (mark: string) => children.filter(({ properties }) => properties?.[mark] === '');
  const hints = having('dataHint');
  const wrongs = having('dataWrong');
  const solutions = having('dataSolution');
  const asked = children.filter((child) => ![...hints, ...wrongs, ...solutions].includes(child));
  const list =
    kind === 'choice' || kind === 'template'
      ? asked.find(({ tagName }) => tagName === 'ul')
      : undefined;
  return element(
    'div',
    {
      id,
      ...own('exercise'),
      role: 'group',
      ariaLabel: name,
      dataExercise: kind,
      dataQuestion: question,
      dataAnswer: answer,
      dataTemplate: template,
      dataSeed: seed,
    },
    element('p', own('label'), name),
    element(
      'div',
      { ...own('question'), id: `${id ?? `exercise-${++made}`}-asked`, dataAsked: '' },
      ...asked.filter((child) => child !== list),
    ),
    element(
      'div',
      {
        ...own('place'),
        dataPlace: '',
        style: room === undefined ? undefined : `--room: ${room}rem`,
      },
      // The fields of an exercise of a file come with its script: plain ones would take what nobody reads.
      ...(list ? [choices(list)] : []),
      ...(list || kind === 'template'
        ? []
        : [fields(JSON.parse(question ?? '{}') as PageQuestion)]),
      element('div', own('buttons'), ...buttons(hints.length, solutions.length)),
    ),
    element('div', own('room'), ''),
    ...(hints.length > 0 ? [element('ol', own('hints'), ...hints)] : []),
    ...(wrongs.length > 0 ? [element('div', { hidden: true, dataWrongs: '' }, ...wrongs)] : []),
    ...solutions,
  );
}

export const hint = (children: Node[]): Node =>
  element('li', { ...own('hint'), dataHint: '', hidden: true, tabIndex: '-1' }, ...children);

export const wrong = ({ choice }: Said, children: Node[]): Node =>
  element('div', { dataWrong: '', dataChoice: choice }, ...children);

export const solution = (children: Node[]): Node =>
  element(
    'div',
    { ...own('solution'), dataSolution: '', hidden: true, tabIndex: '-1' },
    element('p', own('label'), 'Solution'),
    ...children,
  );

/** As src/exercises/view/fields draws them, so that nothing moves when those come. */
function fields({ kind, fields: count = 1 }: Partial<PageQuestion>): Node {
  const field = (index: number) =>
    element('input', {
      ...own('input'),
      type: 'text',
      dataTyped: '',
      ariaLabel: count === 1 ? 'Your answer' : `Entry ${index + 1} of ${count}`,
    });
  const row = Array.from({ length: count }, (_, index) =>
    element('span', own('cell'), field(index)),
  );
  const looks = kind === 'row' ? 'row' : kind === 'expression' ? 'expression' : 'number';
  return element(
    'div',
    own('field'),
    element('p', own('name'), 'Your answer'),
    element('div', own(looks), ...row),
    element('p', own('echo')),
  );
}

function choices({ children = [] }: Node): Node {
  const items = children.filter(({ tagName }) => tagName === 'li');
  return element(
    'ul',
    own('choices'),
    ...items.map((item) =>
      // One thing in the row: words and formulas side by side would each be a column of it.
      element(
        'li',
        own('choice'),
        element('div', { dataChoiceText: '' }, ...(item.children ?? [])),
      ),
    ),
  );
}

function buttons(hints: number, solutions: number): Node[] {
  const button = (variant: string, act: string, label: string) =>
    element(
      'button',
      { type: 'button', className: `Button-button Button-${variant}`, dataAct: act },
      label,
    );
  return [
    button('main', 'check', 'Check'),
    ...(hints > 0 ? [button('plain', 'hint', `Hint 1 of ${hints}`)] : []),
    ...(solutions > 0 ? [button('plain', 'solution', 'Solution')] : []),
  ];
}
