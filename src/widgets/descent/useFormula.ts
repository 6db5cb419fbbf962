import { useEffect, useMemo, useRef } from 'react';
import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { surfacePatch } from './inputs.ts';
import { presets } from './presets.ts';

/** A pause in typing after which a view and a step size are proposed for what stands there. */
const PAUSE = 900;

/** The formula as a field takes it: what it says, how it was read, and what follows when it has settled. */
export function useFormula(): MathFieldProps {
  const { store, link } = useDescent();
  const source = useWidgetState((s) => s.inputs.source);
  const reading = useResults((r) => r.reading);
  const faults = useResults((r) => r.faults);
  const stale = useResults((r) => r.stale);
  const past = useWidgetState((s) => s.past);
  const history = useMemo(() => [...new Set(past.map((state) => state.source))], [past]);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);

  /** One entry of the history for all that was typed, together with what is proposed for it. */
  const settle = (): void => {
    clearTimeout(pause.current);
    const { inputs, settled } = store.getState();
    if (inputs.source === settled.source) return;
    // Typed or chosen, a surface brings its own view, start and step size.
    const typed = presets.find((s) => s.source === inputs.source);
    const { ok, parameters } = link.results.getState().reading;
    if (typed) store.commit(surfacePatch(typed.id));
    else store.commit(ok ? { values: used(inputs.values, parameters) } : {});
    if (!typed) link.propose();
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

/** Values of the parameters that the formula still has. */
function used(
  values: Readonly<Record<string, number>>,
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? 1]));
}
