import { startTransition, useEffect, useRef, useState, type ComponentType } from 'react';
import type { WidgetBoundary } from '../ui/figure/Fallback.tsx';
import { widgets } from '../widgets/catalogue.ts';
import type { Session, WidgetSize } from '../widgets/definition.ts';
import type { FrameProps } from './Frame.tsx';

export type Loading =
  | { readonly stage: 'waiting' | 'failed' }
  | {
      readonly stage: 'ready';
      readonly session: Session;
      /** Both come with the first figure: a page whose figures are not near needs neither. */
      readonly Frame: ComponentType<FrameProps>;
      readonly Boundary: typeof WidgetBoundary;
    };

interface Loaded {
  readonly loading: Loading;
  /** Tries again after a lost connection, or starts afresh in the state of a query. */
  readonly again: (query: string) => void;
}

/** Loads a widget's code once it is wanted, and opens it in the state of a query. */
export function useSession(id: string, query: string, size: WidgetSize, wanted: boolean): Loaded {
  const [loading, setLoading] = useState<Loading>({ stage: 'waiting' });
  const [afresh, setAfresh] = useState<{ readonly query: string } | null>(null);
  const latest = useRef(query);
  useEffect(() => {
    latest.current = query;
  }, [query]);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    Promise.all([
      widgets[id].load(),
      import('./Frame.tsx'),
      import('../ui/figure/Fallback.tsx'),
    ]).then(
      ([{ definition }, { Frame }, { WidgetBoundary: Boundary }]) => {
        if (!current) return;
        const session = definition.open(afresh?.query ?? latest.current, size);
        // A whole widget at once would hold the page up; as a transition it is rendered in slices.
        startTransition(() => setLoading({ stage: 'ready', session, Frame, Boundary }));
      },
      () => {
        if (current) setLoading({ stage: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [id, size, wanted, afresh]);
  const again = (from: string) => {
    setLoading({ stage: 'waiting' });
    setAfresh({ query: from });
  };
  return { loading, again };
}
