import { useMemo } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useSettling } from '../parts/useSettling.ts';
import { useMatrix, useResults, useWidgetState } from './context.ts';

/** The reader's formula for the derivative as a field takes it. */
export function useMine(): MathFieldProps {
  const { store, link } = useMatrix();
  const value = useWidgetState((s) => s.inputs.mine);
  const { tex, words } = useResults((r) => r.mineReading);
  const faults = useResults((r) => r.mineFaults);
  const stale = useResults((r) => r.mineStale);
  const by = useResults((r) => r.answer?.by ?? 'x');
  const past = useWidgetState((s) => s.past);
  const history = useMemo(
    () => [...new Set(past.map((state) => state.mine).filter(Boolean))],
    [past],
  );
  const { typed, commit } = useSettling(
    () => store.commit(),
    () => link.results.getState().mineReading.ok,
  );
  return {
    label: `your ∂f/∂${by}`,
    value,
    onInput: (text) => {
      store.adjust({ mine: text });
      typed();
    },
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
    history,
  };
}
