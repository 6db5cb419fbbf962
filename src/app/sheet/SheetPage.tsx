import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useSlice } from '../../state/store.ts';
import { readWorksheet, type Worksheet } from '../../url/worksheet.ts';
import { SheetIntro } from './SheetIntro.tsx';
import styles from './SheetPage.module.css';
import { takenUp } from './keptSheet.ts';
import { createSheetStore } from './sheetStore.ts';
import { SheetWorkView } from './SheetWorkView.tsx';
import { useFocusNext } from './useFocusNext.ts';
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
  const [store] = useState(() => createSheetStore(fragment));
  useEffect(() => store.listen(), [store]);
  const work = useSlice(store, (kept) => kept.work);
  const place = useRef<HTMLDivElement>(null);
  const goTo = useFocusNext(place);
  return (
    <div ref={place}>
      {work ? (
        <SheetWorkView
          key={work.started}
          sheet={sheet}
          fragment={fragment}
          work={work}
          store={store}
          goTo={goTo}
        />
      ) : (
        <SheetIntro
          sheet={sheet}
          onStart={(student) => {
            goTo('h1');
            store.change((kept) => takenUp(kept, sheet, fragment, student, Date.now()));
          }}
        />
      )}
    </div>
  );
}
