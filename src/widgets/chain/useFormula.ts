import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useChain } from './context.ts';
import { placeOf } from './model.ts';

/** The maps; when they have settled, the point, the move and the weights have as many numbers as they take. */
export function useFormula(): MathFieldProps {
  const { store, link } = useChain();
  return useFormulaField('maps, one after the other', () => {
    const { inputs } = store.getState();
    const { reading, faults } = link.results.getState();
    // A text that is no chain yet takes nothing from the point.
    if (!reading.ok || faults.length > 0) return store.commit({});
    const { values } = functionOf(inputs, reading.parameters);
    const place = placeOf(inputs, reading);
    // A row of zeros weighs nothing, and a move of zeros goes nowhere.
    const { u } = place.u.some((weight) => weight !== 0)
      ? place
      : { u: place.u.map((_, k) => (k === 0 ? 1 : 0)) };
    store.commit({ values: { ...inputs.values, ...values }, ...place, u, step: 0 });
  });
}
