import { dealt } from './deal.ts';
import { LINES } from './brokenLines.ts';
import type { BrokenLine, Tag } from './brokenLine.ts';
import type { Inputs } from './inputs.ts';

/** Where each family is taught, for who meets one twice. */
export const TAUGHT: Readonly<Record<Tag, string>> = {
  TRANSPOSE: '04',
  SIGN: '09',
  FACTOR2: '08',
  ORDER: '05',
  EVAL_POINT: '05',
  MISSING_INNER: '05',
  OVERWRITE: '06',
  HYPOTHESIS: '02',
};

/** The families in words. */
export const TAG_WORDS: Readonly<Record<Tag, string>> = {
  TRANSPOSE: 'a transpose missing, or one too many',
  SIGN: 'a wrong sign',
  FACTOR2: 'a factor of 2 or ½',
  ORDER: 'the order of the factors',
  EVAL_POINT: 'the wrong point of evaluation',
  MISSING_INNER: 'an inner part missing',
  OVERWRITE: 'overwritten instead of added',
  HYPOTHESIS: 'a hypothesis missing',
};

/** The lines in the order of the seed. */
export const lineOrder = (seed: number): readonly BrokenLine[] =>
  dealt(LINES.length, seed).map((k) => LINES[k]);

/** The line at hand. */
export function lineAt({ seed, at }: Pick<Inputs, 'seed' | 'at'>): BrokenLine {
  const order = lineOrder(seed);
  return order[Math.min(at, order.length - 1)];
}

/** Nothing clicked, a right symbol, or the one that is wrong. */
export function clicked(line: BrokenLine, token: number): 'none' | 'right' | 'wrong' {
  if (token < 0 || token >= line.tokens.length) return 'none';
  return line.wrong.includes(token) ? 'wrong' : 'right';
}

/** The line is told apart from the right one once its symbol was found and its shapes were predicted. */
export const isTold = (line: BrokenLine, { token, says }: Pick<Inputs, 'token' | 'says'>) =>
  clicked(line, token) === 'wrong' && says !== '';
