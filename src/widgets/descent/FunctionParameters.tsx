import { Slider } from '../../ui/controls/Slider.tsx';
import { ParameterSliders } from '../parts/Parameters.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { presetOf } from './presets.ts';

/** A slider for every letter of the formula that is no input; a named surface says what its letters mean. */
export function FunctionParameters() {
  const { store } = useDescent();
  const names = useResults((r) => r.reading.parameters);
  const values = useWidgetState((s) => s.inputs.values);
  const source = useWidgetState((s) => s.settled.source);
  const known = presetOf(source)?.parameters ?? {};
  return (
    <>
      {names
        .filter((name) => name in known)
        .map((name) => {
          const { label, value, min, max, scale } = known[name];
          return (
            <Slider
              key={name}
              label={`${label} ${name}`}
              value={values[name] ?? value}
              min={min}
              max={max}
              scale={scale}
              typed={{ min: -1e6, max: 1e6 }}
              onChange={(v) => store.adjust({ values: { ...values, [name]: v } })}
              onCommit={(v) => store.commit({ values: { ...values, [name]: v } })}
            />
          );
        })}
      <ParameterSliders names={names.filter((name) => !(name in known))} />
    </>
  );
}
