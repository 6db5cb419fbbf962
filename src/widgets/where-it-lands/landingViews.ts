import type { ComponentType } from 'react';

export interface PaneProps {
  readonly ratio: number | 'fill';
  /** Of a chart, in pixels. */
  readonly height: number;
}

/** What is drawn of a model: its data, what stands beside them, and what one turns. */
export interface LandingViews {
  readonly Data: ComponentType<PaneProps>;
  readonly Side: ComponentType<PaneProps>;
  readonly Controls: ComponentType;
  /** What the pane at the side shows, in a line. */
  readonly note: string;
  /** Where there are two panes to choose from: their names, and what the second shows. */
  readonly panes?: { readonly plane: string; readonly curve: string; readonly curveNote: string };
}
