import { useState } from 'react';
import type { Optimiser } from '../../../core/optim/optimiser.ts';
import type {
  Descent,
  Opened,
  OpenedRequest,
  RunRequest,
} from '../../../worker/protocol/descent.ts';
import { useResults, useWidgetState } from '../context.ts';
import { chosenOf } from '../runs.ts';
import { writtenMethod, writtenStep, type Written } from './written.ts';

/** The opened step of the chosen run, with the run that it is a step of. */
export interface Shown {
  readonly k: number;
  readonly run: RunRequest;
  readonly descent: Descent;
  readonly optimiser: Optimiser;
  readonly opened: Opened;
  /** Null at the end of the run. */
  readonly written: Written | null;
}

/**
 * The step to write out, at a reader's pace. Runs and opened steps are answered one after the other: only a step that lies
 * on the run shown is taken, and the last one is kept until then. Null before the first.
 */
export function useWritten(): Shown | null {
  const k = useWidgetState((s) => chosenOf(s.settled));
  const race = useResults((r) => r.calm);
  const opened = useResults((r) => r.opened);
  const [kept, setKept] = useState<Shown | null>(null);
  const descent = race?.runs[k];
  const run = race?.asked.runs[k];
  if (!race || !descent || !run || !opened || !isOf(opened, run, descent)) return kept;
  if (kept?.opened === opened && kept.run === run) return kept;
  const optimiser = writtenMethod(run);
  const written = writtenStep(optimiser, opened, race.asked.constraint !== null);
  if (opened.report && !written) return kept;
  const shown = { k, run, descent, optimiser, opened, written };
  setKept(shown);
  return shown;
}

/** A step of this run as it was set for the answer shown, and at its place on the path. */
function isOf(
  { asked, step, x, report }: Opened & { readonly asked: OpenedRequest },
  run: RunRequest,
  { path, steps }: Descent,
): boolean {
  const asSet = JSON.stringify(asked.run) === JSON.stringify(run);
  const here = x[0] === path[2 * step] && x[1] === path[2 * step + 1];
  return asSet && here && (report !== null) === step < steps;
}
