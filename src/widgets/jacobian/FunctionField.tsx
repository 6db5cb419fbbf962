import { MathField } from '../../ui/mathfield/MathField.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { FormulaLine } from '../parts/FormulaLine.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { keptBy, useFormula } from './useFormula.ts';

/** A map with the point and the move that suit it. */
export function ExampleSelect() {
  const { store, link } = useJacobian();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      examples={examples}
      current={exampleOf(source)?.id}
      onChoose={(id) => {
        const chosen = examples.find((example) => example.id === id);
        if (!chosen) return;
        store.commit(chosen.patch);
        link.propose(keptBy(chosen.patch));
      }}
    />
  );
}

/** Any map, as text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** J as an expression in matrices, where the operations have one. */
export function MatrixForm() {
  const tex = useResults((r) => r.forms?.matrix ?? null);
  if (tex === null) return null;
  return (
    <FormulaLine>
      <WideTex label="The Jacobian in matrices" tex={`J = ${tex}`} />
    </FormulaLine>
  );
}

/** What an example is there to show. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.settled.source);
  return (
    <Remark>
      {exampleOf(source)?.teaches ??
        'A tuple (…, …) has one entry for each output; x, y, z are inputs, or those you name: f(a, b) = (…). Other letters become sliders.'}
    </Remark>
  );
}
