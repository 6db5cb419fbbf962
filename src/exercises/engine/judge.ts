import { equivalent } from '../../core/equiv/equivalent.ts';
import type { Fault, Result } from '../../core/lang/fault.ts';
import type { Judgement } from './judgement.ts';
import { isNear, isRounded } from './near.ts';
import { QuestionFault, type Question } from './question.ts';
import { readNumber, type TypedValue } from './readNumber.ts';
import { entriesOf, truthOf, type Truth } from './truth.ts';

/**
 * What a typed answer is, entry by entry: right, one of the known mistakes, wrong, or not readable. Yields between
 * comparisons, so that a worker stays answerable.
 *
 * @throws QuestionFault when the question has no truth: the build asks first (`examine`).
 */
export function* judge(question: Question, typed: readonly string[]): Generator<number, Judgement> {
  const truth = truthOf(question);
  return truth.kind === 'numbers'
    ? judgeNumbers(question, truth.values, typed)
    : yield* judgeTexts(question, truth, typed);
}

function judgeNumbers(
  { decimals, mistakes }: Question,
  truth: readonly number[],
  typed: readonly string[],
): Judgement {
  const read = truth.map((_, k) => readNumber(typed[k] ?? ''));
  const faults = faultsOf(read);
  if (faults.length > 0) return { verdict: 'unreadable', faults };
  const answer = read.flatMap((cell): TypedValue[] => (cell.ok ? [cell.value] : []));
  const values = answer.map(({ value }) => value);
  const tolerance = decimals === undefined ? {} : { decimals };
  const same = (a: number, b: number) => isNear(a, b, tolerance);
  const entries = truth.map((value, k) => same(values[k] ?? NaN, value));
  if (entries.every(Boolean)) return { verdict: 'right' };
  const like = (wanted: readonly number[], alike: (cell: TypedValue, value: number) => boolean) =>
    wanted.length === answer.length && wanted.every((value, k) => alike(answer[k], value));
  const near = (cell: TypedValue, value: number) => same(cell.value, value);
  const nearOrRounded = (cell: TypedValue, value: number) =>
    near(cell, value) || isRounded(cell, value);
  const mistaken = mistakes.map(mistakenValues);
  const made = mistaken.findIndex((wrong) => like(wrong, near));
  if (made < 0 && like(truth, nearOrRounded)) return { verdict: 'rounded' };
  // A mistake is the same mistake when its result is rounded: 2.24 for sqrt(5).
  const mistake = made < 0 ? mistaken.findIndex((wrong) => like(wrong, nearOrRounded)) : made;
  return { verdict: 'wrong', mistake: mistake < 0 ? null : mistake, entries, note: '' };
}

function* judgeTexts(
  { mistakes, of }: Question,
  { texts, options }: Truth & { kind: 'texts' },
  typed: readonly string[],
): Generator<number, Judgement> {
  const compare = (answer: string, wanted: string) =>
    equivalent(answer, wanted, { ...options, question: of });
  const outcomes: ReturnType<typeof compare>[] = [];
  for (const [k, text] of texts.entries()) {
    outcomes.push(compare(typed[k] ?? '', text));
    yield outcomes.length / (texts.length + mistakes.length);
  }
  const faults = faultsOf(outcomes);
  if (faults.length > 0) return { verdict: 'unreadable', faults };
  const verdicts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const entries = verdicts.map(({ equal }) => equal);
  if (entries.every(Boolean)) return { verdict: 'right' };
  for (const [index, mistake] of mistakes.entries()) {
    const wrong = mistakenTexts(mistake, texts.length);
    const same = (text: string, k: number) => {
      const outcome = compare(typed[k] ?? '', text);
      return outcome.ok && outcome.value.equal;
    };
    if (wrong.every(same)) return { verdict: 'wrong', mistake: index, entries, note: '' };
    yield (texts.length + index) / (texts.length + mistakes.length);
  }
  const notes = verdicts.map(({ note }) => note).filter((note) => note !== '');
  const note = [...new Set(notes)].join(' ');
  const undecided = verdicts.every(({ equal, undecided }) => equal || undecided);
  return undecided
    ? { verdict: 'undecided', note }
    : { verdict: 'wrong', mistake: null, entries, note };
}

interface EntryFault {
  readonly entry: number;
  readonly fault: Fault;
}

const faultsOf = (read: readonly Result<unknown>[]): EntryFault[] =>
  read.flatMap((result, entry) =>
    result.ok ? [] : result.faults.map((fault) => ({ entry, fault })),
  );

/** The numbers of `[7, -4]` or `7`. @throws QuestionFault */
function mistakenValues(text: string): readonly number[] {
  return (entriesOf(text) ?? [text]).map((entry) => {
    const read = readNumber(entry);
    if (read.ok) return read.value.value;
    throw new QuestionFault(`The wrong answer “${text}”: ${read.faults[0]?.message ?? ''}`);
  });
}

/** The texts of `[2x, y]` or `2x`. @throws QuestionFault when there are too few or too many. */
function mistakenTexts(text: string, count: number): readonly string[] {
  const texts = count === 1 ? [text] : (entriesOf(text) ?? [text]);
  if (texts.length === count) return texts;
  throw new QuestionFault(`The wrong answer “${text}” has ${texts.length} entries, not ${count}.`);
}
