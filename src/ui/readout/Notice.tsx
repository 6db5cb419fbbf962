import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone?: 'info' | 'fault';
  readonly children: ReactNode;
  readonly onDismiss?: () => void;
}

/** One sentence the reader should not miss, and can put away. */
export function Notice({ tone = 'info', children, onDismiss }: NoticeProps) {
  return (
    <div role="status" className={`${styles.notice} ${tone === 'fault' ? styles.fault : ''}`}>
      <p>{children}</p>
      {onDismiss && (
        <Button variant="plain" onClick={onDismiss}>
          Dismiss
        </Button>
      )}
    </div>
  );
}
