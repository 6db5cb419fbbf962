import { MathField } from '../../ui/mathfield/MathField.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { settings } from '../../state/settings.ts';
import { useSlice } from '../../state/store.ts';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { surfacePatch } from './inputs.ts';
import { presetById, presets } from './presets.ts';
import { useFormula } from './useFormula.ts';
import styles from './Descent.module.css';

const OWN = 'own';

/** A named surface, with the view, start and step size that suit it. */
export function SurfaceSelect() {
  const { store } = useDescent();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      label="Surface"
      value={presets.find((s) => s.source === source)?.id ?? OWN}
      options={[
        ...presets.map(({ id, title }) => ({ value: id, label: title })),
        { value: OWN, label: 'your own function' },
      ]}
      onChange={(id) => {
        if (presetById.has(id)) store.commit(surfacePatch(id));
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
  // Its place is kept while it is on its way, so that the controls below stay where they are.
  const layout = useSlice(settings, (all) => all.gradient);
  const parts = ok ? derivation?.gradientTex : undefined;
  if (parts === null) return null;
  return (
    <div className={styles.gradient}>
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

/** What a surface is there to teach; how to go on with a function of one's own. */
export function SurfaceHint() {
  const source = useWidgetState((s) => s.settled.source);
  const surface = presets.find((s) => s.source === source);
  return (
    <p className={styles.hint}>
      {surface
        ? surface.teaches
        : 'Any letter other than x and y becomes a slider. Press Enter for a view and a step size that suit.'}
    </p>
  );
}
