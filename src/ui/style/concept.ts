/** What a colour may mean. The same name colours the formula, the line, the arrow and the number. */
export type Concept =
  | 'input'
  | 'tangent'
  | 'output'
  | 'gradient'
  | 'linear'
  | 'quadratic'
  | 'error'
  | 'run1'
  | 'run2'
  | 'run3'
  | 'run4'
  | 'run5'
  | 'run6'
  | 'run7'
  | 'run8';

/** The colour of a concept as a CSS value, so that a theme change needs no React render. */
export function conceptColour(concept: Concept): string {
  return concept.startsWith('run') ? `var(--cat-${concept.slice(3)})` : `var(--c-${concept})`;
}
