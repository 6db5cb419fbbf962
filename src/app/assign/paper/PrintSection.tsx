import { startTransition, useEffect, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useSlice } from '../../../state/store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Segmented } from '../../../ui/controls/Segmented.tsx';
import { printWorksheet } from '../../../url/worksheet.ts';
import { worksheetAddress } from '../../addresses.ts';
import styles from '../AssignPage.module.css';
import { asWorksheet } from '../sheet.ts';
import { isOnScreen } from '../listed.ts';
import { composing } from '../sheetStore.ts';
import { drawPapers } from './drawPapers.ts';
import { namesIn } from './names.ts';
import { Paper } from './Paper.tsx';
import type { Printed, Room } from './printed.ts';
import { whenReady } from './whenReady.ts';

/** The worksheet and, on sheets of their own, its solutions: with the numbers as set or those of students. */
export function PrintSection() {
  const sheet = useSlice(composing, (state) => state.sheet);
  const [names, setNames] = useState('');
  const [room, setRoom] = useState<Room>('none');
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [said, setSaid] = useState('');
  const paper = useRef<HTMLDivElement>(null);
  usePrinting(printed, paper, () => setPrinted(null));
  if (sheet.items.length === 0) return null;
  const onScreen = sheet.items.flatMap(({ of }, at) => (isOnScreen(of) ? [at + 1] : []));

  const print = async (what: Printed['what']) => {
    const students = namesIn(names);
    if (sheet.student && students.length === 0) {
      setSaid('Every student has numbers of their own: type a name first, or a list of them.');
      return;
    }
    const worksheet = asWorksheet(sheet);
    const fragment = printWorksheet(worksheet);
    const papers = await drawPapers(sheet, fragment, students, setSaid);
    if (typeof papers === 'string') {
      setSaid(papers);
      return;
    }
    setSaid('');
    const address = worksheetAddress(fragment);
    // Setting all formulas takes a while: in pieces, the page stays alive.
    startTransition(() => setPrinted({ what, worksheet, papers, address, room }));
  };

  return (
    <section aria-labelledby="assign-print">
      <h2 id="assign-print">On paper</h2>
      {onScreen.length > 0 && <p className={styles.note}>{screenSaid(onScreen)}</p>}
      <label className={styles.field}>
        {sheet.student
          ? 'Names of students, one a line: a sheet each, with the numbers of that name'
          : 'Names, if you like, one a line: a sheet each'}
        <textarea
          value={names}
          rows={2}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setNames(event.currentTarget.value)}
        />
      </label>
      <div className={styles.row}>
        <Segmented
          label="Room for working"
          value={room}
          options={[
            { value: 'none', label: 'none' },
            { value: 'some', label: '4 cm' },
            { value: 'much', label: '9 cm' },
          ]}
          onChange={setRoom}
        />
        <Button onClick={() => void print('worksheet')}>Print the worksheet</Button>
        <Button onClick={() => void print('solutions')}>Print the solutions</Button>
      </div>
      <p className={styles.small} role="status">
        {said}
      </p>
      {printed && createPortal(<Paper ref={paper} printed={printed} />, document.body)}
    </section>
  );
}

function screenSaid(places: readonly number[]): string {
  const which =
    places.length === 1 ? `Exercise ${places[0]} is` : `Exercises ${places.join(' and ')} are`;
  return `${which} answered in a figure, on the screen alone. The paper says so in place of room for an answer.`;
}

/** Prints what was made for paper once it stands on the page, and takes it away afterwards. */
function usePrinting(
  printed: Printed | null,
  paper: RefObject<HTMLDivElement | null>,
  done: () => void,
): void {
  useEffect(() => {
    if (!printed || !paper.current) return undefined;
    let current = true;
    const { dataset } = document.documentElement;
    dataset.paper = 'ready';
    window.addEventListener('afterprint', done, { once: true });
    void whenReady(paper.current).then(() => {
      if (current) window.print();
    });
    return () => {
      current = false;
      window.removeEventListener('afterprint', done);
      delete dataset.paper;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new way to close prints nothing again
  }, [printed]);
}
