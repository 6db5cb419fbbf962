import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { usePrimitive } from './context.ts';
import { placeOf } from './model.ts';

/** The forward formula; when it has settled, point and directions have as many numbers as it takes. */
export function useForward(): MathFieldProps {
  const { store, link } = usePrimitive();
  return useFormulaField('forward formula', () => {
    const { inputs } = store.getState();
    const { reading } = link.results.getState();
    // A text that cannot be read yet takes nothing from the point.
    if (!reading.ok) return store.commit({});
    const { values } = functionOf(inputs, reading.parameters);
    store.commit({ values: { ...inputs.values, ...values }, ...placeOf(inputs, reading) });
  });
}
