import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { useId, type ReactNode } from 'react';
import styles from './Segmented.module.css';

interface SegmentedProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly {
    readonly value: V;
    readonly label: ReactNode;
    /** The name where the label is a sign. */
    readonly name?: string;
  }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
  /** The label is only spoken, where the parts speak for themselves to the eye. */
  readonly bare?: boolean;
  /** Words with a line under the chosen one, where a row of buttons would be too loud. */
  readonly quiet?: boolean;
}

/** One of two to four, all in sight. Pressing the one that is chosen leaves it so. */
export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const { label, value, options, onChange, disabled = false, bare = false, quiet = false } = props;
  const id = useId();
  return (
    <div className={styles.root}>
      <span className={bare ? 'spoken' : styles.label} id={id}>
        {label}
      </span>
      <ToggleGroup
        className={quiet ? styles.words : styles.group}
        aria-labelledby={id}
        value={[value]}
        disabled={disabled}
        onValueChange={([chosen]) => {
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <Toggle
            key={option.value}
            value={option.value}
            className={quiet ? styles.word : styles.part}
            aria-label={option.name}
          >
            {option.label}
          </Toggle>
        ))}
      </ToggleGroup>
    </div>
  );
}
