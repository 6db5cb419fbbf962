import { WideTex } from '../../ui/math/WideTex.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { FormulaLine } from '../parts/FormulaLine.tsx';
import { useResults, useTangent, useWidgetState } from './context.ts';
import { examples } from './examples.ts';
import { useFormula } from './useFormula.ts';

/** A function with the point and the step that suit it. */
export function ExampleSelect() {
  const { store } = useTangent();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      examples={examples}
      current={examples.find(({ patch }) => plain(patch.source ?? '') === plain(source))?.id}
      onChoose={(id) => store.commit(examples.find((example) => example.id === id)?.patch)}
    />
  );
}

/** Spaces mean nothing. */
const plain = (source: string): string => source.replaceAll(' ', '');

/** Any f(x), as text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** The derivative as a formula, by automatic differentiation; nothing where it is too long to be read. */
export function DerivativeLine() {
  const ok = useResults((r) => r.reading.ok);
  const derivation = useResults((r) => r.derivation);
  const variable = useResults((r) => r.calm?.variable ?? 'x');
  const [tex] = (ok ? derivation?.gradientTex : undefined) ?? [];
  if (derivation?.gradientTex === null) return null;
  return (
    <FormulaLine>
      {tex !== undefined && <WideTex label="The derivative" tex={`f'(${variable}) = ${tex}`} />}
    </FormulaLine>
  );
}
