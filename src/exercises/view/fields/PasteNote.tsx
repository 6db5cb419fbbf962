import type { MouseEvent } from 'react';
import { LiveText } from '../../../ui/readout/LiveText.tsx';
import styles from './PasteNote.module.css';
import type { PasteReport } from './usePaste.ts';

/** What came of a paste, and the way back. */
export function PasteNote({ report }: { readonly report: PasteReport | null }) {
  const undo = (event: MouseEvent) => {
    // The button goes with the paste; whoever pressed it goes on in the cells.
    event.currentTarget.closest('[role=group]')?.querySelector('input')?.focus();
    report?.undo?.();
  };
  return (
    <>
      {report && <span aria-hidden="true">{report.words}</span>}
      {report?.undo && (
        <button type="button" className={styles.undo} onClick={undo}>
          Undo the paste
        </button>
      )}
      <LiveText text={report?.words ?? ''} delay={100} />
    </>
  );
}
