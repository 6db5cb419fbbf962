import { useEffect, useRef, useState } from 'react';
import type { Session } from '../widgets/definition.ts';
import { Figure } from './Figure.tsx';

export interface HostedFigureProps {
  readonly widget: string;
  /** The state it starts in; from there on it keeps its own. */
  readonly query: string;
  readonly title: string;
  readonly onQuery?: (query: string) => void;
}

/** A state is told this long after it came to rest: soon enough for whoever presses a button next. */
const REST = 50;

/** A live figure for a room that knows no widgets, such as that of the exercises. */
export function HostedFigure({ widget, query, title, onQuery }: HostedFigureProps) {
  const [first] = useState(query);
  const tell = useRef(onQuery);
  useEffect(() => {
    tell.current = onQuery;
  });
  const [session, setSession] = useState<Session | null>(null);
  useEffect(() => {
    if (!session) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = session.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => tell.current?.(session.now().query), REST);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [session]);
  return (
    <Figure id={widget} query={first} size="inline" title={title} wanted onSession={setSession} />
  );
}
