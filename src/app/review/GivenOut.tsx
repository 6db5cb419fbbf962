import { useEffect, useId } from 'react';
import { useSlice } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { printWorksheet, type FoundWorksheet } from '../../url/worksheet.ts';
import { worksheetAddress } from '../addresses.ts';
import { asWorksheet } from '../assign/sheet.ts';
import { composing, takeUp } from '../assign/sheetStore.ts';
import { counted } from '../practice/words.ts';
import styles from './ReviewPage.module.css';

interface GivenOutProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly sheets: readonly FoundWorksheet[];
  /** Why no worksheet is in the text; null when one is, or when it is empty. */
  readonly fault: string | null;
}

/** The worksheet that was given out, with which all answers are compared. */
export function GivenOut({ text, onText, sheets, fault }: GivenOutProps) {
  const id = useId();
  const desk = useSlice(composing, (state) => state.sheet);
  useEffect(takeUp, []);
  return (
    <div className={styles.given}>
      <label className={styles.paste}>
        The worksheet you gave out (optional)
        <textarea
          rows={2}
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-read`}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}-read`} role="status" className={fault === null ? styles.small : styles.refused}>
        {fault ?? readSaid(sheets)}
      </p>
      {text.trim() === '' && desk.items.length > 0 && (
        <p className={styles.row}>
          <Button onClick={() => onText(worksheetAddress(printWorksheet(asWorksheet(desk))))}>
            Take the one on your desk: {desk.title || 'Worksheet'}
          </Button>
        </p>
      )}
    </div>
  );
}

function readSaid(sheets: readonly FoundWorksheet[]): string {
  if (sheets.length === 0) {
    return 'Paste its link, or those of several: answers to another version of it then get a doubt that says what differs.';
  }
  const named = sheets.map(
    ({ sheet }) => `“${sheet.title || 'Worksheet'}”, ${counted(sheet.items.length, 'exercise')}`,
  );
  return `All answers are compared with ${named.join('; ')}.`;
}
