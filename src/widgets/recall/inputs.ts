import { choiceField, listField, numberField } from '../../url/field.ts';
import { createSchema } from '../../url/schema.ts';
import { DECKS, type Deck } from './card.ts';

export const LOOKS = ['match', 'broken'] as const;
export type Look = (typeof LOOKS)[number];

/** What the shapes of a broken line do: not multiply or add at all; give the wrong shape; give the right one. */
export const SHAPES = ['clash', 'other', 'same'] as const;
export type ShapeAnswer = (typeof SHAPES)[number];

/** The whole state of the widget: what the link holds, and all there is to undo. */
export interface Inputs {
  readonly look: Look;
  /** Which cards are dealt, and the order of the lines. */
  readonly seed: number;
  readonly deck: Deck;
  /** Chosen cards: places of a formula, a shape and a hypothesis in their columns; −1 for none. */
  readonly pick: readonly number[];
  /** Triples laid aside, one after the other: formula, shape, hypothesis. */
  readonly done: readonly number[];
  /** Wrong triples so far. */
  readonly miss: number;
  /** The broken line at hand, by its place in the order of the seed. */
  readonly at: number;
  /** What was predicted of its shapes; empty before. */
  readonly says: ShapeAnswer | '';
  /** The symbol that was clicked last; −1 for none. */
  readonly token: number;
  /** Places of the lines that were found. */
  readonly found: readonly number[];
  /** Right symbols that were clicked as wrong. */
  readonly slips: number;
}

/** Cards of each kind on the board. */
export const DEALT = 6;
export const LARGEST_SEED = 9999;

const places = (most: number) => listField([], { most, limit: 99, least: 0 });
const count = numberField({ default: 0, min: 0, max: 999, integer: true });

/** `/lab/recall/?deck=matrix&seed=3` or `?look=broken&at=2`. */
export const schema = createSchema<Inputs>(1, {
  look: { key: 'look', field: choiceField(LOOKS, 'match') },
  seed: {
    key: 'seed',
    field: numberField({ default: 1, min: 1, max: LARGEST_SEED, integer: true }),
  },
  deck: { key: 'deck', field: choiceField(DECKS, 'all') },
  pick: { key: 'pick', field: listField([-1, -1, -1], { most: 3, limit: 99, least: -1 }) },
  done: { key: 'done', field: places(3 * DEALT) },
  miss: { key: 'miss', field: count },
  at: { key: 'at', field: numberField({ default: 0, min: 0, max: 99, integer: true }) },
  says: { key: 'says', field: choiceField(['', ...SHAPES], '') },
  token: { key: 'token', field: numberField({ default: -1, min: -1, max: 19, integer: true }) },
  found: { key: 'found', field: places(99) },
  slips: { key: 'slips', field: count },
});
