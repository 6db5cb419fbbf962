import type { Formula } from 'virtual:formulas';
import { wordsOf } from '../search/words.ts';

/** What the reader asks to see: words, and a group by its name in the address; empty for all. */
export interface Filter {
  readonly words: string;
  readonly group: string;
}

/** "With respect to a vector" → "vector": a group's name in the address, one word where that is enough. */
export const groupKey = (group: string): string =>
  group
    .toLowerCase()
    .replace(/^with respect to a /, '')
    .replaceAll(' ', '-');

type Findable = Pick<Formula, 'title' | 'group' | 'words'>;

/** Whether each typed word begins a word of the formula's names, symbols or proof, and the group is the one asked for. */
export function fits({ title, group, words }: Findable, { words: typed, group: key }: Filter) {
  if (key !== '' && groupKey(group) !== key) return false;
  const own = wordsOf(`${title} ${group} ${words}`);
  return wordsOf(typed).every((word) => own.some((candidate) => candidate.startsWith(word)));
}

/** The filter of an address. A group that is none counts as all. */
export function readFilter(query: string, groups: readonly string[]): Filter {
  const asked = new URLSearchParams(query);
  const group = asked.get('group') ?? '';
  return {
    words: (asked.get('q') ?? '').slice(0, 200),
    group: groups.some((name) => groupKey(name) === group) ? group : '',
  };
}

/** The same as a query, with its question mark; empty when everything is shown. */
export function printFilter({ words, group }: Filter): string {
  const query = new URLSearchParams();
  if (words.trim() !== '') query.set('q', words.trim());
  if (group !== '') query.set('group', group);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
