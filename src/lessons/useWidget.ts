import { startTransition, useEffect, useState } from 'react';
import { widgets } from '../widgets/catalogue.ts';
import type { WidgetBoundary } from '../ui/figure/Fallback.tsx';
import type { WidgetDefinition } from '../widgets/definition.ts';

type Loading =
  | { readonly stage: 'waiting' }
  | {
      readonly stage: 'ready';
      readonly View: WidgetDefinition['View'];
      /** Comes with the figure it guards: a page whose figures are not near needs no net for them. */
      readonly Boundary: typeof WidgetBoundary;
    }
  | { readonly stage: 'failed' };

/** Loads a widget's code once it is wanted; `again` retries after a lost connection. */
export function useWidget(id: string, wanted: boolean): [Loading, again: () => void] {
  const [loading, setLoading] = useState<Loading>({ stage: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    Promise.all([widgets[id].load(), import('../ui/figure/Fallback.tsx')]).then(
      ([{ definition }, { WidgetBoundary: Boundary }]) => {
        if (!current) return;
        // A whole widget at once would hold the page up; as a transition it is rendered in slices.
        startTransition(() => setLoading({ stage: 'ready', View: definition.View, Boundary }));
      },
      () => {
        if (current) setLoading({ stage: 'failed' });
      },
    );
    return () => {
      current = false;
    };
  }, [id, wanted, attempt]);
  const again = () => {
    setLoading({ stage: 'waiting' });
    setAttempt((n) => n + 1);
  };
  return [loading, again];
}
