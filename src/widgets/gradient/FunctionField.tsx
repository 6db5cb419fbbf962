import { settings } from '../../state/settings.ts';
import { useSlice } from '../../state/store.ts';
import { Select } from '../../ui/controls/Select.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { useFormula } from './useFormula.ts';
import styles from './Gradient.module.css';

const OWN = 'own';

/** A function with the point, the direction and the chart that suit it. */
export function ExampleSelect() {
  const { store } = useGradient();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      label="Example"
      value={exampleOf(source)?.id ?? OWN}
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

/** Any f(x, y), as text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** The gradient as a formula, by automatic differentiation; nothing where it is too long to be read. */
export function GradientLine() {
  const ok = useResults((r) => r.reading.ok);
  const derivation = useResults((r) => r.derivation);
  const layout = useSlice(settings, (all) => all.gradient);
  const parts = ok ? derivation?.gradientTex : undefined;
  if (parts === null) return null;
  // Its place is kept while it is on its way, so that the controls below stay where they are.
  return (
    <div className={styles.formula}>
      {parts && <WideTex label="The gradient" tex={gradientTex(parts, layout)} />}
    </div>
  );
}

/** A row, as the course has it; or the same numbers as a column, where the reader prefers that. */
function gradientTex(parts: readonly string[], layout: 'row' | 'column'): string {
  const name = '\\htmlClass{k-grad}{\\nabla f}';
  return layout === 'row'
    ? `${name} = \\left[\\,${parts.join(',\\;\\; ')}\\,\\right]`
    : `${name}^{\\top} = \\begin{bmatrix}${parts.join('\\\\[2pt] ')}\\end{bmatrix}`;
}

/** What an example is there to show. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.settled.source);
  return (
    <p className={styles.hint}>
      {exampleOf(source)?.teaches ??
        'Any letter other than x and y becomes a slider. A value of its own: f(x, y) = …; f(0, 0) = 0.'}
    </p>
  );
}
