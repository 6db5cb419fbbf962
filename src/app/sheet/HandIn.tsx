import { useMemo, useRef } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { download } from '../../ui/download.ts';
import { ANSWER_LIMITS, printAnswers, readAnswers, type Answers } from '../../url/answers.ts';
import type { Worksheet } from '../../url/worksheet.ts';
import { LONG_LINK, reviewAddress } from '../addresses.ts';
import { fileName, resultText } from './resultText.ts';
import type { SheetScore } from './score.ts';
import styles from './SheetPage.module.css';

interface HandInProps {
  readonly sheet: Worksheet;
  readonly answers: Answers;
  readonly score: SheetScore | null;
  readonly onRename: (student: string) => void;
  readonly onResume: (() => void) | null;
}

/** How the answers reach the instructor. */
export function HandIn({ sheet, answers, score, onRename, onResume }: HandInProps) {
  const key = JSON.stringify(answers);
  const fragment = useMemo(() => printAnswers(JSON.parse(key) as Answers), [key]);
  const opens = useMemo(() => readAnswers(fragment).kind === 'answers', [fragment]);
  const link = reviewAddress(fragment);
  const { student, ended } = answers;
  const text = () =>
    [...(score ? [resultText(sheet, student, score, new Date(ended))] : []), link].join('\n');
  return (
    <>
      <h3>Hand it in</h3>
      <p className={styles.onPaper}>
        It is handed in on the screen: the link with these answers is too long for paper.
      </p>
      <div className={styles.onScreen}>
        <p>
          Send your instructor this link. It holds your answers, and the instructor’s page adds them
          up anew; nothing was sent from here.
        </p>
        {sheet.student ? (
          <p className={styles.said}>
            It is from {student}: the numbers were drawn from this name, so that it stays.
          </p>
        ) : (
          <NameField student={student} onRename={onRename} />
        )}
        <p className={styles.row}>
          <CopyButton label="Copy the link with my answers" text={() => link} />
          <CopyButton label="Copy the result as text" text={text} variant="plain" />
          {link.length > LONG_LINK && (
            <Button
              variant="plain"
              onClick={() =>
                download(
                  fileName([student, sheet.title || 'Worksheet', 'answers'], 'txt'),
                  new Blob([`${text()}\n`]),
                )
              }
            >
              Save as a file
            </Button>
          )}
          {onResume && (
            <Button variant="plain" onClick={onResume}>
              Go on working
            </Button>
          )}
          <Button variant="plain" onClick={() => window.print()}>
            Print
          </Button>
        </p>
        {link.length > LONG_LINK && opens && (
          <p className={styles.said}>
            The link has {link.length} characters. Some chat programs cut links of more than{' '}
            {LONG_LINK}: hand it in as a file, or in an e-mail.
          </p>
        )}
        {!opens && (
          <p role="alert">
            This worksheet is too long for a link with answers. Print this page, or copy the result
            as text, and tell your instructor.
          </p>
        )}
      </div>
    </>
  );
}

interface NameFieldProps {
  readonly student: string;
  readonly onRename: (student: string) => void;
}

/** Kept once it is left, as a link is copied by a click elsewhere. */
function NameField({ student, onRename }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const rename = () => {
    const name = field.current?.value.trim() ?? '';
    if (name !== student) onRename(name);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label className={styles.name}>
        Your name or number
        <input
          ref={field}
          type="text"
          autoComplete="name"
          key={student}
          defaultValue={student}
          maxLength={ANSWER_LIMITS.student}
          onBlur={rename}
        />
      </label>
      <p className={styles.said}>
        {student === ''
          ? 'Without it your instructor sees “no name” beside your answers.'
          : 'Your instructor sees it beside your answers.'}
      </p>
    </form>
  );
}
