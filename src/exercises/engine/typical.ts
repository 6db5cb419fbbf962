import type { Answer, Asked, AskedCells, AskedPart, Prose } from './asked.ts';
import { faultsIn, formParts } from './kinds/all.ts';
import type { Mistake } from './mistake.ts';
import { isSame } from './sameAnswer.ts';

/** A wrong answer that any question of its kind can get, made from the truth. */
interface Typical {
  readonly id: string;
  readonly short: string;
  readonly of: (truth: Answer, asked: Asked) => Answer | undefined;
  readonly say: Prose;
}

const each =
  (change: (text: string) => string) =>
  (truth: Answer, asked: Asked): Answer | undefined =>
    asked.kind === 'cells' || asked.kind === 'expression' || asked.kind === 'matrix expression'
      ? truth.map(change)
      : undefined;

const TYPICAL: readonly Typical[] = [
  {
    id: 'TRANSPOSE',
    short: 'rows and columns exchanged',
    of: (truth, asked) => {
      if (asked.kind === 'matrix expression') return truth.map((text) => `(${text})'`);
      return asked.kind === 'cells' ? transposed(truth, asked) : undefined;
    },
    say: 'This is the transpose of the answer. Its numbers are right and its layout is not: a row belongs to an output, a column to an input, and the gradient of a number is a row. Look at which index counts rows.',
  },
  {
    id: 'SIGN',
    short: 'a sign turned round',
    of: each((text) => `-(${text})`),
    say: 'All of it has the opposite sign. Somewhere a minus was lost or counted twice: go through the factors one by one and write down the sign of each.',
  },
  {
    id: 'FACTOR2',
    short: 'twice the answer',
    of: each((text) => `2*(${text})`),
    say: 'This is twice the answer. A factor 2 comes from the derivative of a square or from two equal terms: look for where one of the two is cancelled by a ½ or was counted already.',
  },
  {
    id: 'HALF',
    short: 'half the answer',
    of: each((text) => `(${text})/2`),
    say: 'This is half the answer. Either the 2 from the derivative of a square was left out, or a ½ was put in that does not belong here.',
  },
  {
    id: 'SWAPPED',
    short: 'entries in the wrong order',
    of: (truth, asked) =>
      asked.kind === 'cells' && (asked.looks === 'vector' || asked.looks === 'row')
        ? [...truth].reverse()
        : undefined,
    say: 'The right numbers, in the opposite order. The entries follow the order of the variables in the question.',
  },
];

function transposed(truth: Answer, { rows, cols }: AskedCells): Answer | undefined {
  if (rows !== cols || rows === 1) return undefined;
  return truth.map((_, k) => truth[(k % cols) * cols + Math.floor(k / cols)] ?? '');
}

/**
 * Mistakes that are looked for after those of the author, in every variant in which they give another answer than the
 * truth and than those.
 */
export function typicalMistakes(
  asked: Asked,
  truth: Answer,
  own: readonly { readonly id: string; readonly answer: Answer }[],
): readonly Mistake[] {
  if (asked.kind !== 'parts') return typicalOf(asked, truth, own);
  const places = formParts(asked);
  return places.flatMap(({ first, fields }, at) => {
    const mine = (answer: Answer): Answer =>
      Array.from({ length: fields }, (_, k) => answer[first + k] ?? '');
    const part = asked.parts[at]?.asked;
    if (!part) return [];
    const known = own
      .map(({ id, answer }) => ({ id, answer: mine(answer) }))
      .filter(({ answer }) => answer.every((text) => text !== ''));
    return typicalOf(part, mine(truth), known).map((mistake) => ({
      ...mistake,
      answer: truth.map((_, k) => mistake.answer[k - first] ?? ''),
    }));
  });
}

function typicalOf(
  asked: AskedPart,
  truth: Answer,
  own: readonly { readonly id: string; readonly answer: Answer }[],
): readonly Mistake[] {
  const found: Mistake[] = [];
  for (const { id, short, of, say } of TYPICAL) {
    if (own.some((mistake) => mistake.id === id)) continue;
    const answer = of(truth, asked);
    if (answer === undefined || faultsIn(asked, answer).length > 0) continue;
    if (isSame(asked, answer, 'truth')) continue;
    if ([...own, ...found].some((other) => isSame(asked, answer, other.answer))) continue;
    found.push({ id, short, answer, say });
  }
  return found;
}
