import type { ReactNode } from 'react';
import styles from './Toggle.module.css';

interface ToggleProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** A switch acts at once on something that runs; a check box states a choice. */
  readonly kind?: 'check' | 'switch';
  readonly disabled?: boolean;
}

/** On or off. The browser's own check box, drawn anew, so that every finger, key and voice finds it. */
export function Toggle(props: ToggleProps) {
  const { label, checked, onChange, kind = 'check', disabled = false } = props;
  return (
    <label className={styles.toggle} data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        className={kind === 'switch' ? styles.switch : styles.box}
        {...(kind === 'switch' && { role: 'switch' })}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
