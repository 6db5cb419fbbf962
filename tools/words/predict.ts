// Build time: a prediction as HTML. Its choices work by themselves; src/lessons/acting/usePredicts.ts opens
// the answer, and without JavaScript it stands open.
import { element, type Node } from '../lesson-tree.ts';
import { lessonClass } from '../scoped-name.ts';

const own = (local: string) => ({ className: lessonClass('Predict', local) });

/** Its place in the page is its name: predictions of a gallery or an example have no number. */
let made = 0;

/** `<Predict answer={2}>`: a question, then a list of choices, then what to show afterwards. */
export function predict(said: Readonly<Record<string, string>>, children: Node[]): Node {
  const { answer = '', number = '' } = said;
  const at = children.findIndex(({ tagName }) => tagName === 'ul');
  const items = children[at]?.children?.filter(({ tagName }) => tagName === 'li') ?? [];
  if (at < 0) throw new Error('Predict: a list of choices is missing.');
  if (!items[Number(answer) - 1]) {
    throw new Error(`Predict: answer ${answer} is not among its ${items.length} choices.`);
  }
  const id = number === '' ? `predict-${++made}` : `prediction-${number}`;
  return element(
    'div',
    { ...own('predict'), dataPredict: answer },
    element('p', own('label'), 'Predict first ', element('span', own('number'), number)),
    element('div', { id: `${id}-question` }, ...children.slice(0, at)),
    element(
      'fieldset',
      { ...own('choices'), ariaLabelledBy: `${id}-question` },
      ...items.map((item, index) => choice(id, index + 1, item)),
    ),
    element(
      'div',
      own('buttons'),
      button('main', 'show', 'Show me', true),
      button('plain', 'pass', 'I don’t know yet'),
    ),
    element(
      'div',
      { ...own('reveal'), hidden: true, tabIndex: '-1', dataReveal: '' },
      ...children.slice(at + 1),
    ),
  );
}

/** Named by reference: a choice may be a formula alone, whose words some tools do not see in a label. */
function choice(id: string, index: number, { children = [] }: Node): Node {
  const words = `${id}-${index}`;
  const radio = { type: 'radio', name: id, value: String(index), ariaLabelledBy: words };
  return element(
    'label',
    own('choice'),
    element('input', { ...own('radio'), ...radio }),
    element('span', { id: words }, ...children),
  );
}

/** As src/ui/controls/Button.tsx draws it. */
function button(variant: string, answers: string, label: string, disabled = false): Node {
  return element(
    'button',
    {
      type: 'button',
      className: `Button-button Button-${variant}`,
      dataShow: answers,
      disabled: disabled || undefined,
    },
    label,
  );
}
