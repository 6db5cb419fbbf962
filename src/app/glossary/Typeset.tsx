import type { TermMarkup } from 'virtual:glossary';
import { createTypeset } from '../typeset.tsx';

/** A piece of a term with its formulas. */
export const Typeset = await createTypeset<TermMarkup>({
  page: '[data-glossary]',
  load: () => import('virtual:glossary-markup').then((module) => ({ ...module.default })),
  optional: ['symbol'],
});
