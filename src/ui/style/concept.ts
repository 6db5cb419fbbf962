import { marks, type Concept } from '../../plot/marks.ts';

export type { Concept };

/** The colour of a concept as a CSS value, so that a theme change needs no React render. */
export const conceptColour = (concept: Concept): string => `var(${marks[concept].colour})`;
