import { useMemo } from 'react';
import { entryName } from '../../ui/math/entryName.ts';
import { useResults } from './context.ts';
import { inputStage, outputStage, type Stage } from './stages.ts';

interface Stages {
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
