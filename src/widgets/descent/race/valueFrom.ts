import { methodOf } from '../methods.ts';
import type { RunSetting } from '../state.ts';

/** A parameter of a run as it is set for a step: the last change up to there, or else what it began with. */
export function valueFrom(
  run: Pick<RunSetting, 'optimiser' | 'parameters' | 'changes'>,
  id: string,
  step: number,
): number {
  const changed = run.changes.findLast((change) => change.id === id && change.at <= step);
  if (changed) return changed.value;
  const usual = methodOf(run.optimiser).parameters.find((p) => p.id === id)?.default ?? NaN;
  return run.parameters[id] ?? usual;
}
