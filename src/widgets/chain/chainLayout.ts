import { widthsOf } from './model.ts';
import type { Answer } from './results.ts';

/** Widths in pixels, at letters of 15: a card with a picture, the numbers of one without, and what stands between. */
const CARD = 104;
const SMALL_CARD = 78;
const NUMBERS = 46;
const ENTRY = 38;
const JOINT = 36;
const LETTERS = 15;
const GAP = 16;
const SIDES = 24;
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

export interface ChainLayout {
  /** Side by side, or one under the other. */
  readonly across: boolean;
  /** Width of the small pictures, in pixels; 0 where there is no room for any. */
  readonly size: number;
  /** Height of the picture of a stage of so many numbers. */
  readonly heightOf: (count: number) => number;
}

/** Whether the stages fit beside each other, and how large their pictures are then. */
export function layoutOf(
  answer: Answer,
  { width, letters, tall, compact }: ChainRoom,
): ChainLayout {
  const widths = widthsOf(answer);
  const scale = letters / LETTERS;
  const gaps = GAP * (widths.length - 1);
  const joint = compact ? 0 : JOINT;
  const joints = widths.slice(0, -1).reduce((sum, count) => sum + joint + ENTRY * count, 0);
  const each = Math.floor((width - SIDES - joints * scale - gaps) / widths.length);
  const pictured = each >= (compact ? SMALL_CARD : CARD);
  const across = pictured || (compact && each >= NUMBERS * scale);
  const size = across
    ? pictured
      ? Math.min(tall, each)
      : 0
    : Math.min(tall, compact ? SMALL_STACKED : STACKED);
  // Beside a plane a line is as high as the plane, so that values stand on one level.
  const lines = !across || widths.every((count) => count !== 2);
  return {
    across,
    size,
    heightOf: (count) => (count === 1 && lines ? Math.min(size, LINE) : size),
  };
}
