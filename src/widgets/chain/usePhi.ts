import { useEffect, useRef } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useChain, useResults, useWidgetState } from './context.ts';

/** A pause in typing after which what stands there is taken for whole. */
const PAUSE = 900;

/** φ of the layers as a field takes it: what it says and how it was read. */
export function usePhi(): MathFieldProps {
  const { store, link } = useChain();
  const value = useWidgetState((s) => s.inputs.phi);
  const { tex, words } = useResults((r) => r.phi);
  const faults = useResults((r) => r.phiFaults);
  const stale = useResults((r) => r.layersStale);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const commit = (): void => {
    clearTimeout(pause.current);
    store.commit();
  };
  return {
    label: 'φ(z)',
    value,
    onInput: (text) => {
      store.adjust({ phi: text });
      clearTimeout(pause.current);
      pause.current = setTimeout(() => {
        if (link.results.getState().phi.ok) commit();
      }, PAUSE);
    },
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
  };
}
