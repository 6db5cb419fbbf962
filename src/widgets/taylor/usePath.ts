import { useMemo } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useSettling } from '../parts/useSettling.ts';
import { useTaylor, useWidgetState } from './context.ts';
import { readPath } from './path.ts';

/** The path through the point as a field takes it: what it says and how it was read; it may be empty. */
export function usePath(): MathFieldProps {
  const { store } = useTaylor();
  const value = useWidgetState((s) => s.inputs.path);
  const past = useWidgetState((s) => s.past);
  const history = useMemo(() => [...new Set(past.map((state) => state.path))], [past]);
  const reading = useMemo(() => readPath(value), [value]);
  const { typed, commit } = useSettling(
    () => store.commit(),
    () => readPath(store.getState().inputs.path)?.ok !== false,
  );
  return {
    label: 'path through the point, in t',
    value,
    onInput: (text) => {
      store.adjust({ path: text });
      typed();
    },
    onCommit: commit,
    tex: reading?.tex ?? null,
    reading: reading?.words ?? 'no path',
    faults: reading?.faults ?? [],
    stale: reading?.ok === false,
    history,
  };
}
