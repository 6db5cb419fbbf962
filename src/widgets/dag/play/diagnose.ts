import { readConstant } from '../../../ui/controls/typedConstant.ts';
import { readNumber, type TypedNumber } from '../../../ui/controls/typedNumber.ts';
import type { Mistake, Slip } from './mistake.ts';
import { adjointMistakes } from './mistakes.ts';
import { nameOf } from './names.ts';
import type { Problem } from './problem.ts';
import { truthOf, type Question } from './question.ts';
import { slopeMistakes } from './slopeMistakes.ts';

/** What an answer is. */
export type Verdict =
  | { readonly kind: 'right' }
  /** `id` of the declared mistake; null where nobody knows what it is. */
  | { readonly kind: 'wrong'; readonly id: string | null; readonly say: string }
  /** It costs nothing, and what was typed stays. */
  | { readonly kind: 'unreadable'; readonly say: string };

/** Answers are compared to one part in a thousand. */
const TOLERANCE = 1e-3;
/** Numbers are shown with four digits, and those who add what they read shall be right. */
const ROUNDING = 2e-4;
/** So near, it is the right number with too few digits. */
const NEAR = 0.02;

/** Letters, brackets or operators: it was meant as an expression. */
const EXPRESSION = /[\p{L}√(*/^÷×·]|\S\s*[-+−]/u;
const TIMES = /[*×·]/;

/** A number times a power of ten, as the page prints it: for a lone number `*10` would stand for that too. */
const POWER = /^\s*[-+−–]?\s*[\d.,]+\s*[×·*]\s*10\s*(?:\^|\*\*|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹])/u;

/** Reads a number, a decimal comma, a fraction, or a sum of products: `1/2`, `0,5`, `2.8*0.6 + 1`. */
export function readAnswer(text: string): TypedNumber {
  if (!EXPRESSION.test(text)) return readNumber(text);
  const number = POWER.test(text) || !TIMES.test(text) ? readNumber(text) : null;
  return number?.ok ? number : readConstant(text);
}

/** How far from a number an answer may be; sums of large parts that cancel leave more room. */
function slackOf(problem: Problem, question: Question): number {
  const parts = question.kind === 'slope' ? [] : problem.sends[question.node];
  return 1e-9 + ROUNDING * Math.max(0, ...parts.map(({ product }) => Math.abs(product)));
}

/** Judges a typed answer at once, and says what went wrong where that is known. */
export function judge(
  problem: Problem,
  question: Question,
  typed: string,
  done: ReadonlySet<number>,
): Verdict {
  const read = readAnswer(typed);
  if (!read.ok) return { kind: 'unreadable', say: read.message };
  const truth = truthOf(problem, question);
  const slack = slackOf(problem, question);
  // Nothing is near an infinite number, as one over a slope of 0 is.
  const near = (to: number, tolerance = TOLERANCE): boolean =>
    Number.isFinite(to) && Math.abs(read.value - to) <= tolerance * Math.abs(to) + slack;
  if (near(truth)) return { kind: 'right' };
  const made = mistakeIn(problem, question, done, near);
  if (made) return { kind: 'wrong', id: made.mistake.id, say: made.slip.say };
  if (near(truth, NEAR)) {
    return {
      kind: 'wrong',
      id: 'rounded',
      say: 'Close. Answers are compared to one part in a thousand: keep four digits on the way.',
    };
  }
  return { kind: 'wrong', id: null, say: unknownWords(problem, question) };
}

function mistakeIn(
  problem: Problem,
  question: Question,
  done: ReadonlySet<number>,
  near: (to: number) => boolean,
): { readonly mistake: Mistake<never>; readonly slip: Slip } | null {
  const { node } = question;
  return question.kind === 'slope'
    ? first(slopeMistakes, { problem, node, sent: question.sent }, near)
    : first(adjointMistakes, { problem, node, done }, near);
}

function first<Q>(mistakes: readonly Mistake<Q>[], question: Q, near: (to: number) => boolean) {
  for (const mistake of mistakes) {
    const slip = mistake.slips(question).find(({ value }) => near(value));
    if (slip) return { mistake, slip };
  }
  return null;
}

/** What helps on where no mistake is known that gives this number. */
function unknownWords({ trace, sends }: Problem, question: Question): string {
  const name = nameOf(trace, question.node);
  const output = nameOf(trace, trace.output);
  if (question.kind === 'adjoint') {
    if (question.node === trace.output) {
      return `By how much does ${name} move when ${name} itself moves by 1?`;
    }
    if (sends[question.node].length === 0) {
      return `Does ${output} change at all when ${name} moves?`;
    }
    return `The adjoint of ${name} is the sum, over its users, of the user’s adjoint times the local slope.`;
  }
  const user = nameOf(trace, question.sent.user);
  return `How fast does ${user} change when ${name} alone moves, and the other arguments of ${user} stay fixed?`;
}

/** What a mistake is called in the summary. */
export const titleOf = (id: string): string =>
  [...slopeMistakes, ...adjointMistakes].find((mistake) => mistake.id === id)?.title ??
  'too few digits';
