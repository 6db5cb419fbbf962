import { Select } from '../../ui/controls/Select.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { useResults, useTangent, useWidgetState } from './context.ts';
import { examples } from './examples.ts';
import { useFormula } from './useFormula.ts';
import styles from './Tangent.module.css';

const OWN = 'own';

/** A function with the point and the step that suit it. */
export function ExampleSelect() {
  const { store } = useTangent();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      label="Example"
      value={examples.find(({ patch }) => plain(patch.source ?? '') === plain(source))?.id ?? OWN}
      options={[
        ...examples.map(({ id, label }) => ({ value: id, label })),
        { value: OWN, label: 'your own function' },
      ]}
      onChange={(id) => {
        const chosen = examples.find((example) => example.id === id);
        if (chosen) store.commit(chosen.patch);
      }}
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
    <div className={styles.formula}>
      {tex !== undefined && <WideTex label="The derivative" tex={`f'(${variable}) = ${tex}`} />}
    </div>
  );
}
