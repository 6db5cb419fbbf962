import { useId, type ReactNode } from 'react';
import styles from './RadioRow.module.css';

interface RadioRowProps<V extends string> {
  readonly label: ReactNode;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: ReactNode }[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean;
}

/**
 * One of several answers, a row each. The browser's own radio buttons, drawn anew: they need no script, so that
 * a lesson can hold them before anything is touched.
 */
export function RadioRow<V extends string>(props: RadioRowProps<V>) {
  const { label, value, options, onChange, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.row}>
          <input
            type="radio"
            className={styles.ring}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
