import type { ExerciseRef } from '../exercises/engine/own.ts';
import { damaged, openContainer, sealContainer } from './container.ts';
import { containersIn } from './inText.ts';
import { packRef, seedText, unpackRef } from './own.ts';
import { list, number, oneOf, readStrictly, text, whole } from './strict.ts';

export interface WorksheetItem {
  readonly of: ExerciseRef;
  /** Empty where every student has a seed. */
  readonly seed: string;
  readonly points: number;
}

/** When hints are given: always, after the first miss, never. */
export const HINTS = ['free', 'after', 'none'] as const;
/** When the worked solution is: always, after the first miss, after the last answer, never. */
export const SOLUTIONS = ['free', 'after', 'end', 'none'] as const;
/** Whether a column counts where a row is asked for. */
export const LAYOUTS = ['numerator', 'either'] as const;

/** What an instructor sets. It travels whole in its link. */
export interface Worksheet {
  readonly title: string;
  readonly instructions: string;
  /** In words, as the instructor wrote it. */
  readonly due: string;
  /** Every student has numbers of their own. */
  readonly student: boolean;
  readonly items: readonly WorksheetItem[];
  /** Answers that count for each exercise; 0 for any number. */
  readonly attempts: number;
  readonly hints: (typeof HINTS)[number];
  readonly solution: (typeof SOLUTIONS)[number];
  readonly layout: (typeof LAYOUTS)[number];
}

/** The largest that a link holds. */
export const WORKSHEET_LIMITS = {
  title: 200,
  instructions: 4000,
  due: 200,
  items: 100,
  attempts: 99,
  points: 1000,
} as const;

export type ReadWorksheet =
  | { readonly kind: 'sheet'; readonly sheet: Worksheet }
  | { readonly kind: 'none' }
  | { readonly kind: 'cut'; readonly message: string };

const VERSION = 'w1';
const WHAT = 'a worksheet';

/** The fragment of its link. What goes beyond the limits is left out. */
export function printWorksheet(sheet: Worksheet): string {
  const limit = WORKSHEET_LIMITS;
  return sealContainer(VERSION, [
    sheet.title.slice(0, limit.title),
    sheet.instructions.slice(0, limit.instructions),
    sheet.due.slice(0, limit.due),
    Number(sheet.student),
    sheet.attempts,
    HINTS.indexOf(sheet.hints),
    SOLUTIONS.indexOf(sheet.solution),
    LAYOUTS.indexOf(sheet.layout),
    sheet.items.slice(0, limit.items).map(({ of, seed, points }) => [packRef(of), seed, points]),
  ]);
}

/** @param fragment of an address, with or without its `#`. */
export function readWorksheet(fragment: string): ReadWorksheet {
  const opened = openContainer(VERSION, WHAT, fragment);
  if (opened.kind !== 'data') return opened;
  const sheet = readStrictly(() => sheetOf(opened.data));
  return sheet ? { kind: 'sheet', sheet } : damaged(WHAT);
}

/** A worksheet and the fragment of its link. */
export interface FoundWorksheet {
  readonly sheet: Worksheet;
  readonly fragment: string;
}

/** The worksheets of all links in a pasted text, whatever stands around them; without one, why, in words. */
export function worksheetsIn(text: string): {
  readonly sheets: readonly FoundWorksheet[];
  readonly fault: string | null;
} {
  const found = containersIn(text);
  const sheets: FoundWorksheet[] = [];
  const faults: string[] = [];
  // What is named first is what was nearest to a worksheet.
  const nearest = [...found].sort((a, b) => Number(b.letter === 'w') - Number(a.letter === 'w'));
  for (const { fragment } of nearest) {
    const read = readWorksheet(fragment);
    if (read.kind === 'sheet') sheets.push({ sheet: read.sheet, fragment });
    if (read.kind === 'cut') faults.push(read.message);
  }
  return { sheets, fault: sheets.length > 0 ? null : (faults[0] ?? insteadOf(text)) };
}

function insteadOf(text: string): string | null {
  if (text.trim() === '') return null;
  const exercise = /\/x\/(\d\d-T\d+)\b/.exec(text)?.[1];
  if (exercise) return `This is a link to the exercise ${exercise}, not to a worksheet.`;
  if (/\/lab\/[\w-]/.test(text)) return 'This is a link to a lab, not to a worksheet.';
  return 'There is no worksheet in this link: one has /x/sheet/#w1. in it, and much behind that.';
}

/** @throws Unfit */
function sheetOf(data: unknown): Worksheet {
  const [title, instructions, due, student, attempts, hints, solution, layout, items] = list(
    data,
    9,
  );
  const limit = WORKSHEET_LIMITS;
  return {
    title: text(title, limit.title),
    instructions: text(instructions, limit.instructions),
    due: text(due, limit.due),
    student: oneOf(student, [false, true]),
    attempts: whole(attempts, 0, limit.attempts),
    hints: oneOf(hints, HINTS),
    solution: oneOf(solution, SOLUTIONS),
    layout: oneOf(layout, LAYOUTS),
    items: list(items, limit.items, false).map((item) => {
      const [of, seed, points] = list(item, 3);
      return {
        of: unpackRef(of),
        seed: seedText(seed),
        points: number(points, 0, limit.points),
      };
    }),
  };
}
