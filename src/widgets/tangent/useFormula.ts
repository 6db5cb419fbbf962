import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { functionOf } from '../parts/typed.ts';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useTangent } from './context.ts';

/** The formula; when it has settled, a view is proposed. A tried slope belonged to the function before. */
export function useFormula(): MathFieldProps {
  const { store, link } = useTangent();
  return useFormulaField('f(x)', () => {
    const { ok, parameters } = link.results.getState().reading;
    const { values } = functionOf(store.getState().inputs, parameters);
    store.commit(ok ? { values, m: null } : {});
    link.propose();
  });
}
