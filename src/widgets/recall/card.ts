export const DECKS = ['all', 'rules', 'vector', 'matrix', 'models'] as const;
export type Deck = (typeof DECKS)[number];

/** A formula of the cheat sheet as three cards. */
export interface Card {
  /** The name of its file in content/formulas, with which a test compares it. */
  readonly id: string;
  readonly deck: Exclude<Deck, 'all'>;
  readonly title: string;
  /** TeX, as on the sheet. */
  readonly object: string;
  readonly formula: string;
  readonly shape: string;
  /** Words with formulas between dollar signs, as on the sheet. */
  readonly needs: string;
  /** The same in plain words, for sentences and for the ear. */
  readonly spoken: string;
}
