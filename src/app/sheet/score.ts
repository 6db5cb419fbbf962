import type { ExerciseRef } from '../../exercises/engine/own.ts';
import type { Grade } from '../../exercises/engine/grade.ts';
import { ask } from '../../state/compute.ts';
import type { Answers } from '../../url/answers.ts';
import type { Worksheet } from '../../url/worksheet.ts';

/** What one exercise of a worksheet came to. */
export interface ItemScore {
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  /** Answers that counted. */
  readonly attempts: number;
  readonly hints: number;
  readonly solution: boolean;
  readonly seconds: number;
  /** Mistakes that were named, each once, in their order. */
  readonly mistakes: readonly { readonly id: string; readonly short: string }[];
  /** The last answer, for whoever reads it. */
  readonly last: readonly string[];
}

export interface SheetScore {
  readonly items: readonly ItemScore[];
  readonly earned: number;
  readonly points: number;
  readonly seconds: number;
  /** Why the answers do not belong to the worksheet; none when they do. */
  readonly doubts: readonly string[];
}

/**
 * Grades everything once more from the raw answers: the best of the answers that count, times the points. Nothing that
 * a student's device said of them is believed.
 *
 * @throws Error with a sentence when an exercise cannot be set.
 */
export async function scoreOf(
  sheet: Worksheet,
  answers: Answers,
  seedFor: (index: number) => string,
): Promise<SheetScore> {
  const doubts: string[] = [];
  if (answers.items.length !== sheet.items.length) {
    doubts.push('The number of exercises is not that of the worksheet.');
  }
  if (answers.ended < answers.started) doubts.push('It ends before it begins.');
  const items: ItemScore[] = [];
  for (const [index, { of, points }] of sheet.items.entries()) {
    const item = answers.items[index];
    const seed = seedFor(index);
    const posed = await ask('pose', { of, seed });
    if (posed.kind !== 'done') throw new Error(`Exercise ${index + 1} cannot be set.`);
    const counted = item?.typed.slice(0, sheet.attempts === 0 ? undefined : sheet.attempts) ?? [];
    if (item && item.seed !== seed) {
      doubts.push(`Exercise ${index + 1} was answered with other numbers than this name has.`);
    }
    if (item && counted.length < item.typed.length) {
      doubts.push(`Exercise ${index + 1} has more answers than count.`);
    }
    const grades = await Promise.all(counted.map((typed) => gradeOf(of, seed, typed)));
    const best = Math.max(0, ...grades.map((grade) => creditOf(grade, sheet)));
    const named = grades.flatMap((grade) =>
      'mistake' in grade && grade.mistake && creditOf(grade, sheet) < 1 ? [grade.mistake] : [],
    );
    items.push({
      title: posed.value.title,
      points,
      earned: Math.round(best * points * 100) / 100,
      attempts: counted.length,
      hints: item?.hints ?? 0,
      solution: item?.solution ?? false,
      seconds: item?.seconds ?? 0,
      mistakes: named.filter(({ id }, at) => named.findIndex((other) => other.id === id) === at),
      last: counted.at(-1) ?? [],
    });
  }
  const sum = (part: (item: ItemScore) => number) =>
    Math.round(items.reduce((all, item) => all + part(item), 0) * 100) / 100;
  return {
    items,
    earned: sum((item) => item.earned),
    points: sum((item) => item.points),
    seconds: Math.max(0, Math.round((answers.ended - answers.started) / 1000)),
    doubts,
  };
}

async function gradeOf(of: ExerciseRef, seed: string, typed: readonly string[]): Promise<Grade> {
  const outcome = await ask('grade', { of, seed, typed });
  if (outcome.kind === 'done') return outcome.value;
  throw new Error('An answer could not be graded.');
}

const creditOf = (grade: Grade, { layout }: Worksheet): number =>
  layout === 'either' && 'mistake' in grade && grade.mistake?.id === 'TRANSPOSE' ? 1 : grade.credit;

/** 90 → "1 min 30 s". */
export function timeSaid(seconds: number): string {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes === 0) return `${rest} s`;
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min ${rest} s` : `${hours} h ${minutes % 60} min`;
}
