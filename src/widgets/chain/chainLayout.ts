import { DIGITS, rulerOf, type NumberStyle } from './chainRuler.ts';
import { widthsOf } from './model.ts';
import type { Answer } from './results.ts';

/** The smallest pictures, in pixels: of a card, and beside a text. */
const CARD = 104;
const SMALL_CARD = 78;
/** In several rows, where height is dear. */
const IN_ROWS = 160;
/** Columns are so far apart, and all of them so far from both edges. */
const GAP = 8;
const SIDES = 24;
/** Narrower than this is a phone: there several rows would be no shorter. */
const PHONE = 560;
/** The picture of a stage beside its numbers, and one that is a line, which needs no height. */
const STACKED = 132;
const SMALL_STACKED = 76;
const LINE = 84;

export interface ChainRoom {
  readonly width: number;
  /** Of its letters, in pixels. */
  readonly letters: number;
  /** Pictures are at most so high. */
  readonly tall: number;
  /** Beside a text: smaller pictures, or none, rather than one stage under the other. */
  readonly compact: boolean;
}

export interface ChainLayout extends NumberStyle {
  /** Side by side, in one row or several; or one under the other. */
  readonly across: boolean;
  /** The stages of each row, 0 being the input; all in one where they are under each other. */
  readonly rows: readonly (readonly number[])[];
  /** Width of the small pictures, in pixels; 0 where there is no room for any. */
  readonly size: number;
  /** Of the text, in pixels. */
  readonly letters: number;
  /** Height of the picture of a stage of so many numbers. */
  readonly heightOf: (count: number) => number;
}

/** Whether the stages fit beside each other, in how many rows, and how large their pictures are then. */
export function layoutOf(
  answer: Answer,
  { width, letters, tall, compact }: ChainRoom,
): ChainLayout {
  const widths = widthsOf(answer);
  const ruler = rulerOf(answer, letters, compact);
  const room = width - SIDES;
  const packed = (size: number, style: NumberStyle): Rows | null =>
    inRows(
      widths.length,
      room,
      (stage) => Math.max(size, ruler.numbers(stage, style)),
      ruler.joint,
    );

  const least = compact ? SMALL_CARD : CARD;
  const inRowsOf = (count: number, most: number): ChainLayout | null => {
    // The numbers of a card beside each other rather than a larger picture: height is what is dear.
    for (const style of count === 1 ? [ROOMY, TIGHT] : [BESIDE, TIGHT]) {
      const size = largest(most, least, (s) => packed(s, style)?.length === count);
      if (size !== null) return across(packed(size, style), size, style);
    }
    return null;
  };
  const one = inRowsOf(1, tall);
  if (one) return one;
  if (compact) {
    const bare = packed(0, TIGHT);
    if (bare?.length === 1) return across(bare, 0, TIGHT);
  } else if (width >= PHONE) {
    const fewest = packed(least, TIGHT)?.length ?? Infinity;
    const several =
      fewest <= Math.ceil(widths.length / 2) ? inRowsOf(fewest, Math.min(tall, IN_ROWS)) : null;
    if (several) return several;
  }
  return across(null, Math.min(tall, compact ? SMALL_STACKED : STACKED), ROOMY);

  function across(rows: Rows | null, size: number, style: NumberStyle): ChainLayout {
    // Beside a plane a line is as high as the plane, so that values stand on one level.
    const lines = !rows || widths.every((count) => count !== 2);
    return {
      across: rows !== null,
      rows: rows ?? [widths.map((_, stage) => stage)],
      size,
      ...style,
      letters,
      heightOf: (count) => (count === 1 && lines ? Math.min(size, LINE) : size),
    };
  }
}

const ROOMY: NumberStyle = { narrow: false, digits: DIGITS.card };
const BESIDE: NumberStyle = { narrow: false, digits: DIGITS.few };
const TIGHT: NumberStyle = { narrow: true, digits: DIGITS.few };

type Rows = readonly (readonly number[])[];

/** The largest size, by steps of two pixels, that will do; null when none does. */
function largest(most: number, least: number, will: (size: number) => boolean): number | null {
  for (let size = most; size >= least; size -= 2) if (will(size)) return size;
  return null;
}

/**
 * Stages one after the other into rows, as many in each as fit; from the second row on the Jacobian that leads to a row
 * stands at its beginning. Null when one does not fit at all.
 */
function inRows(
  count: number,
  room: number,
  card: (stage: number) => number,
  joint: (map: number) => number,
): Rows | null {
  const rows: number[][] = [];
  let used = Infinity;
  for (let stage = 0; stage < count; stage++) {
    const own = card(stage) + (stage === 0 ? 0 : joint(stage - 1) + 2 * GAP);
    if (own > room) return null;
    if (used + own > room) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1].push(stage);
    used += own;
  }
  return rows;
}
