import type { OwnExercise } from '../../../exercises/engine/own.ts';
import { titleOfOwn } from '../../../exercises/engine/own/title.ts';
import { keepDraft, keptDraft } from '../../../state/draft.ts';
import { printOwn, readOwn } from '../../../url/own.ts';

/** Something to begin with: it can be posed as it stands. */
export const EXAMPLE: OwnExercise = {
  title: '',
  // A question that is written for the author cannot disagree with a function that is changed.
  prompt: '',
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

const sealed = (own: OwnExercise): string => printOwn({ own, seed: '' });

/** The exercise that was being written when the page was left. */
export function draftedOwn(): OwnExercise {
  const read = readOwn(keptDraft(DRAFT) ?? '');
  return read.kind === 'own' ? read.own : EXAMPLE;
}

export const keepOwn = (own: OwnExercise | null): void => keepDraft(DRAFT, own && sealed(own));

const changesTo = (key: number) => `${DRAFT}.${key}`;

/** Changes to an exercise on the sheet that were never kept; null where there are none to just this exercise. */
export function draftedChange(key: number, old: OwnExercise): OwnExercise | null {
  const [from, to] = (keptDraft(changesTo(key)) ?? '').split(' ');
  // Keys are given anew when the page is opened, so the draft says what it is a change of.
  if (!to || from !== sealed(old)) return null;
  const read = readOwn(to);
  return read.kind === 'own' ? read.own : null;
}

/** Keeps changes through a closed dialog and a reload; null, and changes that change nothing, forget them. */
export const keepChange = (key: number, old: OwnExercise, own: OwnExercise | null): void =>
  keepDraft(
    changesTo(key),
    own && titled(own) !== titled(old) ? `${sealed(old)} ${sealed(own)}` : null,
  );

/** An empty title is the one that is suggested. */
const titled = (own: OwnExercise): string => sealed({ ...own, title: titleOfOwn(own) });
