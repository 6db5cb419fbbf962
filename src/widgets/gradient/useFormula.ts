import { useEffect, useMemo, useRef } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { exampleOf } from './examples.ts';
import { functionOf } from './model.ts';

/** A pause in typing after which a view is proposed for what stands there. */
const PAUSE = 900;

/** The formula as a field takes it: what it says, how it was read, and what follows when it has settled. */
export function useFormula(): MathFieldProps {
  const { store, link } = useGradient();
  const source = useWidgetState((s) => s.inputs.source);
  const reading = useResults((r) => r.reading);
  const faults = useResults((r) => r.faults);
  const stale = useResults((r) => r.stale);
  const past = useWidgetState((s) => s.past);
  const history = useMemo(() => [...new Set(past.map((state) => state.source))], [past]);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  /** One entry of the history for all that was typed; the point stays where the function has a value. */
  const settle = (): void => {
    clearTimeout(pause.current);
    const { inputs, settled } = store.getState();
    if (inputs.source === settled.source) return;
    const known = exampleOf(inputs.source);
    const { reading: read, answer } = link.results.getState();
    if (known) return store.commit({ ...known.patch, source: inputs.source });
    store.commit(read.ok ? { values: functionOf(inputs, read.parameters).values } : {});
    const lost = answer?.asked.fn.source === inputs.source && !Number.isFinite(answer.value);
    link.propose(lost ? ['view', 'at'] : ['view']);
  };

  const type = (text: string): void => {
    store.adjust({ source: text });
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      if (link.results.getState().reading.ok) settle();
    }, PAUSE);
  };

  return {
    label: 'f(x, y)',
    value: source,
    onInput: type,
    onCommit: settle,
    tex: reading.tex,
    reading: reading.words,
    faults,
    stale,
    history,
  };
}
