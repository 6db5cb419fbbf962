import { damaged, openContainer, sealContainer } from './container.ts';
import { seedText } from './own.ts';
import { list, number, oneOf, readStrictly, text, whole } from './strict.ts';

/** What a student did with one exercise of a worksheet. */
export interface AnsweredItem {
  readonly seed: string;
  /** Every answer that counted, in order, field by field; of more than a link holds, some (see `fewer`). */
  readonly typed: readonly (readonly string[])[];
  /** How many that counted are not among them. */
  readonly leftOut?: number;
  /** Which of them is the best, where that is known. It is in no link: it only says what to keep. */
  readonly best?: number;
  readonly hints: number;
  readonly solution: boolean;
  readonly seconds: number;
}

/** What a student hands in. Grades are not in it: whoever opens it grades again. */
export interface Answers {
  /** The fragment of the worksheet's link. */
  readonly sheet: string;
  readonly student: string;
  readonly items: readonly AnsweredItem[];
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly ended: number;
}

/** The largest that a link holds. */
export const ANSWER_LIMITS = {
  sheet: 60_000,
  student: 200,
  items: 100,
  /** Answers to one exercise. */
  typed: 99,
  fields: 100,
  /** Characters of one field. */
  field: 2000,
} as const;

export type ReadAnswers =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'none' }
  | { readonly kind: 'cut'; readonly message: string };

const VERSION = 'a1';
const WHAT = 'answers';

/** Answers to one exercise that are kept of too many to fit in one link, from the most that any link holds. */
const KEPT = [ANSWER_LIMITS.typed, 50, 25, 12, 6, 3, 2, 1, 0];

/**
 * The fragment of a link that hands answers in, not encrypted. What does not fit is left out, and counted, so that it
 * can be opened whatever was done; unless the link of the worksheet fills it alone.
 */
export function printAnswers(answers: Answers): string {
  let link = '';
  for (const most of KEPT) {
    link = sealed({ ...answers, items: answers.items.map((item) => fewer(item, most)) });
    if (readAnswers(link).kind === 'answers') break;
  }
  return link;
}

const sealed = ({ sheet, student, items, started, ended }: Answers): string =>
  sealContainer(VERSION, [
    sheet.replace(/^#/, ''),
    student.slice(0, ANSWER_LIMITS.student),
    items.map(({ seed, typed, leftOut = 0, hints, solution, seconds }) => [
      seed,
      typed,
      hints,
      Number(solution),
      seconds,
      ...(leftOut > 0 ? [leftOut] : []),
    ]),
    started,
    ended,
  ]);

/** At most so many of the answers to one exercise: the best, the last, and the first ones; none that is too long. */
export function fewer(item: AnsweredItem, most: number): AnsweredItem {
  const { best, ...rest } = item;
  const { typed, leftOut = 0 } = rest;
  const fits = (at: number) => typed[at] !== undefined && tooLong(typed[at]) === 0;
  const wanted = [best ?? -1, typed.length - 1, ...typed.keys()].filter(fits);
  const kept = [...new Set(wanted)].slice(0, most).sort((a, b) => a - b);
  if (kept.length === typed.length) return item;
  const place = kept.indexOf(best ?? -1);
  return {
    ...rest,
    typed: kept.map((at) => typed[at] ?? []),
    leftOut: leftOut + typed.length - kept.length,
    ...(place >= 0 && { best: place }),
  };
}

/** The length of the longest field of an answer that no link holds; 0 when all of them fit. */
export function tooLong(answer: readonly string[]): number {
  const longest = Math.max(0, ...answer.map((field) => field.length));
  return longest > ANSWER_LIMITS.field ? longest : 0;
}

export function readAnswers(fragment: string): ReadAnswers {
  const opened = openContainer(VERSION, WHAT, fragment);
  if (opened.kind !== 'data') return opened;
  const answers = readStrictly(() => answersOf(opened.data));
  return answers ? { kind: 'answers', answers } : damaged(WHAT);
}

const EVER = Number.MAX_SAFE_INTEGER;

/** @throws Unfit */
function answersOf(data: unknown): Answers {
  const [sheet, student, items, started, ended] = list(data, 5);
  const limit = ANSWER_LIMITS;
  return {
    sheet: text(sheet, limit.sheet),
    student: text(student, limit.student),
    items: list(items, limit.items, false).map((item) => {
      // Five, or six where answers were left out.
      const [seed, typed, hints, solution, seconds, leftOut] = list(item, 6, false);
      return {
        seed: seedText(seed),
        typed: list(typed, limit.typed, false).map((answer) =>
          list(answer, limit.fields, false).map((field) => text(field, limit.field)),
        ),
        hints: number(hints, 0, EVER),
        solution: oneOf(solution, [false, true]),
        seconds: number(seconds, 0, EVER),
        ...(leftOut !== undefined && { leftOut: whole(leftOut, 1, EVER) }),
      };
    }),
    started: number(started, 0, EVER),
    ended: number(ended, 0, EVER),
  };
}
