import { readAnswers, type Answers } from '../../url/answers.ts';
import { studentSeed } from '../../url/student.ts';
import { readWorksheet, type Worksheet } from '../../url/worksheet.ts';
import { scoreOf, type SheetScore } from '../sheet/score.ts';

/** One link of answers, opened and added up anew, or why it cannot be. */
export type Reviewed =
  | {
      readonly kind: 'scored';
      readonly answers: Answers;
      readonly sheet: Worksheet;
      readonly score: SheetScore;
    }
  | { readonly kind: 'refused'; readonly from: string; readonly why: string };

/** Everything in a pasted text that may be a link with answers, in its order. */
export function answersIn(text: string): string[] {
  const found = text.match(/\ba\d\.[\w-]*/g) ?? [];
  return [...new Set(found)];
}

/** Opens and grades one of them. Never throws: a link that is cut says so in its own line. */
export async function reviewed(fragment: string): Promise<Reviewed> {
  const from = `${fragment.slice(0, 16)}…`;
  const read = readAnswers(fragment);
  if (read.kind === 'none') return { kind: 'refused', from, why: 'This is no link with answers.' };
  if (read.kind === 'cut') return { kind: 'refused', from, why: read.message };
  const { answers } = read;
  const opened = readWorksheet(answers.sheet);
  if (opened.kind !== 'sheet') {
    return {
      kind: 'refused',
      from,
      why: 'The worksheet that these answers belong to cannot be read.',
    };
  }
  const { sheet } = opened;
  const seedFor = (index: number): string =>
    sheet.student
      ? studentSeed(answers.sheet, answers.student, index)
      : (sheet.items[index]?.seed ?? '');
  try {
    return { kind: 'scored', answers, sheet, score: await scoreOf(sheet, answers, seedFor) };
  } catch (error) {
    return { kind: 'refused', from, why: error instanceof Error ? error.message : String(error) };
  }
}
