import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useJacobian } from './context.ts';
import { exampleOf } from './examples.ts';

/** The map; when it has settled, a point and views are proposed for it, as far as its own do not fit. */
export function useFormula(): MathFieldProps {
  const { store, link } = useJacobian();
  return useFormulaField('f', () => {
    const { inputs } = store.getState();
    const known = exampleOf(inputs.source);
    const { reading } = link.results.getState();
    if (known) store.commit({ ...known.patch, source: inputs.source });
    else store.commit(reading.ok ? { values: functionOf(inputs, reading.parameters).values } : {});
    link.propose(known ? keptBy(known.patch) : []);
  });
}

/** What an example says itself is not proposed. */
export const keptBy = (patch: object): ('at' | 'h' | 'u' | 'view' | 'out' | 'tried' | 'shown')[] =>
  (['at', 'h', 'u', 'view', 'out', 'tried', 'shown'] as const).filter((key) => key in patch);
