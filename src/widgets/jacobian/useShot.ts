import { entryName } from '../../ui/math/entryName.ts';
import { useMemo } from 'react';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { fitted } from './model.ts';
import type { JacobianLink } from './results.ts';
import type { Shot } from './shot.ts';
import { inputStage, outputStage, type Stage } from './stages.ts';
import type { Parts } from '../parts/context.ts';
import type { Inputs } from './inputs.ts';

/** What the pictures are made of at this moment, read outside React; null before the first answer. */
export function shotOf({ store, link }: Parts<Inputs, JacobianLink>): Shot | null {
  const { answer, warp, pointed, reading } = link.results.getState();
  if (!answer) return null;
  const { inputs } = store.getState();
  const own = reading.ok ? fitted(inputs, reading) : inputs;
  return { inputs: own, answer, warp, shown: pointed === 'none' ? inputs.shown : pointed };
}

export interface Stages {
  readonly input: Stage | null;
  readonly output: Stage | null;
}

/** How both sides of the map are drawn, of the map of the last good answer. */
export function useStages(): Stages {
  const names = useResults((r) => r.answer?.names.join(' ') ?? '');
  const m = useResults((r) => r.answer?.value.length ?? 0);
  const shares = useResults((r) => r.forms?.shares ?? false);
  return useMemo(() => {
    const list = names === '' ? [] : names.split(' ').map(entryName);
    return {
      input: m > 0 ? inputStage(list) : null,
      output: m > 0 ? outputStage(list, m, shares && m === 3) : null,
    };
  }, [names, m, shares]);
}

/** The settled state with as many numbers as the map of the last answer has. */
export function useFitted(): Inputs {
  const { link } = useJacobian();
  const settled = useWidgetState((s) => s.settled);
  const reading = useResults((r) => r.reading);
  return useMemo(() => {
    const { names, value } = link.results.getState().answer ?? { names: [], value: [] };
    const size = reading.ok ? reading : { inputs: names, outputs: value.length };
    return fitted(settled, size);
  }, [settled, reading, link]);
}
