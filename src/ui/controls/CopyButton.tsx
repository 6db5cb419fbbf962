import { useEffect, useState } from 'react';
import { copyText } from '../clipboard.ts';
import { Button } from './Button.tsx';
import styles from './CopyButton.module.css';
import { Icon } from './icons.tsx';

interface CopyButtonProps {
  readonly label: string;
  /** Asked for at the click, so that it is of this moment. */
  readonly text: () => string;
  readonly variant?: 'line' | 'plain';
}

const SHOWN_MS = 2500;

/** Copies, says so, and shows the text selected in a field where copying is refused. */
export function CopyButton({ label, text, variant = 'line' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    const current = text();
    const done = await copyText(current);
    setCopied(done);
    setByHand(done ? null : current);
  };

  return (
    <span className={styles.copy}>
      <Button variant={variant} onClick={() => void copy()}>
        <Icon name={copied ? 'check' : 'link'} />
        {copied ? 'Copied' : label}
      </Button>
      <span className="spoken" role="status">
        {copied && 'Copied'}
      </span>
      {byHand !== null && (
        <label className={styles.by}>
          Copy this by hand:{' '}
          <input
            className={styles.field}
            readOnly
            autoFocus
            value={byHand}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </span>
  );
}
