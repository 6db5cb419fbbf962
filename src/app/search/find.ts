import MiniSearch from 'minisearch';
import { entries, KINDS, type Entry, type Kind } from './entries.ts';
import { wordsOf } from './words.ts';

export interface Hit extends Entry {
  readonly score: number;
  /** The words of the query, or those that were taken for them, as they stand in what was found. */
  readonly matched: readonly string[];
}

export interface HitGroup {
  readonly value: Kind;
  readonly items: readonly Hit[];
}

/** What each kind is worth when the words fit equally well: a definition before a mention. */
const WORTH: Record<Kind, number> = {
  term: 1.4,
  lesson: 1.4,
  page: 1.15,
  sheet: 0.5,
  section: 1.2,
  statement: 1,
  formula: 0.8,
  exercise: 0.6,
};
/** What is only announced comes after what can be read. */
const IN_PREPARATION = 0.4;
const MOST = 6;

const index = new MiniSearch<Entry>({
  fields: ['title', 'aliases', 'text'],
  tokenize: wordsOf,
  processTerm: (word) => word,
  extractField: (entry, field) =>
    field === 'aliases' ? entry.aliases.join(' ') : String(entry[field as keyof Entry]),
});
index.addAll(entries);

/** What fits the query, best first. All words must be found; if nothing has them all, any of them. */
export function find(query: string): Hit[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const search = (combineWith: 'AND' | 'OR') =>
    index.search(query, {
      combineWith,
      prefix: (word) => word.length > 1,
      fuzzy: (word) => (word.length > 3 ? 0.2 : false),
      boost: { title: 4, aliases: 3, text: 1 },
      weights: { prefix: 0.5, fuzzy: 0.3 },
    });
  const name = words.join(' ');
  const all = search('AND');
  return (all.length > 0 ? all : search('OR'))
    .map(({ id, score, match }) => {
      const entry = entries[id as number];
      const matched = Object.keys(match);
      const worth = WORTH[entry.kind] * (entry.ready ? 1 : IN_PREPARATION);
      return { ...entry, matched, score: score * worth * fit(entry, name, matched) };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * Being called what was typed counts more than any sum of occurrences, and a name that says little else
 * more than a long one.
 */
function fit({ title, aliases, kind }: Entry, name: string, matched: readonly string[]): number {
  if (kind === 'formula') return 1;
  // A line of the sheet bears the name of the thing it is a formula of: that thing itself comes first.
  if (kind === 'sheet') return 1;
  // So does an exercise; whoever types its own name, 03-T5, has it in hand.
  const names = (kind === 'exercise' ? aliases : [title, ...aliases]).map(wordsOf);
  const index = names.findIndex((words) => words.join(' ') === name);
  if (index >= 0) return index === 0 ? 10 : 5;
  if (kind === 'exercise') return 1;
  const covered = names[0].filter((word) => matched.includes(word)).length / names[0].length;
  return 1 + 3 * covered ** 2;
}

/** The hits by kind, the kind of the best hit first, no kind drowning the others. */
export function grouped(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<Kind, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind) ?? [];
    if (group.length < MOST) group.push(hit);
    groups.set(hit.kind, group);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}

export const headingOf = (kind: Kind): string => KINDS[kind];
