import { dealt } from './deal.ts';
import type { Card } from './card.ts';
import { CARDS } from './cards.ts';
import { DEALT, type Inputs } from './inputs.ts';

/** What was dealt: a formula stands at its place; shapes and hypotheses are those of the same cards in other orders. */
export interface Board {
  readonly cards: readonly Card[];
  readonly shapes: readonly string[];
  readonly needs: readonly string[];
}

/** A formula, a shape and a hypothesis by their places in the columns. */
export type Triple = readonly [formula: number, shape: number, need: number];

export function boardOf({ deck, seed }: Pick<Inputs, 'deck' | 'seed'>): Board {
  const all = deck === 'all' ? CARDS : CARDS.filter((card) => card.deck === deck);
  const cards = dealt(all.length, seed)
    .slice(0, DEALT)
    .map((k) => all[k]);
  const column = <T>(of: (card: Card) => T, salt: number): readonly T[] =>
    dealt(cards.length, seed + salt).map((k) => of(cards[k]));
  return {
    cards,
    shapes: column(({ shape }) => shape, 20_011),
    needs: column(({ needs }) => needs, 40_009),
  };
}

/** Equal cards may stand for each other: what counts is what is written on them. */
export const isRight = ({ cards, shapes, needs }: Board, [f, s, h]: Triple): boolean =>
  cards[f]?.shape === shapes[s] && cards[f]?.needs === needs[h];

/** The triples of a state; null where they cannot have been laid aside on this board. */
export function laidAside(board: Board, done: readonly number[]): readonly Triple[] | null {
  if (done.length % 3 !== 0) return null;
  const triples = Array.from({ length: done.length / 3 }, (_, k): Triple => [
    done[3 * k],
    done[3 * k + 1],
    done[3 * k + 2],
  ]);
  const once = [0, 1, 2].every(
    (column) => new Set(triples.map((triple) => triple[column])).size === triples.length,
  );
  return once && triples.every((triple) => isRight(board, triple)) ? triples : null;
}

/** The cards of a state that are chosen and still on the board; −1 where none is. */
export function pickOf(board: Board, { pick, done }: Pick<Inputs, 'pick' | 'done'>): Triple {
  const aside = laidAside(board, done) ?? [];
  const at = (column: 0 | 1 | 2): number => {
    const k = pick[column] ?? -1;
    return k < board.cards.length && !aside.some((triple) => triple[column] === k) ? k : -1;
  };
  return [at(0), at(1), at(2)];
}

export const isWhole = (triple: Triple): boolean => triple.every((k) => k >= 0);
