import type { AskedWidget } from '../asked.ts';
import { missing, type Kind } from './kind.ts';

export interface WidgetForm {
  readonly kind: 'widget';
  readonly widget: string;
  readonly query: string;
}

/** One field: the state in which the widget was left, as the query of a link. */
export const widget: Kind<AskedWidget, WidgetForm> = {
  form: ({ widget: id, query }) => ({ kind: 'widget', widget: id, query }),
  fields: () => 1,
  truth: ({ truth }) => [truth],
  faults: (_, [typed = '']) =>
    typed === ''
      ? [
          missing(
            0,
            'Nothing has been moved yet.',
            'Bring the figure into the state that is asked for.',
          ),
        ]
      : [],
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike(_, [typed = ''], [wanted = '']) {
    const [a, b] = [fieldsOf(typed), fieldsOf(wanted)];
    return { entries: [Object.entries(b).every(([key, text]) => a[key] === text)] };
  },
  right: (asked, [typed = '']) => ({ entries: [asked.right(fieldsOf(typed))] }),
  forms: (_, typed) => [typed],
};

/** The fields of a query by their keys, as text. */
export function fieldsOf(query: string): Readonly<Record<string, string>> {
  const pairs = query.split('&').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.map(([key = '', ...text]) => [key, plain(text.join('='))]));
}

function plain(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
