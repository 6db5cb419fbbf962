import type { AskedMatch, Item } from '../asked.ts';
import { missing, type Kind } from './kind.ts';

export interface MatchForm {
  readonly kind: 'match';
  readonly left: readonly Item[];
  readonly right: readonly Item[];
}

/** A field for each on the left: the id of its partner. */
export const match: Kind<AskedMatch, MatchForm> = {
  form: ({ left, right }) => ({ kind: 'match', left, right }),
  fields: ({ left }) => left.length,
  truth: ({ truth }) => truth,
  faults: ({ left, right }, typed) =>
    left.flatMap((_, field) =>
      right.some(({ id }) => id === typed[field])
        ? []
        : [missing(field, 'This one has no partner yet.', 'Choose one on the right.')],
    ),
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike(_, typed, wanted) {
    return { entries: wanted.map((id, field) => typed[field] === id) };
  },
  forms: (_, typed) => [typed],
};
