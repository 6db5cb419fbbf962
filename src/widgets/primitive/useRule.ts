import { useEffect, useMemo, useRef } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { usePrimitive, useResults, useWidgetState } from './context.ts';

/** A pause in typing after which what stands there is taken for whole. */
const PAUSE = 900;

/** The rule as a field takes it: what it says and how it was read. */
export function useRule(): MathFieldProps {
  const { store, link } = usePrimitive();
  const value = useWidgetState((s) => s.inputs.rule);
  const { tex, words } = useResults((r) => r.ruleReading);
  const faults = useResults((r) => r.ruleFaults);
  const stale = useResults((r) => r.ruleStale);
  const past = useWidgetState((s) => s.past);
  const history = useMemo(() => [...new Set(past.map((state) => state.rule))], [past]);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const commit = (): void => {
    clearTimeout(pause.current);
    store.commit();
  };
  return {
    label: 'rule for the way back',
    value,
    onInput: (text) => {
      store.adjust({ rule: text });
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        if (link.results.getState().ruleReading.ok) commit();
      }, PAUSE);
    },
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
    history,
  };
}
