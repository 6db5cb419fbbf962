import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useSettling } from '../parts/useSettling.ts';
import { useChain, useResults, useWidgetState } from './context.ts';

/** φ of the layers as a field takes it: what it says and how it was read. */
export function usePhi(): MathFieldProps {
  const { store, link } = useChain();
  const value = useWidgetState((s) => s.inputs.phi);
  const { tex, words } = useResults((r) => r.phi);
  const faults = useResults((r) => r.phiFaults);
  const stale = useResults((r) => r.layersStale);
  const { typed, commit } = useSettling(
    () => store.commit(),
    () => link.results.getState().phi.ok,
  );
  return {
    label: 'φ(z)',
    value,
    onInput: (text) => {
      store.adjust({ phi: text });
      typed();
    },
    onCommit: commit,
    tex,
    reading: words,
    faults,
    stale,
  };
}
