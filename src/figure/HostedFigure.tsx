import { useState } from 'react';
import { Figure } from './Figure.tsx';

export interface HostedFigureProps {
  readonly widget: string;
  /** The state it starts in; from there on it keeps its own. */
  readonly query: string;
  readonly title: string;
  readonly onQuery?: (query: string) => void;
}

/** A live figure for a room that knows no widgets, such as that of the exercises. */
export function HostedFigure({ widget, query, title, onQuery }: HostedFigureProps) {
  const [first] = useState(query);
  return (
    <Figure
      id={widget}
      query={first}
      size="inline"
      title={title}
      wanted
      {...(onQuery && { onQuery })}
    />
  );
}
