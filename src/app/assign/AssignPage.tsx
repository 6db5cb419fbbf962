import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useSlice } from '../../state/store.ts';
import { LiveText } from '../../ui/readout/LiveText.tsx';
import styles from './AssignPage.module.css';
import { Browse } from './Browse.tsx';
import { ItemList } from './ItemList.tsx';
import { LinkSection } from './LinkSection.tsx';
import { OpenLink } from './OpenLink.tsx';
import { PrintSection } from './paper/PrintSection.tsx';
import { Rules } from './Rules.tsx';
import { composing, openLink, takeUp } from './sheetStore.ts';
import { SheetWords } from './SheetWords.tsx';

/** Where an instructor composes a worksheet, whose link is all there is of it. */
export function AssignPage() {
  useArrivingSheet();
  const said = useSlice(composing, (state) => state.said);
  return (
    <article className={styles.page} data-assign="">
      <title>Compose a worksheet · Gradus</title>
      <meta
        name="description"
        content="Choose exercises or write your own, set the rules, and send the link: the whole worksheet is in it, and nothing is stored anywhere."
      />
      <header className={styles.head}>
        <h1>Compose a worksheet</h1>
        <p className={styles.deck}>
          Choose exercises or write your own, set the rules, and send the link. The whole worksheet
          is in the link: no account, no server, nothing stored but the draft on this device.
        </p>
      </header>
      <noscript>
        <p className={styles.note}>
          Composing needs JavaScript; the exercises below are links to try.
        </p>
      </noscript>
      <div className={styles.columns}>
        <Browse />
        <div className={styles.sheet}>
          <OpenLink />
          <SheetWords />
          <ItemList />
          <Rules />
          <LinkSection />
          <PrintSection />
        </div>
      </div>
      <LiveText text={said} delay={150} />
    </article>
  );
}

/** The draft that was left here; a worksheet that came in the address takes its place, and can be undone. */
function useArrivingSheet(): void {
  const { hash } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    takeUp();
    if (!/^#[a-z]\d/.test(hash)) return;
    openLink(hash);
    // Once it is on the desk it is edited there; the address would bring the old one back.
    void navigate({ hash: '' }, { replace: true, preventScrollReset: true });
  }, [hash, navigate]);
}
