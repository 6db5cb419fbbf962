import { useMemo } from 'react';
import { useResults, useWidgetState } from './context.ts';
import { journeyOf, momentAt, type Journey, type Moment } from './journey.ts';
import type { Answer } from './results.ts';

/** Where the stepper stands: the trace, its steps, and the one that is shown. */
export interface Standing {
  readonly answer: Answer;
  readonly journey: Journey;
  readonly moment: Moment;
}

/** @param calm at a reader's pace while something is dragged. */
export function useStanding(calm = false): Standing | null {
  const answer = useResults((r) => (calm ? r.calm : r.answer));
  const mode = useWidgetState((s) => s.settled.mode);
  const walked = useWidgetState((s) => s.inputs.step);
  const settled = useWidgetState((s) => s.settled.source);
  // A program that is being typed begins at its beginning.
  const step = answer?.asked.fn.source === settled ? walked : 0;
  // A mode that was just chosen is shown once its numbers are there.
  const shown = mode === 'second' && answer && !answer.asked.second ? 'reverse' : mode;
  const journey = useMemo(() => (answer ? journeyOf(answer, shown) : null), [answer, shown]);
  return useMemo(
    () => (answer && journey ? { answer, journey, moment: momentAt(answer, journey, step) } : null),
    [answer, journey, step],
  );
}
