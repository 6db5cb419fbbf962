import { useRef, useState } from 'react';
import { forgetAttempts } from '../../state/answers.ts';
import { fileName, importFile, printFile } from '../../state/practice/file.ts';
import {
  allAttempts,
  clearAttempts,
  records,
  type Practice,
} from '../../state/practice/records.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { download } from '../../ui/download.ts';
import { Notice } from '../../ui/readout/Notice.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import styles from './PracticePage.module.css';
import { counted } from './words.ts';

interface Said {
  readonly tone: 'info' | 'fault';
  readonly text: string;
}

/** Where all of this is kept, and how to take it elsewhere or be rid of it. */
export function KeptRecords({ practice }: { readonly practice: Practice }) {
  const { attempts, ready, kept } = practice;
  const [said, setSaid] = useState<Said | null>(null);
  const [erasing, setErasing] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const save = async () => {
    const now = Date.now();
    const text = printFile(await allAttempts(), now);
    download(fileName(now), new Blob([text], { type: 'application/json' }));
    setSaid({ tone: 'info', text: `Saved as ${fileName(now)}.` });
  };
  const read = async (chosen: File) => {
    const { refused, message } = await importFile(await chosen.text(), records);
    setSaid({ tone: refused ? 'fault' : 'info', text: message });
  };
  const erase = async () => {
    setErasing(false);
    const gone = await clearAttempts();
    if (gone) forgetAttempts();
    // The button that was pressed has nothing left to erase, and takes no focus.
    heading.current?.focus();
    setSaid(
      gone || !kept
        ? { tone: 'info', text: 'All answers have been erased.' }
        : { tone: 'fault', text: 'The browser did not let us erase: the answers are still here.' },
    );
  };
  const failed = () => setSaid({ tone: 'fault', text: 'This file could not be opened.' });

  return (
    <section className={styles.records} aria-labelledby="practice-records">
      <h2 ref={heading} id="practice-records" tabIndex={-1}>
        Your answers
      </h2>
      <p>
        {kept && 'All of this stays on this device, in this browser: there'}
        {!kept && 'There'} is no account, and nothing is sent to anybody. Save it as a file to keep
        it safe, or to go on elsewhere; a file that is read adds to what is here and replaces
        nothing.
      </p>
      {!kept && (
        <Notice tone="fault">
          This browser keeps nothing for us, as in a private window or with storage blocked or full.
          What you do lasts as long as this page: save it as a file before you leave.
        </Notice>
      )}
      <div className={styles.buttons} hidden={!ready}>
        <Button onClick={() => void save()} disabled={attempts.length === 0}>
          Save as a file
        </Button>
        <Button onClick={() => file.current?.click()}>Read a file</Button>
        <Button variant="plain" onClick={() => setErasing(true)} disabled={attempts.length === 0}>
          Erase all
        </Button>
        <span className={styles.small}>
          {counted(attempts.length, 'answer')} {kept ? 'on this device' : 'on this page'}
        </span>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label="A practice file"
          tabIndex={-1}
          hidden
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) read(chosen).catch(failed);
            // The same file again is a new choice.
            currentTarget.value = '';
          }}
        />
      </div>
      {said && (
        <Notice tone={said.tone} onDismiss={() => setSaid(null)}>
          {said.text}
        </Notice>
      )}
      <EraseDialog
        open={erasing}
        count={attempts.length}
        onErase={() => void erase()}
        onClose={() => setErasing(false)}
      />
    </section>
  );
}
