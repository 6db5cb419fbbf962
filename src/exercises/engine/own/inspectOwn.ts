import type { OwnExercise } from '../own.ts';
import { variantOf } from '../variant.ts';
import { disagreements } from './agreement.ts';
import { givenOf } from './given.ts';
import { caught, type OwnFault, type OwnResult } from './ownFault.ts';
import { ownTemplate } from './ownTemplate.ts';
import { shownAnswer } from './shownAnswer.ts';

/** What only the author of an exercise sees of a variant. */
export interface Inspected {
  /** TeX. */
  readonly truth: string;
  readonly mistakes: readonly {
    readonly id: string;
    readonly short: string;
    /** TeX. */
    readonly answer: string;
  }[];
  /** What can be sent out as it is, and hardly is meant. */
  readonly remarks: readonly OwnFault[];
}

/** The right answer and the wrong ones that will be named, with the numbers of a seed. */
export function inspectOwn(own: OwnExercise, seed: string): OwnResult<Inspected> {
  const template = ownTemplate(own);
  if (!template.ok) return template;
  const given = caught(() => givenOf(own));
  if (!given.ok) return given;
  const { asked, truth, mistakes } = variantOf(template.value, seed);
  return {
    ok: true,
    value: {
      truth: shownAnswer(asked, truth),
      mistakes: mistakes.map(({ id, short, answer }) => ({
        id,
        short,
        answer: shownAnswer(asked, answer),
      })),
      remarks: disagreements(given.value),
    },
  };
}
