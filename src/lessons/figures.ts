import { createCache } from '../state/store.ts';
import type { Session } from '../widgets/definition.ts';

/** A figure of the page, as the words around it know it. */
export interface PageFigure {
  readonly name: string;
  /** "Figure 9.1". */
  readonly title: string;
  readonly element: HTMLElement;
  /** Null until it has been loaded. */
  readonly session: Session | null;
  /** A reader is near it, or words that act on it were used: it is to be loaded. */
  readonly wanted: boolean;
}

/** The figures that stand on the page now. */
export const figures = createCache<{ readonly all: readonly PageFigure[] }>({ all: [] });

/** The figure of that name in a text. */
export function figureIn(text: Element | null, name: string | undefined): PageFigure | undefined {
  return figures
    .getState()
    .all.find((figure) => figure.name === name && text?.contains(figure.element));
}

/** What has become of a figure. */
export function update(element: Element, news: Partial<PageFigure>): void {
  figures.setState(({ all }) => ({
    all: all.map((figure) => (figure.element === element ? { ...figure, ...news } : figure)),
  }));
}

/** Makes figures known to the words around them; returns the end of it. */
export function enlist(own: readonly PageFigure[]): () => void {
  figures.setState(({ all }) => ({ all: [...all, ...own] }));
  const elements = own.map(({ element }) => element);
  return () =>
    figures.setState(({ all }) => ({
      all: all.filter(({ element }) => !elements.includes(element)),
    }));
}
