import { Slider } from '../../ui/controls/Slider.tsx';
import { parameterRange } from '../../ui/controls/sliderRange.ts';
import { useTyped, useTypedResults, useTypedState } from './typed.ts';

/** A slider for every letter of the formula that is no input. */
export function Parameters() {
  const names = useTypedResults((r) => r.reading.parameters);
  return <ParameterSliders names={names} />;
}

/** A slider for each of these letters, whichever text of the widget they stand in. */
export function ParameterSliders({ names }: { readonly names: readonly string[] }) {
  const { store } = useTyped();
  const values = useTypedState((s) => s.inputs.values);
  const settled = useTypedState((s) => s.settled.values);
  return names.map((name) => (
    <Slider
      key={name}
      label={`parameter ${name}`}
      value={values[name] ?? 1}
      {...parameterRange(settled[name] ?? 1)}
      onChange={(v) => store.adjust({ values: { ...values, [name]: v } })}
      onCommit={(v) => store.commit({ values: { ...values, [name]: v } })}
    />
  ));
}
