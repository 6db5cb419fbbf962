import { useEffect, useState, type ClipboardEvent } from 'react';
import { readTyped } from '../../ui/controls/readTyped.ts';
import type { TypedNumber } from '../../ui/controls/typedNumber.ts';
import { formatNumber } from '../../ui/format.ts';
import { LiveText } from '../../ui/readout/LiveText.tsx';
import styles from './Exercise.module.css';
import type { FieldsProps } from './fieldsProps.ts';
import { pastedRow } from './pastedRow.ts';

/** A number, or a row of them in brackets. A whole row may be pasted into any of its fields. */
export function Cells(props: FieldsProps) {
  const { question, labelledBy, describedBy, typed, said, onType, onFill } = props;
  const { fields, kind } = question;
  const texts = Array.from({ length: fields }, (_, index) => typed[index] ?? '');
  const echo = useEcho(texts);

  const onPaste = (event: ClipboardEvent) => {
    const row = pastedRow(event.clipboardData.getData('text'), fields);
    if (!row) return;
    event.preventDefault();
    onFill(row);
  };
  const cell = (text: string, index: number) => {
    const faulty = said?.faults?.some(({ entry }) => entry === index) ?? false;
    const right = said?.entries?.[index];
    const wrong = right === false || (said?.tone === 'wrong' && fields === 1);
    const state = right === true || said?.tone === 'right' ? 'right' : wrong ? 'wrong' : undefined;
    const words = state === undefined ? '' : `, ${state}`;
    return (
      <span key={index} className={styles.cell} data-state={faulty ? 'faulty' : state}>
        <input
          type="text"
          className={styles.input}
          aria-label={
            fields === 1 ? `Your answer${words}` : `Entry ${index + 1} of ${fields}${words}`
          }
          aria-invalid={faulty || wrong}
          aria-describedby={describedBy}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={text}
          onChange={(event) => onType(index, event.currentTarget.value)}
          {...(fields > 1 && { onPaste })}
        />
      </span>
    );
  };

  return (
    <div className={styles.field} role="group" aria-labelledby={labelledBy}>
      <p className={styles.name}>Your answer</p>
      <div className={kind === 'row' ? styles.row : styles.number}>{texts.map(cell)}</div>
      <p className={styles.echo} aria-hidden="true">
        {echo}
      </p>
      <LiveText text={echo} />
    </div>
  );
}

/** What needs no echo: it stands in the field as it is read. */
const PLAIN = /^\s*[-−]?\d*\.?\d*\s*$/;

/** How what was typed is read, where that is not plain to see: `0,5` and `1/2` as 0.5. */
function useEcho(texts: readonly string[]): string {
  const key = JSON.stringify(texts);
  const [read, setRead] = useState<{ readonly key: string; readonly echo: string } | null>(null);
  useEffect(() => {
    let current = true;
    const all = JSON.parse(key) as string[];
    void Promise.all(all.map(async (text) => await readTyped(text))).then(
      (values: readonly TypedNumber[]) => {
        if (!current) return;
        const clear = all.every((text) => PLAIN.test(text)) || !values.every(({ ok }) => ok);
        const numbers = values.map((value) => (value.ok ? formatNumber(value.value) : ''));
        setRead({ key, echo: clear ? '' : `Read as ${numbers.join(', ')}` });
      },
    );
    return () => {
      current = false;
    };
  }, [key]);
  return read?.key === key ? read.echo : '';
}
