import type { ComponentType } from 'react';

export const themes = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof themes)[number];

export const groups = [
  'Tokens',
  'Controls',
  'Mathematics',
  'Readouts',
  'Pictures',
  'Figures',
  'Lessons',
] as const;

export interface ShowProps {
  /** The theme it is shown in: several may stand on the page at once. */
  readonly theme: ThemeName;
}

/** A component in one state. */
export interface SpecimenState {
  readonly name: string;
  readonly Show: ComponentType<ShowProps>;
  /** Takes the whole width of its pane. */
  readonly wide?: boolean;
}

/** One component of the house, for developers to look at and for the visual tests. */
export interface Specimen {
  /** The name of its file, and its address on the page. */
  readonly id: string;
  readonly title: string;
  readonly group: (typeof groups)[number];
  /** What it is for, in a sentence or two. */
  readonly purpose: string;
  readonly states: readonly SpecimenState[];
}
