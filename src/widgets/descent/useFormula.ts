import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useDescent } from './context.ts';
import { lossText, surfacePatch } from './inputs.ts';
import { presetOf } from './presets.ts';

/** The formula; when it has settled, a view, a start and a step size are proposed for it. */
export function useFormula(): MathFieldProps {
  const { store, link } = useDescent();
  return useFormulaField('f(x, y)', () => {
    const { inputs } = store.getState();
    // Typed or chosen, a surface brings its own view, start and step size.
    const known = presetOf(inputs.source);
    if (known) return store.commit(surfacePatch(known.id));
    const { ok, parameters } = link.results.getState().reading;
    // A text of one's own is no loss of data any more.
    const own = inputs.source === lossText(inputs) ? {} : { data: [] };
    store.commit({ ...own, ...(ok && { values: functionOf(inputs, parameters).values }) });
    link.propose();
  });
}
