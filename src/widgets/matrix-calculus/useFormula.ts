import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { entryNames } from '../../ui/math/entryName.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useMatrix } from './context.ts';
import { byOf } from './model.ts';

/** The formula; another one keeps the numbers and the variable whose names it still has. */
export function useFormula(): MathFieldProps {
  const { store, link } = useMatrix();
  return useFormulaField('formula f', () => {
    const { inputs } = store.getState();
    const { reading } = link.results.getState();
    if (!reading.ok) return store.commit({});
    const known = new Set(reading.names.flatMap(({ name, shape }) => entryNames(name, shape)));
    const values = Object.fromEntries(
      Object.entries(inputs.values).filter(([name]) => known.has(name)),
    );
    store.commit({ values, by: inputs.by === '' ? '' : byOf(inputs, reading) });
  });
}
