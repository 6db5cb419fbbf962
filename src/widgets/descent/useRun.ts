import type { Descent } from '../../worker/protocol/descent.ts';
import { useResults, useWidgetState } from './context.ts';
import { chosenOf, runsOf } from './runs.ts';
import { standing, standings, type Standing } from './standing.ts';
import type { RunSetting } from './state.ts';

export interface Chosen {
  /** Its place in the race. */
  readonly k: number;
  readonly run: RunSetting;
  /** Its answer, at a reader's pace; null before the first, or while the worker knows fewer runs. */
  readonly descent: Descent | null;
  readonly at: Standing | null;
}

/** The run whose sliders and numbers are shown. */
export function useChosen(): Chosen {
  const settled = useWidgetState((s) => s.settled);
  const race = useResults((r) => r.calm);
  const k = chosenOf(settled);
  const descent = race?.runs[k] ?? null;
  return {
    k,
    run: runsOf(settled)[k],
    descent,
    at: descent && standing(descent, settled.step),
  };
}

/** The step at which each run stands, at a reader's pace; null before the first answer. */
export function useStandings(): readonly number[] | null {
  const race = useResults((r) => r.calm);
  const settled = useWidgetState((s) => s.settled);
  if (!race) return null;
  const lead = Math.min(chosenOf(settled), race.runs.length - 1);
  return standings(race.runs, lead, settled.step, settled.axis);
}
