import { readAnswers, type Answers } from '../../url/answers.ts';
import { studentSeed } from '../../url/student.ts';
import { readWorksheet, type Worksheet } from '../../url/worksheet.ts';
import { scoreOf, type SheetScore } from '../sheet/score.ts';
import type { Link } from './pasted.ts';

export interface Scored {
  readonly kind: 'scored';
  readonly link: Link;
  readonly answers: Answers;
  readonly sheet: Worksheet;
  readonly score: SheetScore;
}

export interface Refused {
  readonly kind: 'refused';
  readonly link: Link;
  readonly why: string;
}

/** One link of answers, opened and added up anew, or why it cannot be. */
export type Reviewed = Scored | Refused;

/** Opens and grades one of them. Never throws: a link that is cut says so in its own line. */
export async function reviewed(link: Link): Promise<Reviewed> {
  const refused = (why: string): Refused => ({ kind: 'refused', link, why });
  const read = readAnswers(link.fragment);
  if (read.kind === 'none') return refused('This is no link with answers.');
  if (read.kind === 'cut') return refused(read.message);
  const { answers } = read;
  const opened = readWorksheet(answers.sheet);
  if (opened.kind !== 'sheet') {
    return refused('The worksheet that these answers belong to cannot be read.');
  }
  const { sheet } = opened;
  const seedFor = (index: number): string =>
    sheet.student
      ? studentSeed(answers.sheet, answers.student, index)
      : (sheet.items[index]?.seed ?? '');
  try {
    return { kind: 'scored', link, answers, sheet, score: await scoreOf(sheet, answers, seedFor) };
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}
