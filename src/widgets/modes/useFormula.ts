import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useModes } from './context.ts';

/** The map that is counted; when it has settled, the point of the picture goes to its n and m. */
export function useFormula(): MathFieldProps {
  const { store, link } = useModes();
  return useFormulaField('your own map', () => {
    const { inputs } = store.getState();
    const { reading, faults } = link.results.getState();
    if (!reading.ok || faults.length > 0) return store.commit({});
    const { values } = functionOf(inputs, reading.parameters);
    store.commit({
      values: { ...inputs.values, ...values },
      n: reading.inputs.length,
      m: reading.outputs,
    });
  });
}
