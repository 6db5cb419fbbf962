import { useEffect, useState } from 'react';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { Dialog } from '../ui/controls/Dialog.tsx';
import { Tabs } from '../ui/controls/Tabs.tsx';
import type { Code, Session } from '../widgets/definition.ts';
import styles from './LinkPanel.module.css';

/** The state as a program for other tools. */
export function CodePanel({ session, close }: { session: Session; close: () => void }) {
  const [codes, setCodes] = useState<readonly Code[] | null>(null);
  const [library, setLibrary] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void session.code?.().then((all) => {
      if (wanted) setCodes(all);
    });
    return () => {
      wanted = false;
    };
  }, [session]);
  return (
    <Dialog open onClose={close} title="This figure as Python code">
      {codes === null && <p role="status">Writing the code…</p>}
      {codes?.length === 0 && <p role="status">The function needs a repair first.</p>}
      {codes && codes.length > 0 && (
        <Tabs
          label="Library"
          value={library ?? codes[0].label}
          onChange={setLibrary}
          tabs={codes.map(({ label, text }) => ({
            value: label,
            label,
            panel: (
              <>
                <pre className={styles.code} tabIndex={0} aria-label={`Code for ${label}`}>
                  {text}
                </pre>
                <CopyButton label="Copy code" text={() => text} />
              </>
            ),
          }))}
        />
      )}
    </Dialog>
  );
}
