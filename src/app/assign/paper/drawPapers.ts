import type { Posed } from '../../../exercises/engine/variant.ts';
import { seedsFor, type EditedSheet } from '../sheet.ts';
import { poseAll } from './poseAll.ts';

/** One sheet of paper, or a few, of one person. */
export interface PaperOf {
  /** Empty where a line is left for it. */
  readonly student: string;
  readonly posed: readonly Posed[];
}

/** A paper for each name, one for nobody without any; a sentence where an exercise fails. */
export async function drawPapers(
  sheet: EditedSheet,
  fragment: string,
  names: readonly string[],
  said: (text: string) => void,
): Promise<readonly PaperOf[] | string> {
  const students = names.length === 0 ? [''] : names;
  const refs = sheet.items.map(({ of }) => of);
  const papers: PaperOf[] = [];
  for (const [at, student] of students.entries()) {
    // Everybody has the same numbers unless they are drawn from the name.
    const same = sheet.student ? undefined : papers[0]?.posed;
    if (!same) said(students.length === 1 ? 'Drawing the exercises …' : drawing(at, students));
    const posed = same ?? (await poseAll(refs, seedsFor(sheet, fragment, student)));
    if (typeof posed === 'string') return posed;
    papers.push({ student, posed });
  }
  return papers;
}

const drawing = (at: number, { length }: readonly string[]): string =>
  `Drawing the exercises, sheet ${at + 1} of ${length} …`;
