import { Slider } from '../../ui/controls/Slider.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';

/** What a parameter may be when it is typed. */
const ANY = { min: -1e6, max: 1e6 };
/** The track reaches so far to both sides at least. */
const LEAST = 3;

/** A slider for every letter that is no variable, through zero: an eigenvalue that changes its sign is what matters here. */
export function Parameters() {
  const names = useResults((r) => r.reading.parameters);
  return names.toSorted().map((name) => <Parameter key={name} name={name} />);
}

function Parameter({ name }: { readonly name: string }) {
  const { store } = useTaylor();
  const values = useWidgetState((s) => s.inputs.values);
  const settled = useWidgetState((s) => s.settled.values[name] ?? 1);
  const size = Math.max(LEAST, Math.ceil(1.5 * Math.abs(settled)));
  return (
    <Slider
      label={`parameter ${name}`}
      value={values[name] ?? 1}
      min={-size}
      max={size}
      step={size / 60}
      typed={ANY}
      onChange={(v) => store.adjust({ values: { ...values, [name]: v } })}
      onCommit={(v) => store.commit({ values: { ...values, [name]: v } })}
    />
  );
}
