import { useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { normaliseStudent } from '../../url/student.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { rulesOf } from './policyOf.ts';
import { SheetHead } from './SheetHead.tsx';
import styles from './SheetPage.module.css';

interface SheetIntroProps {
  readonly sheet: Worksheet;
  readonly onStart: (student: string) => void;
}

/** What stands before a worksheet: what it asks, by which rules, and who works on it. */
export function SheetIntro({ sheet, onStart }: SheetIntroProps) {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const plain = normaliseStudent(name);
  const start = () => {
    if (sheet.student && plain === '') {
      setMissing(true);
      field.current?.focus();
    } else onStart(name.trim());
  };
  return (
    <>
      <SheetHead sheet={sheet} />
      <ul className={styles.rules}>
        {rulesOf(sheet).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <form
        className={styles.start}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <label className={styles.name}>
          {sheet.student ? 'Your name or number' : 'Your name or number, if you hand this in'}
          <input
            ref={field}
            type="text"
            autoComplete="name"
            aria-invalid={missing && plain === ''}
            aria-describedby="student-said"
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <p id="student-said" className={styles.said} role="status">
          {missing && plain === ''
            ? 'Your numbers are drawn from your name: type it first.'
            : sheet.student && plain !== ''
              ? `Read as “${plain}”: capitals, accents and extra blanks make no difference.`
              : 'It stays on this device until you hand it in yourself.'}
        </p>
        <Button type="submit" variant="main">
          Start
        </Button>
      </form>
    </>
  );
}
