import { useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './Item.module.css';
import type { EditedItem } from './sheet.ts';
import { changeItem, otherSeed } from './sheetStore.ts';

interface SeedEntryProps {
  readonly item: EditedItem;
  /** `exercise 3: Its title`. */
  readonly name: string;
}

/** The numbers as a word: typed, or drawn anew. */
export function SeedEntry({ item: { key, seed }, name }: SeedEntryProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const typed = (draft ?? '')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 24);
    if (draft !== null && typed !== '') changeItem(key, { seed: typed });
    setDraft(null);
  };
  return (
    <span className={styles.seed}>
      <label>
        Seed{' '}
        <input
          aria-label={`Seed of ${name}`}
          value={draft ?? seed}
          size={7}
          maxLength={24}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
          }}
        />
      </label>
      <Button variant="plain" aria-label={`New numbers for ${name}`} onClick={() => otherSeed(key)}>
        New numbers
      </Button>
    </span>
  );
}
