import { useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { CellsForm } from '../../engine/kinds/cells.ts';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import { readAnswer } from '../../../ui/mathfield/readAnswer.ts';
import { LiveText } from '../../../ui/readout/LiveText.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';
import { PasteNote } from './PasteNote.tsx';
import { isInvalid, stateSaid } from './stateSaid.ts';
import { useEcho } from './useEcho.ts';
import { usePaste } from './usePaste.ts';

/** A number, a column, a row or a matrix of cells. A whole array may be pasted into any of them. */
export function CellsField(props: FieldProps<CellsForm>) {
  const { form, typed, onType, onFill, states, labelledBy, describedBy, disabled } = props;
  const { rows, cols, looks, label, names } = form;
  const [at, setAt] = useState(0);
  const texts = Array.from({ length: rows * cols }, (_, index) => typed[index] ?? '');

  const several = texts.length > 1;
  const { report, onPaste, onKeyDown } = usePaste(texts, [rows, cols], onFill);
  const note = several && <PasteNote report={report} />;
  const cell = (text: string, index: number) => (
    <span key={index} className={styles.cell} data-state={states[index]}>
      <input
        type="text"
        className={styles.input}
        data-cell={index}
        aria-label={`${nameOf(form, index)}${stateSaid(states[index])}`}
        aria-invalid={isInvalid(states[index])}
        aria-describedby={describedBy}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        disabled={disabled}
        value={text}
        onFocus={() => setAt(index)}
        onChange={(event) => onType(index, event.currentTarget.value)}
        onKeyDown={(event) => walk(event, index, rows, cols)}
        {...(several && { onPaste })}
      />
    </span>
  );

  return (
    <div
      className={styles.field}
      role="group"
      aria-labelledby={labelledBy}
      onKeyDown={several ? onKeyDown : undefined}
    >
      <div className={styles.line}>
        {label !== undefined && (
          <div className={styles.label}>
            <WideTex tex={label} label="What is asked for" />
          </div>
        )}
        <div
          className={looks === 'number' ? styles.number : styles.brackets}
          data-symbolic={names !== undefined || undefined}
          style={{ '--cols': cols } as CSSProperties}
        >
          {texts.map(cell)}
        </div>
      </div>
      {names ? (
        <Preview text={texts[at] ?? ''} names={names}>
          {note}
        </Preview>
      ) : (
        <Echo texts={texts}>{note}</Echo>
      )}
    </div>
  );
}

interface EchoProps {
  readonly texts: readonly string[];
  /** What else is said of the cells. */
  readonly children: ReactNode;
}

function Echo({ texts, children }: EchoProps) {
  const echo = useEcho(texts);
  return (
    <div className={styles.echo}>
      <span aria-hidden="true">{echo}</span>
      <LiveText text={echo} />
      {children}
    </div>
  );
}

interface PreviewProps {
  readonly text: string;
  readonly names: readonly string[];
  readonly children: ReactNode;
}

/** How the cell that is being written is read. */
function Preview({ text, names, children }: PreviewProps) {
  const { tex, words, faults } = readAnswer(text, names);
  const [fault] = text.trim() === '' ? [] : faults;
  const said = fault ? `${fault.message} ${fault.advice ?? ''}` : words && `Read as ${words}`;
  return (
    <div className={`${styles.echo} ${styles.preview}`}>
      {fault ? (
        <span aria-hidden="true">{said}</span>
      ) : (
        tex && text !== '' && <WideTex tex={tex} label="How the cell is read" />
      )}
      <LiveText text={said} />
      {children}
    </div>
  );
}

function nameOf({ rows, cols, looks }: CellsForm, index: number): string {
  if (looks === 'number') return 'Your answer';
  if (looks !== 'matrix') return `Entry ${index + 1} of ${rows * cols}`;
  return `Row ${Math.floor(index / cols) + 1}, column ${(index % cols) + 1}`;
}

/** Up and down go from row to row, left and right from cell to cell at the ends of the text. */
function walk(
  event: KeyboardEvent<HTMLInputElement>,
  index: number,
  rows: number,
  cols: number,
): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  const still = selectionStart === selectionEnd;
  const steps: Readonly<Record<string, number | undefined>> = {
    ArrowUp: -cols,
    ArrowDown: cols,
    ArrowLeft: still && selectionStart === 0 ? -1 : undefined,
    ArrowRight: still && selectionStart === value.length ? 1 : undefined,
  };
  const step = steps[event.key];
  if (step === undefined || index + step < 0 || index + step >= rows * cols) return;
  event.preventDefault();
  const next = event.currentTarget
    .closest('[role=group]')
    ?.querySelector<HTMLInputElement>(`[data-cell="${index + step}"]`);
  next?.focus();
  next?.select();
}
