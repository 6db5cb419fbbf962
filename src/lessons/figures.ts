import { useEffect, type RefObject } from 'react';
import { createCache } from '../state/store.ts';
import type { Session } from '../widgets/definition.ts';

/** A named figure of the page, as the words around it know it. */
export interface PageFigure {
  readonly name: string;
  /** "Figure 9.1". */
  readonly title: string;
  readonly element: HTMLElement;
  /** Null until it has been loaded. */
  readonly session: Session | null;
  /** Loads it though it is not near. */
  readonly wake: () => void;
}

/** The figures that stand on the page now. */
export const figures = createCache<{ readonly all: readonly PageFigure[] }>({ all: [] });

/** The figure of that name in a text. */
export function figureIn(text: Element | null, name: string | undefined): PageFigure | undefined {
  return figures
    .getState()
    .all.find((figure) => figure.name === name && text?.contains(figure.element));
}

/** Makes a figure known to the words of its page, for as long as it stands there. */
export function useOnPage(
  place: RefObject<HTMLElement | null>,
  { name, title, session, wake }: Omit<PageFigure, 'element' | 'name'> & { name?: string },
): void {
  useEffect(() => {
    const element = place.current;
    if (!element || name === undefined) return undefined;
    const own: PageFigure = { name, title, element, session, wake };
    figures.setState(({ all }) => ({ all: [...all, own] }));
    return () => figures.setState(({ all }) => ({ all: all.filter((it) => it !== own) }));
  }, [place, name, title, session, wake]);
}

/** The address of a named figure on its page. */
export const figureId = (name: string): string => `figure-${name}`;
