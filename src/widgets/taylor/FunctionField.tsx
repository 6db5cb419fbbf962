import { WideTex } from '../../ui/math/WideTex.tsx';
import { MathField } from '../../ui/mathfield/MathField.tsx';
import { ExampleSelect as Select } from '../parts/ExampleSelect.tsx';
import { FormulaLine } from '../parts/FormulaLine.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { exampleOf, examples } from './examples.ts';
import { useFormula } from './useFormula.ts';
import { usePath } from './usePath.ts';

/** A function with the point, the look and the view that suit it. */
export function ExampleSelect() {
  const { store } = useTaylor();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <Select
      examples={examples}
      current={exampleOf(source)?.id}
      onChoose={(id) => store.commit(examples.find((example) => example.id === id)?.patch)}
    />
  );
}

/** Any f(x) or f(x, y), as text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** A curve through the point, on which f is looked at as well. */
export function PathField() {
  return <MathField {...usePath()} />;
}

/** Gradient and Hessian as formulas, by automatic differentiation; nothing where they are too long to be read. */
export function HessianLine() {
  const ok = useResults((r) => r.reading.ok);
  const forms = useResults((r) => r.forms);
  const variables = useResults((r) => r.reading.variables);
  if (!ok || !forms) return <FormulaLine>{null}</FormulaLine>;
  const { gradientTex, hessianTex } = forms;
  if (variables.length === 1) {
    return (
      <FormulaLine>
        {gradientTex && hessianTex && (
          <WideTex
            label="The first two derivatives"
            tex={`f' = ${gradientTex[0]},\\quad f'' = ${hessianTex[0]}`}
          />
        )}
      </FormulaLine>
    );
  }
  return (
    <>
      {gradientTex && (
        <FormulaLine>
          <WideTex
            label="The gradient"
            tex={`\\htmlClass{k-grad}{\\nabla f} = \\left[\\,${gradientTex.join(',\\;\\; ')}\\,\\right]`}
          />
        </FormulaLine>
      )}
      {hessianTex && (
        <FormulaLine>
          <WideTex
            label="The Hessian"
            tex={`\\htmlClass{k-quad}{H} = \\begin{bmatrix}${hessianTex[0]} & ${hessianTex[1]} \\\\ ${hessianTex[2]} & ${hessianTex[3]}\\end{bmatrix}`}
          />
        </FormulaLine>
      )}
    </>
  );
}

/** What an example is there to show. */
export function ExampleHint() {
  const source = useWidgetState((s) => s.settled.source);
  return (
    <Remark>
      {exampleOf(source)?.teaches ??
        'A text with y in it is a function of two variables. Any other letter becomes a slider.'}
    </Remark>
  );
}
