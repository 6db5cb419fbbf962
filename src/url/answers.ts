import { damaged, openContainer, sealContainer } from './container.ts';
import { seedText } from './own.ts';
import { list, number, oneOf, readStrictly, text } from './strict.ts';

/** What a student did with one exercise of a worksheet. */
export interface AnsweredItem {
  readonly seed: string;
  /** Every answer that counted, in order, field by field. */
  readonly typed: readonly (readonly string[])[];
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

/** The fragment of a link that hands answers in, not encrypted. */
export const printAnswers = ({ sheet, student, items, started, ended }: Answers): string =>
  sealContainer(VERSION, [
    sheet.replace(/^#/, ''),
    student,
    items.map(({ seed, typed, hints, solution, seconds }) => [
      seed,
      typed,
      hints,
      Number(solution),
      seconds,
    ]),
    started,
    ended,
  ]);

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
      const [seed, typed, hints, solution, seconds] = list(item, 5);
      return {
        seed: seedText(seed),
        typed: list(typed, limit.typed, false).map((answer) =>
          list(answer, limit.fields, false).map((field) => text(field, limit.field)),
        ),
        hints: number(hints, 0, EVER),
        solution: oneOf(solution, [false, true]),
        seconds: number(seconds, 0, EVER),
      };
    }),
    started: number(started, 0, EVER),
    ended: number(ended, 0, EVER),
  };
}
