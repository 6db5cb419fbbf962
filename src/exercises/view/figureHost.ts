import { createContext, useContext, type ReactNode } from 'react';

export interface FigureHostProps {
  readonly widget: string;
  /** The state it starts in, as in a link to its lab. */
  readonly query: string;
  readonly title: string;
  /** Hears of every settled state. */
  readonly onQuery?: (query: string) => void;
}

/** What draws a figure. The page hands it in: exercises know no widget. */
export type DrawFigure = (props: FigureHostProps) => ReactNode;

export const FigureHost = createContext<DrawFigure | null>(null);

export const useFigureHost = (): DrawFigure | null => useContext(FigureHost);
