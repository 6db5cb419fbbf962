import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { download } from '../../ui/download.ts';
import { printAnswers, type Answers } from '../../url/answers.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { LONG_LINK, reviewAddress } from '../addresses.ts';
import { ItemTable } from './ItemTable.tsx';
import { resultText } from './resultText.ts';
import { scoreOf, timeSaid, type SheetScore } from './score.ts';
import styles from './SheetPage.module.css';
import type { SheetWork } from './sheetWork.ts';

interface SheetResultProps {
  readonly sheet: Worksheet;
  readonly fragment: string;
  readonly work: SheetWork;
  readonly onResume: () => void;
}

/** The result of a worksheet, and what is handed in. */
export function SheetResult({ sheet, fragment, work, onResume }: SheetResultProps) {
  const [score, setScore] = useState<SheetScore | null>(null);
  const [trouble, setTrouble] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const answers: Answers = {
    sheet: fragment,
    student: work.student,
    items: work.items,
    started: work.started,
    ended: work.ended ?? work.started,
  };
  const key = JSON.stringify([answers, sheet]);
  useEffect(() => {
    let current = true;
    const [given, of] = JSON.parse(key) as [Answers, Worksheet];
    scoreOf(of, given, (index) => given.items[index]?.seed ?? '').then(
      (found) => current && setScore(found),
      (error: unknown) => current && setTrouble(error instanceof Error ? error.message : ''),
    );
    return () => {
      current = false;
    };
  }, [key]);
  useEffect(() => {
    if (score) heading.current?.focus();
  }, [score]);

  const link = () => reviewAddress(printAnswers(answers));
  if (trouble !== '') return <p role="alert">{trouble}</p>;
  if (!score) return <p role="status">Adding up …</p>;
  const length = link().length;
  const text = () => resultText(sheet, work.student, score, new Date(answers.ended));
  return (
    <section className={styles.result} aria-labelledby="result" data-result="">
      <h2 id="result" ref={heading} tabIndex={-1}>
        Result: {score.earned} of {score.points} points
      </h2>
      <p>
        {timeSaid(score.seconds)} from start to finish
        {work.student !== '' && `, ${work.student}`}.
      </p>
      <ItemTable score={score} />
      <h3>Hand it in</h3>
      <p>
        Send your instructor this link. It holds your answers, and the instructor’s page adds them
        up anew; nothing was sent from here.
      </p>
      <p className={styles.row}>
        <CopyButton label="Copy the link with my answers" text={link} />
        <CopyButton
          label="Copy the result as text"
          text={() => `${text()}\n${link()}`}
          variant="plain"
        />
        {length > LONG_LINK && (
          <Button
            variant="plain"
            onClick={() => download('answers.txt', new Blob([`${text()}\n${link()}\n`]))}
          >
            Save as a file
          </Button>
        )}
        <Button variant="plain" onClick={onResume}>
          Go on working
        </Button>
        <Button variant="plain" onClick={() => window.print()}>
          Print
        </Button>
      </p>
      {length > LONG_LINK && (
        <p className={styles.said}>
          The link has {length} characters. Some chat programs cut links of more than {LONG_LINK}:
          hand it in as a file, or in an e-mail.
        </p>
      )}
    </section>
  );
}
