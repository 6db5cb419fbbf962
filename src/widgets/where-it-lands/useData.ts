import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useLanding, useWidgetState } from './context.ts';
import { landings } from './landings.ts';

/** The points as text; when it has settled, both cameras are put where they show what matters. */
export function useData(): MathFieldProps {
  const { store, link } = useLanding();
  const model = useWidgetState((s) => s.inputs.model);
  return useFormulaField(landings[model].dataLabel, () => {
    store.commit();
    link.propose();
  });
}
