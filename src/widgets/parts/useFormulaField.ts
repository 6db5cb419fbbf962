import { useEffect, useMemo, useRef } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useTyped, useTypedResults, useTypedState } from './typed.ts';

/** A pause in typing after which what stands there is taken for whole. */
const PAUSE = 900;

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
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  const commit = (): void => {
    clearTimeout(pause.current);
    const { inputs, settled } = store.getState();
    if (inputs.source !== settled.source) settle();
  };
  const type = (text: string): void => {
    store.adjust({ source: text });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      if (link.results.getState().reading.ok) commit();
    }, PAUSE);
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
