import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSlice } from '../../../state/store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { printWorksheet } from '../../../url/worksheet.ts';
import { worksheetAddress } from '../../addresses.ts';
import styles from '../AssignPage.module.css';
import { asWorksheet, seedsFor } from '../sheet.ts';
import { composing } from '../sheetStore.ts';
import { Paper, type Printed } from './Paper.tsx';
import { poseAll } from './poseAll.ts';

/** The worksheet and, on sheets of their own, its solutions: with the numbers as set or those of a student. */
export function PrintSection() {
  const sheet = useSlice(composing, (state) => state.sheet);
  const [student, setStudent] = useState('');
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [said, setSaid] = useState('');
  usePrinting(printed, () => setPrinted(null));
  if (sheet.items.length === 0) return null;

  const print = async (what: Printed['what']) => {
    if (sheet.student && student.trim() === '') {
      setSaid('Every student has numbers of their own: type a name first.');
      return;
    }
    setSaid('Drawing the exercises …');
    const worksheet = asWorksheet(sheet);
    const fragment = printWorksheet(worksheet);
    const refs = sheet.items.map(({ of }) => of);
    const drawn = await poseAll(refs, seedsFor(sheet, fragment, student));
    if (typeof drawn === 'string') {
      setSaid(drawn);
      return;
    }
    setSaid('');
    const address = worksheetAddress(fragment);
    setPrinted({ what, worksheet, student: student.trim(), posed: drawn, address });
  };

  return (
    <section aria-labelledby="assign-print">
      <h2 id="assign-print">On paper</h2>
      <div className={styles.row}>
        <label className={styles.field}>
          {sheet.student ? 'Name of the student' : 'Name on the sheet, if you like'}
          <input
            value={student}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setStudent(event.currentTarget.value)}
          />
        </label>
        <Button onClick={() => void print('worksheet')}>Print the worksheet</Button>
        <Button onClick={() => void print('solutions')}>Print the solutions</Button>
      </div>
      <p className={styles.small} role="status">
        {said}
      </p>
      {printed && createPortal(<Paper printed={printed} />, document.body)}
    </section>
  );
}

/** Prints what was made for paper once it stands on the page, and takes it away afterwards. */
function usePrinting(printed: Printed | null, done: () => void): void {
  useEffect(() => {
    if (!printed) return undefined;
    const { dataset } = document.documentElement;
    dataset.paper = 'ready';
    window.addEventListener('afterprint', done, { once: true });
    // Formulas are set by then, and their letters are there.
    const timer = setTimeout(() => void document.fonts.ready.then(() => window.print()), 100);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', done);
      delete dataset.paper;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new way to close prints nothing again
  }, [printed]);
}
