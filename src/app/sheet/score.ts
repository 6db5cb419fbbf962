import type { Grade } from '../../exercises/engine/grade.ts';
import { ask } from '../../state/compute.ts';
import type { AnsweredItem, Answers } from '../../url/answers.ts';
import { oldStudentSeed } from '../../url/student.ts';
import type { Worksheet } from '../../url/worksheet.ts';

/** What one exercise of a worksheet came to. */
export interface ItemScore {
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  /** Answers that counted. */
  readonly attempts: number;
  /** Those of them that did not fit into the link, and were graded on the student's device alone. */
  readonly leftOut?: number;
  readonly hints: number;
  readonly solution: boolean;
  readonly seconds: number;
  /** Mistakes that were named, each once, in their order. */
  readonly mistakes: readonly { readonly id: string; readonly short: string }[];
  /** The last answer, for whoever reads it. */
  readonly last: readonly string[];
  /** Why it earned nothing besides its answers; absent where it was graded. */
  readonly trouble?: string;
}

export interface SheetScore {
  readonly items: readonly ItemScore[];
  readonly earned: number;
  readonly points: number;
  readonly seconds: number;
  /** Why the answers do not belong to the worksheet, or were not graded; none when all is well. */
  readonly doubts: readonly string[];
}

/**
 * Grades everything once more from the raw answers: the best of the answers that count, times the points. Nothing that
 * a student's device said of them is believed. An exercise that cannot be set, or an answer that cannot be graded, is
 * told as a doubt, and the others are added up all the same.
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
  for (const index of sheet.items.keys()) {
    const seed = seedOf(sheet, answers, index, seedFor);
    const scored = await scoreItem(sheet, index, answers.items[index], seed);
    items.push(scored.item);
    doubts.push(...scored.doubts);
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

/** The numbers that belong to the name: of now, or those it had when the answers were begun. */
function seedOf(
  { student: own }: Worksheet,
  { sheet, student, items }: Answers,
  index: number,
  seedFor: (index: number) => string,
): string {
  const old = own ? oldStudentSeed(sheet, student, index) : null;
  return old !== null && items[index]?.seed === old ? old : seedFor(index);
}

interface ScoredItem {
  readonly item: ItemScore;
  readonly doubts: readonly string[];
}

async function scoreItem(
  sheet: Worksheet,
  index: number,
  answered: AnsweredItem | undefined,
  seed: string,
): Promise<ScoredItem> {
  const { of, points } = sheet.items[index];
  const { typed = [], leftOut = 0, hints = 0, solution = false, seconds = 0 } = answered ?? {};
  const name = `Exercise ${index + 1}`;
  const about = { points, hints, solution, seconds, ...(leftOut > 0 && { leftOut }) };
  const attempts = typed.length + leftOut;
  const last = typed.at(-1) ?? [];
  const nothing = { ...about, earned: 0, attempts, mistakes: [], last };
  const posed = await ask('pose', { of, seed });
  if (posed.kind !== 'done') {
    const trouble = 'It cannot be set here, so that it was not graded.';
    const title = 'template' in of ? of.template : of.own.title;
    const item = { ...nothing, title, trouble };
    return { item, doubts: [`${name} cannot be set: it was not graded.`] };
  }
  const { title } = posed.value;
  const outcomes = await Promise.all(typed.map((one) => ask('grade', { of, seed, typed: one })));
  const grades = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : []));
  // A rounded answer costs nothing, and nothing is what it earns.
  const tries = grades.filter(({ verdict }) => verdict !== 'rounded');
  const counted = tries.slice(0, sheet.attempts === 0 ? undefined : sheet.attempts);
  const doubts: string[] = [];
  if (answered && answered.seed !== seed) {
    doubts.push(`${name} was answered with other numbers than this name has.`);
  }
  if (sheet.attempts > 0 && tries.length + leftOut > sheet.attempts) {
    doubts.push(`${name} has more answers than count.`);
  }
  const failed = outcomes.length - grades.length;
  if (failed > 0) {
    doubts.push(`${name} has ${failed === 1 ? 'an answer' : `${failed} answers`} not graded here.`);
  }
  const best = Math.max(0, ...counted.map((grade) => creditOf(grade, sheet)));
  const named = counted.flatMap((grade) =>
    'mistake' in grade && grade.mistake && creditOf(grade, sheet) < 1 ? [grade.mistake] : [],
  );
  const item: ItemScore = {
    ...nothing,
    title,
    earned: Math.round(best * points * 100) / 100,
    attempts: counted.length + leftOut + failed,
    mistakes: named.filter(({ id }, at) => named.findIndex((other) => other.id === id) === at),
    ...(failed > 0 && { trouble: 'Not every answer could be graded here.' }),
  };
  return { item, doubts };
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
