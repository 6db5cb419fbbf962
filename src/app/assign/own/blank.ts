import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { keepDraft, keptDraft } from '../../../state/draft.ts';
import { printOwn, readOwn } from '../../../url/own.ts';

/** Something to begin with: it can be posed as it stands. */
export const EXAMPLE: OwnExercise = {
  title: '',
  prompt: "Let $f(x) = a*x^2 + p*x$. Find $f'(2)$.",
  ask: 'derivative',
  of: 'a*x^2 + p*x',
  by: 'x',
  at: 'x=2',
  parameters: 'a in 1..4; p in {-2, -1, 1, 2}',
  domain: '',
  shapes: '',
  decimals: null,
};

const DRAFT = 'exercise';

/** The exercise that was being written when the page was left. */
export function draftedOwn(): OwnExercise {
  const read = readOwn(keptDraft(DRAFT) ?? '');
  return read.kind === 'own' ? read.own : EXAMPLE;
}

export const keepOwn = (own: OwnExercise | null): void =>
  keepDraft(DRAFT, own && printOwn({ own, seed: '' }));
