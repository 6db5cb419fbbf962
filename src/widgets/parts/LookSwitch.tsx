import { Segmented } from '../../ui/controls/Segmented.tsx';

interface LookSwitchProps<V extends string> {
  readonly value: V;
  /** Each look and its name, in their order. */
  readonly looks: Readonly<Record<V, string>>;
  readonly onChange: (look: V) => void;
}

/** A choice among several ways of looking at the same, as the row above a figure has it. */
export function LookSwitch<V extends string>({ value, looks, onChange }: LookSwitchProps<V>) {
  return (
    <Segmented
      label="Picture"
      bare
      quiet
      value={value}
      options={(Object.keys(looks) as V[]).map((look) => ({ value: look, label: looks[look] }))}
      onChange={onChange}
    />
  );
}
