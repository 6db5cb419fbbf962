import type { ExerciseRef } from '../../exercises/engine/own.ts';
import { normaliseStudent } from '../../url/student.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { nearestDifferences } from './differences.ts';
import type { Scored } from './recompute.ts';

/** What one student handed in, as a row of a table. */
export interface Row {
  readonly scored: Scored;
  /** Tidied: empty where there was none. */
  readonly student: string;
  /** The same student handed this worksheet in again, later: this one counts for nothing. */
  readonly earlier: boolean;
  readonly doubts: readonly string[];
}

/** All that was handed in of one worksheet. */
export interface Group {
  readonly sheet: Worksheet;
  readonly rows: readonly Row[];
  /** What it does not have in common with a worksheet given out; null where none was named. */
  readonly differs: readonly string[] | null;
}

/** A table for each worksheet, those given out first. */
export function groupsOf(
  all: readonly Scored[],
  given: readonly Worksheet[],
  titleOf: (of: ExerciseRef) => string,
): readonly Group[] {
  const bySheet = new Map<string, Scored[]>();
  for (const one of all) {
    const key = JSON.stringify(one.sheet);
    bySheet.set(key, [...(bySheet.get(key) ?? []), one]);
  }
  const groups = [...bySheet.values()].flatMap((scored): Group[] => {
    const [first] = scored;
    if (!first) return [];
    const { sheet } = first;
    const differs = nearestDifferences(given, sheet, titleOf);
    const doubt = differs && differs.length > 0 ? [doubtOf(differs)] : [];
    const latest = latestOf(scored);
    const rows = scored.map((one): Row => ({
      scored: one,
      student: nameOf(one),
      earlier: !latest.has(one),
      doubts: [...doubt, ...one.score.doubts],
    }));
    return [{ sheet, rows, differs }];
  });
  return groups.sort((a, b) => strangeness(a) - strangeness(b));
}

const strangeness = ({ differs }: Group): number => differs?.length ?? 0;

const doubtOf = (differs: readonly string[]): string =>
  `Not the worksheet you gave out (${differs.join('; ')}).`;

const nameOf = ({ answers }: Scored): string => answers.student.replace(/\s+/g, ' ').trim();

/** Of each student what was finished last; whoever gave no name is nobody's equal. */
function latestOf(scored: readonly Scored[]): ReadonlySet<Scored> {
  const latest = new Map<unknown, Scored>();
  for (const one of scored) {
    const key = studentOf(one);
    const before = latest.get(key);
    if (!before || one.answers.ended >= before.answers.ended) latest.set(key, one);
  }
  return new Set(latest.values());
}

const studentOf = (one: Scored): unknown => normaliseStudent(one.answers.student) || one;

export const countedIn = ({ rows }: Group): readonly Row[] => rows.filter((row) => !row.earlier);

/** The mean points of those that count, for each exercise and in all. */
export function averages(group: Group): {
  readonly items: readonly number[];
  readonly all: number;
} {
  const scores = countedIn(group).map(({ scored }) => scored.score);
  const mean = (part: (score: Scored['score']) => number) =>
    Math.round((scores.reduce((sum, score) => sum + part(score), 0) / scores.length) * 100) / 100;
  return {
    items: group.sheet.items.map((_, index) => mean(({ items }) => items[index]?.earned ?? 0)),
    all: mean(({ earned }) => earned),
  };
}

/** How many students made each mistake in what counts: what to speak about next time. */
export function mistakesOf(
  groups: readonly Group[],
): readonly { readonly short: string; readonly students: number }[] {
  const made = new Map<string, Set<unknown>>();
  for (const { scored } of groups.flatMap(countedIn)) {
    for (const { short } of scored.score.items.flatMap(({ mistakes }) => mistakes)) {
      made.set(short, (made.get(short) ?? new Set()).add(studentOf(scored)));
    }
  }
  return [...made]
    .map(([short, { size: students }]) => ({ short, students }))
    .sort((a, b) => b.students - a.students);
}

export type Column = 'name' | 'score';
export interface Order {
  readonly by: Column;
  readonly up: boolean;
}

const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows by name or score; as they were pasted when there is no order. */
export function sorted(rows: readonly Row[], order: Order | null): readonly Row[] {
  if (!order) return rows;
  const sign = order.up ? 1 : -1;
  return [...rows].sort((a, b) =>
    order.by === 'name'
      ? sign * names.compare(a.student, b.student)
      : sign * (a.scored.score.earned - b.scored.score.earned),
  );
}
