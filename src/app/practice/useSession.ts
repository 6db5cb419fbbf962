import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Attempt } from '../../state/practice/attempt.ts';
import { advance, keepRun, keptRun, redraw, type Run } from '../../state/practice/run.ts';
import { chance } from './chance.ts';
import { begin, nextStep, type Plan } from './plan.ts';

interface Session {
  /** Null when there is nothing to ask. */
  readonly run: Run | null;
  readonly next: () => void;
  readonly otherNumbers: () => void;
  readonly again: () => void;
}

/** A session of this page, gone on with after a reload. Start it once the attempts have been read. */
export function useSession(plan: Plan, attempts: readonly Attempt[]): Session {
  const { pathname } = useLocation();
  const known = (id: string) => plan.templates.some((one) => one.id === id);
  const [run, setRun] = useState(() => keptRun(pathname, known) ?? begin(plan, attempts, chance()));
  useEffect(() => {
    if (run) keepRun(pathname, run);
  }, [pathname, run]);
  return {
    run,
    next: () => {
      if (run) setRun(advance(run, () => nextStep(plan, run, attempts, chance())));
    },
    otherNumbers: () => {
      if (run) setRun(redraw(run, chance().seed()));
    },
    again: () => setRun(begin(plan, attempts, chance())),
  };
}
