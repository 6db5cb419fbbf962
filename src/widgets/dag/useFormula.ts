import type { MathFieldProps } from '../../ui/mathfield/MathField.tsx';
import { useFormulaField } from '../parts/useFormulaField.ts';
import { useDag } from './context.ts';

/** The program; another one begins at its first step, and keeps the numbers whose names it still has. */
export function useFormula(): MathFieldProps {
  const { store, link } = useDag();
  return useFormulaField('program', () => {
    const { inputs } = store.getState();
    const { reading } = link.results.getState();
    if (!reading.ok) return store.commit({});
    const names = new Set(reading.inputs.flatMap(({ entries }) => entries));
    const kept = (record: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
    store.commit({
      values: kept(inputs.values),
      velocity: kept(inputs.velocity),
      folded: inputs.folded.filter((name) => reading.statements.includes(name)),
      cuts: [],
      node: '',
      step: 0,
      tick: 0,
      seed: 0,
    });
  });
}
