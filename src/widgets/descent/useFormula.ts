import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useDescent } from './context.ts';
import { surfacePatch } from './inputs.ts';
import { presets } from './presets.ts';

/** The formula; when it has settled, a view, a start and a step size are proposed for it. */
export function useFormula(): MathFieldProps {
  const { store, link } = useDescent();
  return useFormulaField('f(x, y)', () => {
    const { inputs } = store.getState();
    // Typed or chosen, a surface brings its own view, start and step size.
    const known = presets.find((s) => s.source === inputs.source);
    if (known) return store.commit(surfacePatch(known.id));
    const { ok, parameters } = link.results.getState().reading;
    store.commit(ok ? { values: functionOf(inputs, parameters).values } : {});
    link.propose();
  });
}
