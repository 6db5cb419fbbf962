import { useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { worksheetsIn } from '../../url/worksheet.ts';
import { useMounted } from '../useMounted.ts';
import { GivenOut } from './GivenOut.tsx';
import { keepPaste, keptPaste, withLink } from './keptPaste.ts';
import { PasteForm, usePasted } from './PasteForm.tsx';
import { pastedIn } from './pasted.ts';
import { Results } from './Results.tsx';
import styles from './ReviewPage.module.css';
import { useGrading } from './useGrading.ts';

/** Where an instructor opens what students handed in. */
export function ReviewPage() {
  const { hash } = useLocation();
  const mounted = useMounted();
  return (
    <article className={styles.page}>
      <title>Review · Gradus</title>
      <meta
        name="description"
        content="Open the answers of students from their links, have them graded anew, and get a table."
      />
      <h1>Review</h1>
      <p>
        Students hand in a link that holds their answers. Paste as many as you like, with whatever
        stands around them, or open the files that they saved: every answer is graded anew, here, on
        your device.
      </p>
      {mounted ? (
        <Opener arriving={/^#[a-z]\d\./.test(hash) ? hash.slice(1) : ''} />
      ) : (
        <noscript>
          <p>Answers are opened and graded in your browser: this needs JavaScript.</p>
        </noscript>
      )}
      <h2>What such a link can prove, and what it cannot</h2>
      <p>
        The score is computed from the raw answers, by the rules of the worksheet that stands in the
        same link. A link that was cut or changed by accident is refused, and numbers that do not
        belong to the name are told as a doubt.
      </p>
      <p>
        It proves nothing about who made it. Everything in it comes from the student’s own device,
        and its check only finds accidents: anybody can open your worksheet where worksheets are
        composed, give it easier rules, and hand in answers to that one. Name the worksheet you gave
        out, and what was changed is told. Even then a link cannot say who answered, with whose
        help, in how much time, or after how many answers that were left out. For marks that count,
        ask in person, or set the worksheet in a room.
      </p>
    </article>
  );
}

/** @param arriving the link in the address; empty when there is none. */
function Opener({ arriving }: { readonly arriving: string }) {
  const [text, setText] = useState(() => {
    const kept = keptPaste().text;
    return arriving === '' ? kept : withLink(kept, arriving);
  });
  const [given, setGiven] = useState(() => keptPaste().given);
  const [taken, setTaken] = useState(arriving);
  if (arriving !== taken) {
    setTaken(arriving);
    if (arriving !== '') setText(withLink(text, arriving));
  }
  useEffect(() => keepPaste({ text, given }), [text, given]);

  const pasted = usePasted(text);
  const found = useMemo(() => worksheetsIn(given), [given]);
  const sheets = useMemo(() => found.sheets.map(({ sheet }) => sheet), [found]);
  const { done, graded, grade } = useGrading();
  return (
    <>
      <PasteForm
        text={text}
        onText={setText}
        pasted={pasted}
        done={done}
        onGrade={() => void grade(pastedIn(text))}
      />
      <GivenOut text={given} onText={setGiven} sheets={found.sheets} fault={found.fault} />
      <Results
        graded={graded}
        given={sheets}
        old={graded !== null && keyOf(graded.pasted) !== keyOf(pasted)}
      />
    </>
  );
}

const keyOf = ({ links }: ReturnType<typeof usePasted>): string =>
  links.map(({ fragment, before }) => `${fragment} ${before}`).join('\n');
