import { Fragment } from 'react';
import { KEYS } from './classKey.ts';
import styles from './KeyTable.module.css';

/** Every key of a figure and what it does. */
export function KeyTable() {
  return (
    <dl className={styles.keys}>
      {KEYS.map(([keys, what]) => (
        <Fragment key={what}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
