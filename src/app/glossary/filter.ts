import type { Term } from 'virtual:glossary';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether each typed word begins a word of the term's name or of one of its other names. */
export function fits({ title, aliases }: Term, query: string): boolean {
  const names = [title, ...aliases].map(
    (name) => ` ${plain(name).replace(/[^\p{L}\p{N}]+/gu, ' ')}`,
  );
  const words = plain(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return names.some((name) => words.every((word) => name.includes(` ${word}`)));
}

interface Letter {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** Terms, already in order, under their first letters. */
export function byLetter(terms: readonly Term[]): Letter[] {
  const letters = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = term.title[0].toUpperCase();
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, terms]) => ({ letter, terms }));
}
