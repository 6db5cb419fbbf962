import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useResults, useTaylor } from './context.ts';
import { exampleOf } from './examples.ts';
import { fitted } from './model.ts';

/** The formula; when it has settled, point and move have as many numbers as it has variables, and a view is proposed. */
export function useFormula(): MathFieldProps {
  const { store, link } = useTaylor();
  const variables = useResults((r) => r.reading.variables);
  return useFormulaField(`f(${variables.join(', ')})`, () => {
    const { inputs } = store.getState();
    const known = exampleOf(inputs.source);
    const { reading } = link.results.getState();
    if (known) return store.commit(known.patch);
    if (!reading.ok) return store.commit({});
    const n = reading.variables.length;
    const h = fitted(inputs.h, n);
    store.commit({
      values: functionOf(inputs, reading.parameters).values,
      at: fitted(inputs.at, n),
      h: h.every((v) => v === 0) ? h.map(() => 0.5) : h,
      step: 0,
    });
    link.propose();
  });
}
