import { useEffect, useRef } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useModes, useResults, useWidgetState } from './context.ts';

/** A pause in typing after which what stands there is taken for whole. */
const PAUSE = 900;

/** The layer as a field takes it: what it says and how it was read. */
export function useLayer(): MathFieldProps {
  const { store, link } = useModes();
  const value = useWidgetState((s) => s.inputs.layer);
  const { tex, words } = useResults((r) => r.layer);
  const faults = useResults((r) => r.layerFaults);
  const stale = useResults((r) => r.memoryStale);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const commit = (): void => {
    clearTimeout(pause.current);
    store.commit();
  };
  return {
    label: 'layer, in h',
    value,
    onInput: (text) => {
      store.adjust({ layer: text });
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        if (link.results.getState().layer.ok) commit();
      }, PAUSE);
    },
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
  };
}
