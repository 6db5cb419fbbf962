import type { FormulaMarkup } from 'virtual:formulas';
import { createTypeset } from '../typeset.tsx';

/** A piece of a formula's entry, typeset. */
export const Typeset = await createTypeset<FormulaMarkup>({
  page: '[data-cheat-sheet]',
  load: () => import('virtual:formulas-markup').then((module) => ({ ...module.default })),
  optional: ['wrong', 'why'],
});
