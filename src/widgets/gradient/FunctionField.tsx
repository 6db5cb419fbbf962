import { MathField } from '../../ui/mathfield/MathField.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useGradient, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { useFormula } from './useFormula.ts';

/** A function with the point, the direction and the chart that suit it. */
export function ExampleSelect() {
  const { store } = useGradient();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      examples={examples}
      current={exampleOf(source)?.id}
      onChoose={(id) => store.commit(examples.find((example) => example.id === id)?.patch)}
    />
  );
}

/** Any f(x, y), as text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** What an example is there to show. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.settled.source);
  return (
    <Remark>
      {exampleOf(source)?.teaches ??
        'Any letter other than x and y becomes a slider. A value of its own: f(x, y) = …; f(0, 0) = 0.'}
    </Remark>
  );
}
