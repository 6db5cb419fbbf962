import { useState, type ComponentProps } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { NumberEntry } from '../../ui/controls/NumberEntry.tsx';
import type { EntryReport } from '../../ui/controls/fitted.ts';
import { WORKSHEET_LIMITS } from '../../url/worksheet.ts';
import styles from './Item.module.css';
import { titleOf } from './listed.ts';
import { OwnButton } from './own/OwnButton.tsx';
import type { EditedItem } from './sheet.ts';
import { changeItem, moveItem, otherSeed, removeItem } from './sheetStore.ts';
import { TryDialog } from './TryDialog.tsx';

interface ItemProps {
  readonly item: EditedItem;
  readonly at: number;
  readonly count: number;
  /** Every student has numbers of their own. */
  readonly student: boolean;
  readonly dragged: boolean;
  readonly grip: ComponentProps<'span'>;
}

/** One exercise of the sheet: its place, its points, its numbers. */
export function Item({ item, at, count, student, dragged, grip }: ItemProps) {
  const { key, of, seed, points } = item;
  const [tried, setTried] = useState(false);
  const [report, setReport] = useState<EntryReport | null>(null);
  const title = titleOf(of);
  const mover = (name: string, to: number, end: boolean) => (
    <Button
      variant="plain"
      aria-label={`${name}: ${title}`}
      aria-disabled={end}
      onClick={(event) => {
        const button = event.currentTarget;
        moveItem(key, to);
        // The row has moved, and the focus goes with it.
        requestAnimationFrame(() => button.focus());
      }}
    >
      {name}
    </Button>
  );
  return (
    <li className={styles.item} data-key={key} data-dragged={dragged || undefined}>
      <p className={styles.title}>
        <span className={styles.grip} aria-hidden="true" title="Drag to another place" {...grip} />
        <span className={styles.number}>{at + 1}</span> {title}
        {'template' in of ? (
          <span className={styles.id}> {of.template}</span>
        ) : (
          <span className={styles.id}> your own</span>
        )}
      </p>
      <div className={styles.line}>
        <span className={styles.points}>
          Points{' '}
          <NumberEntry
            label={`Points of ${title}`}
            value={points}
            min={0}
            max={WORKSHEET_LIMITS.points}
            onCommit={(to) => changeItem(key, { points: to })}
            onReport={setReport}
          />
        </span>
        {!student && <SeedEntry item={item} title={title} />}
        <Button variant="plain" aria-label={`Try: ${title}`} onClick={() => setTried(true)}>
          Try
        </Button>
        {'own' in of && <OwnButton item={item} />}
        {mover('Move up', at - 1, at === 0)}
        {mover('Move down', at + 1, at === count - 1)}
        <Button variant="plain" aria-label={`Remove: ${title}`} onClick={() => removeItem(key)}>
          Remove
        </Button>
      </div>
      {report && (
        <p className={styles.report} role="status">
          {report.text}
        </p>
      )}
      <TryDialog
        of={tried ? of : null}
        title={title}
        {...(!student && { seed })}
        onClose={() => setTried(false)}
      />
    </li>
  );
}

/** The numbers as a word: typed, or drawn anew. */
function SeedEntry({ item: { key, seed }, title }: { item: EditedItem; title: string }) {
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
          aria-label={`Seed of ${title}`}
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
      <Button variant="plain" aria-label={`New numbers: ${title}`} onClick={() => otherSeed(key)}>
        New numbers
      </Button>
    </span>
  );
}
