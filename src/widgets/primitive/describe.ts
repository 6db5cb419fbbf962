import type { Inputs } from './inputs.ts';
import { isTold, type Answer, type Results } from './results.ts';
import { column, placeWords, say } from './say.ts';
import {
  diagnosisWords,
  failingWords,
  keepsWords,
  ownWords,
  verdictOf,
  verdictWords,
  worthWords,
} from './words.ts';

type Seen = Pick<Results, 'calm' | 'faults' | 'ruleFaults' | 'told'>;

/**
 * Every state of the widget in words: for the live region, the caption, print and the tests. It speaks of the rule that the
 * answer is for, even while a newer one is being typed.
 */
export function describe(_: Inputs, { calm, faults, ruleFaults, told }: Seen): string {
  if (!calm) {
    return faults.length + ruleFaults.length > 0
      ? 'There is no picture yet: the text needs a repair first.'
      : 'The rule is being tested.';
  }
  return [
    `The rule ${cut(calm.asked.rule)} for ${cut(calm.asked.fn.source)} ${verdictWords(calm)}.`,
    worthWords(calm),
    failingWords(calm),
    verdictOf(calm) === 'fails' && isTold(calm, told) ? diagnosisWords(calm) : '',
    pairWords(calm),
    ...ownWords(calm),
    keepsWords(calm),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Both sides of the dot-product test. */
function pairWords({ tests, inputs, asked }: Answer): string {
  const [own] = tests;
  if (own.verdict === 'undefined') return '';
  const place = placeWords(inputs, own.at) ?? 'your point';
  const short = asked.v.length <= 6;
  const pair = short
    ? `with ẋ = ${column(asked.v)} and w̄ = ${column(asked.u)}`
    : 'for your ẋ and w̄';
  const sides = `⟨w̄, Jẋ⟩ is ${say(own.forward)} and ⟨x̄, ẋ⟩ is ${say(own.backward)}`;
  return `At ${place}, ${pair}: ${sides}.`;
}

const LONGEST = 48;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

/** A name for a state that is kept: the operation and its rule. */
export const brief = ({ source, rule }: Inputs): string => `${cut(source)}: ${cut(rule)}`;
