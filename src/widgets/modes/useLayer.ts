import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useSettling } from '../parts/useSettling.ts';
import { useModes, useResults, useWidgetState } from './context.ts';

/** The layer as a field takes it: what it says and how it was read. */
export function useLayer(): MathFieldProps {
  const { store, link } = useModes();
  const value = useWidgetState((s) => s.inputs.layer);
  const { tex, words } = useResults((r) => r.layer);
  const faults = useResults((r) => r.layerFaults);
  const stale = useResults((r) => r.memoryStale);
  const { typed, commit } = useSettling(
    () => store.commit(),
    () => link.results.getState().layer.ok,
  );
  return {
    label: 'layer, in h',
    value,
    onInput: (text) => {
      store.adjust({ layer: text });
      typed();
    },
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
  };
}
