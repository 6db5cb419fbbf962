import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { CellsForm } from '../../engine/kinds/cells.ts';
import { Tex } from '../../../ui/math/Tex.tsx';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import { readAnswer } from '../../../ui/mathfield/readAnswer.ts';
import { LiveText } from '../../../ui/readout/LiveText.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';
import { pastedCells } from './pastedCells.ts';
import { useEcho } from './useEcho.ts';

/** A number, a column, a row or a matrix of cells. A whole array may be pasted into any of them. */
export function CellsField(props: FieldProps<CellsForm>) {
  const { form, typed, onType, onFill, states, labelledBy, describedBy, disabled } = props;
  const { rows, cols, looks, label, names } = form;
  const [at, setAt] = useState(0);
  const texts = Array.from({ length: rows * cols }, (_, index) => typed[index] ?? '');

  const onPaste = (event: ClipboardEvent) => {
    const cells = pastedCells(event.clipboardData.getData('text'), rows, cols);
    if (!cells) return;
    event.preventDefault();
    onFill(cells);
  };
  const cell = (text: string, index: number) => (
    <span key={index} className={styles.cell} data-state={states[index]}>
      <input
        type="text"
        className={styles.input}
        data-cell={index}
        aria-label={nameOf(form, index, states[index])}
        aria-invalid={states[index] === 'faulty' || states[index] === 'wrong'}
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
        {...(texts.length > 1 && { onPaste })}
      />
    </span>
  );

  return (
    <div className={styles.field} role="group" aria-labelledby={labelledBy}>
      <div className={styles.line}>
        {label !== undefined && (
          <div className={styles.label}>
            <WideTex tex={label} label="What is asked for" />
          </div>
        )}
        <div
          className={looks === 'number' ? styles.number : styles.brackets}
          style={{ gridTemplateColumns: `repeat(${cols}, minmax(0, ${names ? 10 : 6.5}rem))` }}
        >
          {texts.map(cell)}
        </div>
      </div>
      {names ? <Preview text={texts[at] ?? ''} names={names} /> : <Echo texts={texts} />}
    </div>
  );
}

function Echo({ texts }: { readonly texts: readonly string[] }) {
  const echo = useEcho(texts);
  return (
    <>
      <p className={styles.echo} aria-hidden="true">
        {echo}
      </p>
      <LiveText text={echo} />
    </>
  );
}

/** How the cell that is being written is read. */
function Preview({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const { tex, words, faults } = readAnswer(text, names);
  const [fault] = text.trim() === '' ? [] : faults;
  const said = fault ? `${fault.message} ${fault.advice ?? ''}` : words && `Read as ${words}`;
  return (
    <>
      <p className={styles.echo} aria-hidden="true">
        {fault ? said : tex && text !== '' && <Tex tex={tex} />}
      </p>
      <LiveText text={said} />
    </>
  );
}

function nameOf({ rows, cols, looks }: CellsForm, index: number, state: string | undefined) {
  const said = state === undefined ? '' : `, ${state}`;
  if (looks === 'number') return `Your answer${said}`;
  if (looks !== 'matrix') return `Entry ${index + 1} of ${rows * cols}${said}`;
  return `Row ${Math.floor(index / cols) + 1}, column ${(index % cols) + 1}${said}`;
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
