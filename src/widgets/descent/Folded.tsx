import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/controls/Disclosure.tsx';
import styles from './Folded.module.css';

interface FoldedProps {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is seldom needed, behind one line as near to its neighbours as any control. */
export function Folded({ summary, open = false, children }: FoldedProps) {
  return (
    <div className={styles.folded}>
      <Disclosure summary={summary} defaultOpen={open}>
        {() => <div className={styles.content}>{children}</div>}
      </Disclosure>
    </div>
  );
}
