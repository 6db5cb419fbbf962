import type { Help } from '../../exercises/view/useProblem.ts';
import { ANSWER_LIMITS, fewer, type AnsweredItem, type Answers } from '../../url/answers.ts';
import { studentSeed } from '../../url/student.ts';
import type { Worksheet } from '../../url/worksheet.ts';

/** What was done of one exercise, on this device. */
export interface WorkItem extends AnsweredItem {
  /** Whether its picture was seen before it was right. */
  readonly picture?: boolean;
  /** What the best of the answers was worth, so that it is known what to keep; whoever adds up grades again. */
  readonly credit?: number;
  /** What is typed and was not counted so far. */
  readonly draft?: readonly string[];
}

/** What a student has done of one worksheet so far. */
export interface SheetWork {
  readonly student: string;
  readonly items: readonly WorkItem[];
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Null while it is worked on. */
  readonly ended: number | null;
  /** The exercise that was worked on last. */
  readonly at?: number;
}

/** A worksheet begun: every exercise with its seed. @param sheet the fragment of its link. */
export function begin(
  { items, student: own }: Worksheet,
  sheet: string,
  student: string,
  now: number,
): SheetWork {
  return {
    student,
    items: items.map(({ seed }, index) => ({
      seed: own ? studentSeed(sheet, student, index) : seed,
      typed: [],
      hints: 0,
      solution: false,
      seconds: 0,
    })),
    started: now,
    ended: null,
  };
}

/** What is done after the end is practice: it changes no work. */
function withItem(work: SheetWork, index: number, change: (item: WorkItem) => WorkItem): SheetWork {
  if (work.ended !== null) return work;
  return { ...work, items: work.items.map((item, at) => (at === index ? change(item) : item)) };
}

/** How many answers to an exercise counted so far. */
export const triesOf = ({ typed, leftOut = 0 }: AnsweredItem): number => typed.length + leftOut;

/**
 * One more answer to one exercise. Beyond those that count, as another tab may send one, it changes nothing; of more than
 * can be handed in, the first, the best and the last are kept.
 *
 * @param most answers that count; 0 for any number.
 */
export const answered = (
  work: SheetWork,
  index: number,
  made: { readonly typed: readonly string[]; readonly credit: number },
  most: number,
): SheetWork =>
  withItem(work, index, ({ draft: _, ...item }) => {
    if (most > 0 && triesOf(item) >= most) return item;
    const better = item.credit === undefined || made.credit > item.credit;
    return fewer(
      {
        ...item,
        typed: [...item.typed, made.typed],
        ...(better && { best: item.typed.length, credit: made.credit }),
      },
      ANSWER_LIMITS.typed,
    );
  });

/** Help that was taken with one exercise, whether an answer follows or not. What was seen once stays seen. */
export const helped = (work: SheetWork, index: number, help: Help): SheetWork =>
  withItem(work, index, (item) => ({
    ...item,
    hints: Math.max(item.hints, help.hints),
    solution: item.solution || help.solution,
    picture: item.picture === true || help.picture,
  }));

/** What stands in the fields of one exercise and was not counted. */
export const drafted = (work: SheetWork, index: number, typed: readonly string[]): SheetWork =>
  withItem(work, index, ({ draft: _, ...item }) => {
    const kept = item.typed.some((answer) => answer.join('\n') === typed.join('\n'));
    return kept || typed.every((text) => text.trim() === '') ? item : { ...item, draft: typed };
  });

/** Seconds spent on one exercise. All of them together are never more than have passed. */
export function spent(work: SheetWork, index: number, seconds: number, now: number): SheetWork {
  const already = work.items.reduce((sum, item) => sum + item.seconds, 0);
  const more = Math.max(0, Math.min(seconds, (now - work.started) / 1000 - already));
  const later = withItem(work, index, (item) => ({ ...item, seconds: item.seconds + more }));
  return work.ended === null ? { ...later, at: index } : work;
}

/** The name may come late, or be mended, where nothing is drawn from it. */
export const renamed = (work: SheetWork, student: string): SheetWork => ({ ...work, student });

export const isRight = ({ credit }: WorkItem): boolean => credit === 1;

/** Exercises that hold an answer which does not count so far, counted from 0. */
export const uncheckedIn = ({ items }: SheetWork): number[] =>
  items.flatMap((item, index) => (item.draft && !isRight(item) ? [index] : []));

/** The answer that is shown again: the right one, once there was one, else the last. */
export const shownOf = ({ typed, best, credit }: WorkItem): readonly string[] =>
  (credit === 1 && best !== undefined ? typed[best] : typed.at(-1)) ?? [];

/** What is handed in. A picture counts as a hint there. */
export const answersOf = (
  { student, items, started, ended }: SheetWork,
  sheet: string,
): Answers => ({
  sheet,
  student,
  items: items.map(({ seed, typed, leftOut, best, hints, solution, picture, seconds }) => ({
    seed,
    typed,
    hints: hints + Number(picture === true),
    solution,
    seconds: Math.floor(seconds * 10) / 10,
    ...(leftOut !== undefined && { leftOut }),
    ...(best !== undefined && { best }),
  })),
  started,
  ended: ended ?? started,
});
