import { csv, type CsvCell } from '../../ui/readout/csv.ts';
import type { Reviewed } from './recompute.ts';

type Scored = Extract<Reviewed, { kind: 'scored' }>;

/** A row for each student, a column for each exercise: for a spreadsheet. */
export function reviewCsv(all: readonly Scored[]): string {
  const most = Math.max(0, ...all.map(({ score }) => score.items.length));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const columns = [
    'student',
    'worksheet',
    'points',
    'of',
    ...numbers.map((index) => `exercise ${index}`),
    ...numbers.map((index) => `answers ${index}`),
    'seconds',
    'finished',
    'misunderstood',
    'doubts',
  ];
  const rows = all.map(({ answers, sheet, score }): readonly CsvCell[] => [
    safe(answers.student),
    safe(sheet.title),
    score.earned,
    score.points,
    ...numbers.map((index) => score.items[index - 1]?.earned ?? ''),
    ...numbers.map((index) => score.items[index - 1]?.attempts ?? ''),
    score.seconds,
    new Date(answers.ended).toISOString(),
    [...new Set(score.items.flatMap(({ mistakes }) => mistakes.map(({ id }) => id)))].join(' '),
    score.doubts.join(' '),
  ]);
  return csv(columns, rows);
}

/** A name that begins as a formula would be run by a spreadsheet. */
const safe = (text: string): string => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);

/** How often each mistake was made, over all students: what to speak about next time. */
export function mistakesOf(
  all: readonly Scored[],
): readonly { readonly short: string; readonly students: number }[] {
  const count = new Map<string, number>();
  for (const { score } of all) {
    const own = new Set(score.items.flatMap(({ mistakes }) => mistakes.map(({ short }) => short)));
    for (const short of own) count.set(short, (count.get(short) ?? 0) + 1);
  }
  return [...count]
    .map(([short, students]) => ({ short, students }))
    .sort((a, b) => b.students - a.students);
}
