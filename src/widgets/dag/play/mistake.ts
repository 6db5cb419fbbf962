import { either } from './names.ts';

/** A wrong number, and what leads to it. */
export interface Slip {
  readonly value: number;
  readonly say: string;
}

/** A way of going wrong: what it makes of the truth, and what is said of it. */
export interface Mistake<Question> {
  readonly id: string;
  /** What it is, in a few words: for the summary. */
  readonly title: string;
  readonly slips: (question: Question) => readonly Slip[];
}

/** One slip for each of several things; where two give the same number, one sentence names both. */
export function slipsOf<T>(
  things: readonly T[],
  value: (thing: T, index: number) => number,
  nameOf: (thing: T) => string,
  say: (name: string, thing: T) => string,
): readonly Slip[] {
  const values = things.map(value);
  return things.map((thing, k) => {
    const same = things.filter((_, j) => Math.abs(values[j] - values[k]) <= 1e-9);
    const names = [...new Set(same.map(nameOf))];
    return { value: values[k], say: say(either(names), thing) };
  });
}
