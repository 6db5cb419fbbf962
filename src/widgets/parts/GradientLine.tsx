import { settings } from '../../state/settings.ts';
import { useSlice } from '../../state/store.ts';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { FormulaLine } from './FormulaLine.tsx';
import { useTypedResults } from './typed.ts';

/** The gradient as a formula, by automatic differentiation; nothing where it is too long to be read. */
export function GradientLine() {
  const ok = useTypedResults((r) => r.reading.ok);
  const derivation = useTypedResults((r) => r.derivation);
  const layout = useSlice(settings, (all) => all.gradient);
  const parts = ok ? derivation?.gradientTex : undefined;
  if (parts === null) return null;
  return (
    <FormulaLine>
      {parts && <WideTex label="The gradient" tex={gradientTex(parts, layout)} />}
    </FormulaLine>
  );
}

/** A row, as the course has it; or the same numbers as a column, where the reader prefers that. */
function gradientTex(parts: readonly string[], layout: 'row' | 'column'): string {
  const name = '\\htmlClass{k-grad}{\\nabla f}';
  return layout === 'row'
    ? `${name} = \\left[\\,${parts.join(',\\;\\; ')}\\,\\right]`
    : `${name}^{\\top} = \\begin{bmatrix}${parts.join('\\\\[2pt] ')}\\end{bmatrix}`;
}
