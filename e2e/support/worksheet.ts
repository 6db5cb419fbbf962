import { ownTemplate } from '../../src/exercises/engine/own/ownTemplate.ts';
import type { ExerciseRef, OwnExercise } from '../../src/exercises/engine/own.ts';
import { variantOf, type Variant } from '../../src/exercises/engine/variant.ts';
import { studentSeed } from '../../src/url/student.ts';
import { printWorksheet, type Worksheet } from '../../src/url/worksheet.ts';
import { templateOf } from './exercise.ts';

const OWN: OwnExercise = {
  title: 'A gradient of our own',
  prompt: 'Let $f(x, y) = a*x^2 + p*x*y$. Find its gradient at $(1, 2)$.',
  ask: 'gradient',
  of: 'a*x^2 + p*x*y',
  by: 'x, y',
  at: 'x=1, y=2',
  parameters: 'a in 1..4; p in {-3, -2, 2, 3}',
  domain: '',
  shapes: '',
  decimals: null,
};

/** Three exercises from the course and one of the instructor's own; everyone has their own numbers. */
export const SHEET: Worksheet = {
  title: 'Slopes, week 1',
  instructions: 'Work alone. Let $f$ be smooth throughout.',
  due: 'Friday, noon',
  student: true,
  items: [
    { of: { template: '01-T1' }, seed: '', points: 2 },
    { of: { template: '03-T7' }, seed: '', points: 1 },
    { of: { template: '04-T1' }, seed: '', points: 3 },
    { of: { own: OWN }, seed: '', points: 4 },
  ],
  attempts: 2,
  hints: 'after',
  solution: 'end',
  layout: 'numerator',
};

/** What stands behind the `#` of its link. */
export const FRAGMENT = printWorksheet(SHEET);

async function variantFor(of: ExerciseRef, seed: string): Promise<Variant> {
  if ('template' in of) return variantOf(await templateOf(of.template), seed);
  const template = ownTemplate(of.own);
  if (!template.ok) throw new Error(template.faults[0]?.message);
  return variantOf(template.value, seed);
}

/** The exercises with the numbers that a student gets. */
export const sheetOf = (student: string): Promise<Variant[]> =>
  Promise.all(
    SHEET.items.map(({ of }, index) => variantFor(of, studentSeed(FRAGMENT, student, index))),
  );
