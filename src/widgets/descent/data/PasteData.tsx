import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Disclosure } from '../../../ui/controls/Disclosure.tsx';
import styles from './PasteData.module.css';
import { printData } from './printData.ts';
import { readData } from './readData.ts';

interface PasteDataProps {
  readonly points: readonly DataPoint[];
  readonly onRead: (points: readonly DataPoint[], notices: readonly string[]) => void;
}

/** The points as a text: to paste another, to edit this one, or to copy it. */
export function PasteData({ points, onRead }: PasteDataProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const text = draft ?? printData(points);

  const take = (): void => {
    const read = readData(text);
    if (read.ok) {
      setDraft(null);
      setFault(null);
      onRead(read.points, read.notices);
      return;
    }
    setFault(read.message);
    const [from, to] = lineSpan(text, read.line);
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    take();
  };

  return (
    <div className={styles.root}>
      <Disclosure summary="Paste data">
        <label htmlFor={`${id}text`} className={styles.name}>
          A pair t, u in each line
        </label>
        <textarea
          id={`${id}text`}
          ref={field}
          className={styles.text}
          rows={6}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={`${id}fault ${id}how`}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
            setFault(null);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}fault`} role="status">
          {fault !== null && (
            <p className={styles.fault}>{`${fault} The points stay as they are.`}</p>
          )}
        </div>
        <div className={styles.row}>
          <Button onClick={take}>Use this data</Button>
          {draft !== null && (
            <Button
              variant="plain"
              onClick={() => {
                setDraft(null);
                setFault(null);
              }}
            >
              Back to the points
            </Button>
          )}
        </div>
        <p id={`${id}how`} className={styles.how}>
          Columns from a spreadsheet or a CSV file, with or without headings; also pairs (0, 1), (1,
          2), and lists in brackets as in MATLAB or NumPy.
        </p>
      </Disclosure>
    </div>
  );
}

/** Where a line stands in the text; all of it where no line is to blame. */
function lineSpan(text: string, line: number | null): [number, number] {
  if (line === null) return [0, text.length];
  const lines = text.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return [from, from + (lines[line - 1]?.length ?? 0)];
}
