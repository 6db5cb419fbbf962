import { useMemo } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useSettling } from './useSettling.ts';
import { useTyped, useTypedResults, useTypedState } from './typed.ts';

/**
 * The formula as a field takes it: what it says and how it was read. `settle` makes one entry of the history of all
 * that was typed, with whatever follows from it.
 */
export function useFormulaField(label: string, settle: () => void): MathFieldProps {
  const { store, link } = useTyped();
  const source = useTypedState((s) => s.inputs.source);
  const { tex, words } = useTypedResults((r) => r.reading);
  const faults = useTypedResults((r) => r.faults);
  const stale = useTypedResults((r) => r.stale);
  const past = useTypedState((s) => s.past);
  const history = useMemo(() => [...new Set(past.map((state) => state.source))], [past]);
  const { typed, commit } = useSettling(
    () => {
      const { inputs, settled } = store.getState();
      if (inputs.source !== settled.source) settle();
    },
    () => link.results.getState().reading.ok,
  );
  const type = (text: string): void => {
    store.adjust({ source: text });
    typed();
  };
  return {
    label,
    value: source,
    onInput: type,
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
    history,
  };
}
