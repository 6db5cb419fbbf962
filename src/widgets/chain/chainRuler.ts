import { texNumber } from '../parts/texNumber.ts';
import type { Answer } from './results.ts';

/** Of a letter of the text: formulas are a little larger. */
const FORMULA = 1.06;
/** Widths in ems: digits, signs and points of Computer Modern, a power of ten, both brackets, the gap of two columns. */
const DIGIT = 0.5;
const SIGN = 0.78;
const POINT = 0.28;
const POWER = 2.6;
const BRACKETS = 1;
const COLUMN_GAP = 1;
/** A number has room for a sign and some digits, so that little moves while it changes. */
const USUAL = 2.6;
/** Pixels, at letters of 15: the word over a column, the arrows of a joint, the gap of two columns. */
const LETTERS = 15;
const WORD = 52;
const ARROW = 46;
const BESIDE = 16;

/** Digits of a number in a card, in one that has little room, and between two cards. */
export const DIGITS = { card: 4, few: 3, joint: 3 } as const;

/** How the numbers of a card stand: the two columns under each other, and what is pushed and pulled with so many digits. */
export interface NumberStyle {
  readonly narrow: boolean;
  readonly digits: number;
}

export interface ChainRuler {
  /** Pixels that the numbers of a stage take, 0 being the input. */
  readonly numbers: (stage: number, style: NumberStyle) => number;
  /** Pixels of the Jacobian of a map, counted from 0, with its arrows. */
  readonly joint: (map: number) => number;
}

/** How wide the numbers of a chain are, before they are set: a row of cards must not run into itself. */
export function rulerOf(answer: Answer, letters: number, tight: boolean): ChainRuler {
  const { asked, stages, pushed, pulled } = answer;
  const scale = letters / LETTERS;
  const pixels = (ems: number): number => Math.ceil(ems * FORMULA * letters);
  const widest = (numbers: ArrayLike<number>, digits: number): number =>
    Math.max(tight ? 0 : USUAL, ...Array.from(numbers, (x) => numberEms(x, digits)));
  const column = (v: ArrayLike<number>, digits: number): number =>
    pixels(BRACKETS + widest(v, digits));
  const row = (v: ArrayLike<number>, digits: number): number => {
    const least = tight ? 0 : USUAL;
    const entries = Array.from(v, (x) => Math.max(least, numberEms(x, digits)));
    return pixels(BRACKETS + sum(entries) + COLUMN_GAP * (v.length - 1));
  };
  return {
    numbers(stage, { narrow, digits }) {
      const value = column(stage === 0 ? asked.at : stages[stage - 1].value, DIGITS.card);
      const forward = column(pushed[stage], digits);
      const word = WORD * scale;
      const columns = narrow
        ? Math.max(value, forward, word)
        : Math.max(value, word) + BESIDE + Math.max(forward, word);
      return Math.max(columns, row(pulled[stage], digits));
    },
    joint(map) {
      const { rows, cols, data } = stages[map].jacobian;
      const columns = Array.from({ length: cols }, (_, j) =>
        widest(data.subarray(j * rows, (j + 1) * rows), DIGITS.joint),
      );
      return Math.max(ARROW, pixels(BRACKETS + sum(columns) + COLUMN_GAP * (cols - 1)));
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, x) => all + x, 0);

/** The width of a number as it is typeset. */
function numberEms(x: number, digits: number): number {
  if (!Number.isFinite(x)) return 4 * DIGIT;
  const [mantissa, power] = texNumber(x, digits).split(' ');
  const signs = Array.from(mantissa, (c) => (c === '-' ? SIGN : c === '.' ? POINT : DIGIT));
  return sum(signs) + (power === undefined ? 0 : POWER);
}
