import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { readWorksheet, type Worksheet } from '../../url/worksheet.ts';
import { SheetIntro } from './SheetIntro.tsx';
import styles from './SheetPage.module.css';
import { SheetResult } from './SheetResult.tsx';
import { answered, begin, helped, keepWork, keptWork, type SheetWork } from './sheetWork.ts';
import { SheetWorkView } from './SheetWorkView.tsx';
import { useMounted } from '../useMounted.ts';

/** A worksheet as a student works on it. All of it stands in the address. */
export function SheetPage() {
  const { hash } = useLocation();
  // The page was made without an address; what is asked for is known only in the browser.
  const mounted = useMounted();
  const read = readWorksheet(mounted ? hash : '');
  return (
    <article className={styles.page}>
      <title>
        {read.kind === 'sheet' && read.sheet.title
          ? `${read.sheet.title} · Gradus`
          : 'Worksheet · Gradus'}
      </title>
      <meta
        name="description"
        content="A worksheet that travels in its link: exercises with diagnosed answers, and a result to hand in."
      />
      {read.kind === 'cut' && (
        <div className={styles.cut} role="alert">
          <h1>This worksheet cannot be opened</h1>
          <p>{read.message}</p>
        </div>
      )}
      {read.kind === 'none' && (
        <>
          <h1>Worksheet</h1>
          <p>
            A worksheet stands whole in its link, behind the sign <code>#</code>; this address has
            none. <Link to="/assign/">Compose one</Link>, or open the link that you were given.
          </p>
          <noscript>
            <p>Worksheets are read and checked in your browser: they need JavaScript.</p>
          </noscript>
        </>
      )}
      {read.kind === 'sheet' && (
        <Opened key={hash} sheet={read.sheet} fragment={hash.replace(/^#/, '')} />
      )}
    </article>
  );
}

function Opened({ sheet, fragment }: { readonly sheet: Worksheet; readonly fragment: string }) {
  const [work, setWork] = useState<SheetWork | null>(() => keptWork(fragment));
  const keep = (next: SheetWork | null): void => {
    keepWork(fragment, next);
    setWork(next);
  };
  /** What is done after the end is practice: it changes no result. */
  const change = (next: (before: SheetWork) => SheetWork): void =>
    setWork((before) => {
      if (!before || before.ended !== null) return before;
      const after = next(before);
      keepWork(fragment, after);
      return after;
    });
  if (!work) {
    return (
      <SheetIntro
        sheet={sheet}
        onStart={(student) => keep(begin(sheet, fragment, student, Date.now()))}
      />
    );
  }
  return (
    <>
      <SheetWorkView
        sheet={sheet}
        work={work}
        onAnswer={(index, made) => change((before) => answered(before, index, made))}
        onHelp={(index, hints, solution) =>
          change((before) => helped(before, index, hints, solution))
        }
        onFinish={() => keep({ ...work, ended: Date.now() })}
        onLeave={() => keep(null)}
      />
      {work.ended !== null && (
        <SheetResult
          sheet={sheet}
          fragment={fragment}
          work={work}
          onResume={() => keep({ ...work, ended: null })}
        />
      )}
    </>
  );
}
