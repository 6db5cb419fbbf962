import type { Answer } from '../asked.ts';
import type { OwnExercise } from '../own.ts';
import { variantOf } from '../variant.ts';
import type { OwnResult } from './ownFault.ts';
import { ownTemplate } from './ownTemplate.ts';

/** What only the author of an exercise sees of a variant. */
export interface Inspected {
  readonly truth: Answer;
  readonly mistakes: readonly {
    readonly id: string;
    readonly short: string;
    readonly answer: Answer;
  }[];
}

/** The right answer and the wrong ones that will be named, with the numbers of a seed. */
export function inspectOwn(own: OwnExercise, seed: string): OwnResult<Inspected> {
  const template = ownTemplate(own);
  if (!template.ok) return template;
  const { truth, mistakes } = variantOf(template.value, seed);
  const named = mistakes.map(({ id, short, answer }) => ({ id, short, answer }));
  return { ok: true, value: { truth, mistakes: named } };
}
