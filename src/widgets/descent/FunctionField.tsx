import { MathField } from '../../ui/mathfield/MathField.tsx';
import { ExampleSelect } from '../parts/ExampleSelect.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useDescent, useWidgetState } from './context.ts';
import { surfacePatch } from './inputs.ts';
import { presetOf, presets } from './presets.ts';
import { useFormula } from './useFormula.ts';

const named = presets.map(({ id, title }) => ({ id, label: title }));

/** A named surface, with the view, start and step size that suit it. */
export function SurfaceSelect() {
  const { store } = useDescent();
  const source = useWidgetState((s) => s.inputs.source);
  return (
    <ExampleSelect
      label="Surface"
      examples={named}
      current={presetOf(source)?.id}
      onChoose={(id) => store.commit(surfacePatch(id))}
    />
  );
}

/** Any f(x, y), as text. */
export function FormulaField() {
  return <MathField {...useFormula()} />;
}

/** What a surface is there to teach; how to go on with a function of one's own. */
export function SurfaceHint() {
  const source = useWidgetState((s) => s.settled.source);
  const surface = presetOf(source);
  return (
    <Remark>
      {surface
        ? surface.teaches
        : 'Any letter other than x and y becomes a slider. Press Enter for a view and a step size that suit.'}
    </Remark>
  );
}
