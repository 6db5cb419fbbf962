import { useDeferredValue, useId, useMemo, useRef, useState, type DragEvent } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { counted } from '../practice/words.ts';
import { linksInFiles } from './files.ts';
import styles from './ReviewPage.module.css';
import { pastedIn, type Pasted } from './pasted.ts';
import { MOST } from './useGrading.ts';

interface PasteFormProps {
  readonly text: string;
  /** The text, or one made from what stands there then. */
  readonly onText: (next: string | ((before: string) => string)) => void;
  /** What is in the text. */
  readonly pasted: Pasted;
  /** Null while nothing is being graded. */
  readonly done: { readonly of: number; readonly count: number } | null;
  readonly onGrade: () => void;
}

/** Where links and files go in. */
export function PasteForm({ text, onText, pasted, done, onGrade }: PasteFormProps) {
  const files = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const [over, setOver] = useState(false);
  const id = useId();
  const read = async (chosen: readonly File[]) => {
    try {
      const found = await linksInFiles(chosen);
      if (found.text !== '') onText((before) => joined(before, found.text));
      setSaid(found.said);
    } catch {
      setSaid('A file could not be read: choose it once more, or paste the link that is in it.');
    }
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void read([...event.dataTransfer.files]);
  };
  return (
    <form
      className={`${styles.form} ${over ? styles.over : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        onGrade();
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className={styles.paste}>
        Links with answers
        <textarea
          rows={5}
          spellCheck={false}
          aria-describedby={`${id}-found ${id}-files`}
          value={text}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <p className={styles.row}>
        <Button type="submit" variant="main" aria-disabled={done !== null}>
          {done ? `Grading ${done.count + 1} of ${done.of} …` : 'Grade them'}
        </Button>
        <Button onClick={() => files.current?.click()}>Open files</Button>
        <span id={`${id}-found`} role="status">
          {foundSaid(text, pasted)}
        </span>
      </p>
      <p id={`${id}-files`} role="status" className={styles.small}>
        {said || 'Files that students saved can be dropped here, several at once.'}
      </p>
      <input
        ref={files}
        type="file"
        multiple
        accept=".txt,.html,.htm,.eml,.md,.csv,text/*"
        aria-label="Files with answers"
        tabIndex={-1}
        hidden
        onChange={({ currentTarget }) => {
          if (currentTarget.files) void read([...currentTarget.files]);
          // The same file again is a new choice.
          currentTarget.value = '';
        }}
      />
    </form>
  );
}

const joined = (before: string, added: string): string =>
  before.trim() === '' ? added : `${before.replace(/\s+$/, '')}\n${added}`;

/** What is in a text, once its reader has stopped typing for a moment. */
export function usePasted(text: string): Pasted {
  const settled = useDeferredValue(text);
  return useMemo(() => pastedIn(settled), [settled]);
}

function foundSaid(text: string, { links, passedOver }: Pasted): string {
  if (links.length === 0) {
    if (text.trim() === '') return '';
    return `There is no link with answers in this text. ${passedOver}`.trim();
  }
  const repeated = links.filter(({ times }) => times > 1).length;
  const count = counted(links.length, 'link');
  const said = [
    links.length > MOST ? `${count}; the first ${MOST} are opened.` : count,
    repeated > 0 ? `, ${repeated} of them pasted more than once` : '',
    passedOver === '' ? '' : `. ${passedOver}`,
  ];
  return said.join('');
}
