import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { sayCheck, type LiveCheckOf } from './checkWords.ts';
import styles from './CheatSheetPage.module.css';

interface LiveCheckProps {
  readonly check: LiveCheckOf;
  /** Of the formula, so that each button has a name of its own. */
  readonly title: string;
}

/** Tries the formula now, at random inputs that are others at every press. */
export function LiveCheck({ check, title }: LiveCheckProps) {
  const [seed, setSeed] = useState(1);
  const [said, setSaid] = useState('');
  const label = seed === 1 ? 'Check now' : 'Check again';
  return (
    <div className={styles.check}>
      <Button
        aria-label={`${label}: ${title}`}
        onClick={() => {
          setSaid('Checking.');
          setSeed(seed + 1);
          void sayCheck(check, seed).then(setSaid);
        }}
      >
        {label}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
