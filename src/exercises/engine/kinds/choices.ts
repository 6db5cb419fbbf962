import type { AskedChoices, Item } from '../asked.ts';
import { missing, type Kind } from './kind.ts';

export interface ChoicesForm {
  readonly kind: 'choices';
  readonly choices: readonly Item[];
}

/** One field: the ids of what is chosen, with commas between, `-` for none. Right or not one by one. */
export const choices: Kind<AskedChoices, ChoicesForm> = {
  form: ({ choices: all }) => ({ kind: 'choices', choices: all }),
  fields: () => 1,
  truth: ({ truth }) => [truth.length === 0 ? '-' : truth.join(',')],
  faults: ({ choices: all }, [typed = '']) =>
    typed === '-' || (typed !== '' && chosen(typed).every((id) => all.some((c) => c.id === id)))
      ? []
      : [missing(0, 'Nothing is chosen yet.', 'Choose all that apply, or “none of them”.')],
  // eslint-disable-next-line require-yield -- nothing here takes long
  *alike({ choices: all }, [typed = ''], [wanted = '']) {
    const [is, ought] = [chosen(typed), chosen(wanted)];
    return { entries: all.map(({ id }) => is.includes(id) === ought.includes(id)) };
  },
  forms: (_, [typed = '']) => [[typed], [chosen(typed).reverse().join(',') || '-']],
};

const chosen = (typed: string): string[] => (typed === '-' ? [] : typed.split(','));
