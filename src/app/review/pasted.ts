import { containersIn, type InText } from '../../url/inText.ts';
import { counted } from '../practice/words.ts';

/** A link with answers in the pasted text. */
export interface Link extends Pick<InText, 'fragment' | 'line' | 'before'> {
  /** How often it stands there; it counts once. */
  readonly times: number;
}

export interface Pasted {
  /** In their order, each once. */
  readonly links: readonly Link[];
  /** What else from here was in the text, in a sentence; empty when nothing was. */
  readonly passedOver: string;
}

/** Every link with answers in a text, with the words before it. */
export function pastedIn(text: string): Pasted {
  const found = containersIn(text);
  const links = new Map<string, Link>();
  for (const { letter, fragment, line, before } of found) {
    if (letter !== 'a') continue;
    const earlier = links.get(fragment);
    if (earlier) links.set(fragment, { ...earlier, times: earlier.times + 1 });
    else links.set(fragment, { fragment, line, before, times: 1 });
  }
  const others = found.flatMap(({ letter, fragment }) => (letter === 'a' ? [] : [fragment]));
  const worksheets = new Set(others.filter((fragment) => fragment.startsWith('w'))).size;
  const rest = new Set(others).size - worksheets;
  const said = [
    worksheets > 0 ? counted(worksheets, 'link to a worksheet', 'links to worksheets') : '',
    rest > 0 ? counted(rest, 'link to something else', 'links to something else') : '',
  ].filter((part) => part !== '');
  return {
    links: [...links.values()],
    passedOver:
      said.length === 0 ? '' : `Not a student’s result, and passed over: ${said.join(', ')}.`,
  };
}

/** `Line 4, Jürgen`. */
export const placeSaid = ({ line, before }: Pick<Link, 'line' | 'before'>): string =>
  before === '' ? `Line ${line}` : `Line ${line}, ${before}`;
