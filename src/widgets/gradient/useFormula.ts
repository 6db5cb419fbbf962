import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useGradient } from './context.ts';
import { exampleOf } from './examples.ts';

/** The formula; when it has settled, a view is proposed for it. The point stays where the function has a value. */
export function useFormula(): MathFieldProps {
  const { store, link } = useGradient();
  return useFormulaField('f(x, y)', () => {
    const { inputs } = store.getState();
    const known = exampleOf(inputs.source);
    const { reading, answer } = link.results.getState();
    if (known) return store.commit({ ...known.patch, source: inputs.source });
    store.commit(reading.ok ? { values: functionOf(inputs, reading.parameters).values } : {});
    const lost = answer?.asked.fn.source === inputs.source && !Number.isFinite(answer.value);
    link.propose(lost ? ['view', 'at'] : ['view']);
  });
}
