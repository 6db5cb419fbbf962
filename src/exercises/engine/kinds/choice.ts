import type { AskedChoice, Item } from '../asked.ts';
import { missing, type Kind } from './kind.ts';

export interface ChoiceForm {
  readonly kind: 'choice';
  readonly choices: readonly Item[];
}

export const choice: Kind<AskedChoice, ChoiceForm> = {
  form: ({ choices }) => ({ kind: 'choice', choices }),
  fields: () => 1,
  truth: ({ truth }) => [truth],
  faults: ({ choices }, [typed = '']) =>
    choices.some(({ id }) => id === typed)
      ? []
      : [missing(0, 'Nothing is chosen yet.', 'Choose one of the answers.')],
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike(_, [typed], [wanted]) {
    return { entries: [typed === wanted] };
  },
  forms: (_, answer) => [answer],
};
