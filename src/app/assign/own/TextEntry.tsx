import { useId, useRef } from 'react';
import type { TextBox } from '../../../ui/mathfield/edit.ts';
import type { FieldFault } from '../../../ui/mathfield/fault.ts';
import { Faults } from '../../../ui/mathfield/Faults.tsx';
import { TypedText } from '../../../ui/mathfield/TypedText.tsx';
import styles from './OwnEditor.module.css';

interface TextEntryProps {
  readonly label: string;
  /** How it is written, with an example. */
  readonly help: string;
  readonly value: string;
  readonly faults: readonly FieldFault[];
  /** On several lines. */
  readonly lines?: boolean;
  readonly onInput: (text: string) => void;
}

/** A text of an exercise, with its faults underlined and said. */
export function TextEntry({ label, help, value, faults, lines = false, onInput }: TextEntryProps) {
  const id = useId();
  const box = useRef<TextBox>(null);
  return (
    <div className={styles.entry}>
      <label htmlFor={id}>{label}</label>
      <TypedText
        id={id}
        box={box}
        value={value}
        onInput={onInput}
        faults={faults}
        large={false}
        wraps={lines}
        title={label}
        aria-invalid={faults.length > 0}
        aria-describedby={`${id}help ${id}faults`}
        onBlur={undefined}
        onKeyDown={undefined}
      />
      <p className={styles.help} id={`${id}help`}>
        {help}
      </p>
      <div id={`${id}faults`} role="status">
        <Faults faults={faults} stale={false} onUse={onInput} />
      </div>
    </div>
  );
}
