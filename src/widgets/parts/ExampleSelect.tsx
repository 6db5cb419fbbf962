import { Select } from '../../ui/controls/Select.tsx';

interface ExampleSelectProps {
  readonly label?: string;
  /** What the reader has typed is called. */
  readonly own?: string;
  readonly examples: readonly { readonly id: string; readonly label: string }[];
  /** The one that stands in the field; none for a function of the reader's own. */
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
}

const OWN = 'own';

/** A function by its name, with the state at which it shows what it is there for. */
export function ExampleSelect({
  label = 'Example',
  own = 'your own function',
  examples,
  current,
  onChoose,
}: ExampleSelectProps) {
  return (
    <Select
      label={label}
      value={current ?? OWN}
      options={[
        ...examples.map((example) => ({ value: example.id, label: example.label })),
        { value: OWN, label: own },
      ]}
      onChange={(id) => {
        if (id !== OWN) onChoose(id);
      }}
    />
  );
}
