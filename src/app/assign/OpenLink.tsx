import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './AssignPage.module.css';
import { openLink } from './sheetStore.ts';

/** A link that was given out once, opened to be edited. */
export function OpenLink() {
  const [link, setLink] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  return (
    <section aria-labelledby="assign-open">
      <h2 id="assign-open">Go on with a worksheet</h2>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          const why = openLink(link.trim());
          setFault(why);
          if (why === null) setLink('');
        }}
      >
        <label className={styles.field}>
          Link to a worksheet
          <input
            value={link}
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={fault !== null}
            aria-describedby="assign-open-fault"
            onChange={(event) => {
              setLink(event.currentTarget.value);
              setFault(null);
            }}
          />
        </label>
        <Button type="submit">Open</Button>
      </form>
      <div id="assign-open-fault" role="alert">
        {fault !== null && <p className={styles.fault}>{fault}</p>}
      </div>
    </section>
  );
}
