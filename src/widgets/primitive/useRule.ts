import { useMemo } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useSettling } from '../parts/useSettling.ts';
import { usePrimitive, useResults, useWidgetState } from './context.ts';

/** The rule as a field takes it: what it says and how it was read. */
export function useRule(): MathFieldProps {
  const { store, link } = usePrimitive();
  const value = useWidgetState((s) => s.inputs.rule);
  const { tex, words } = useResults((r) => r.ruleReading);
  const faults = useResults((r) => r.ruleFaults);
  const stale = useResults((r) => r.ruleStale);
  const past = useWidgetState((s) => s.past);
  const history = useMemo(() => [...new Set(past.map((state) => state.rule))], [past]);
  const { typed, commit } = useSettling(
    () => store.commit(),
    () => link.results.getState().ruleReading.ok,
  );
  return {
    label: 'rule for the way back',
    value,
    onInput: (text) => {
      store.adjust({ rule: text });
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
