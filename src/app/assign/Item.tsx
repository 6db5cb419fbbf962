import { useState, type ComponentProps } from 'react';
import { NumberEntry } from '../../ui/controls/NumberEntry.tsx';
import type { EntryReport } from '../../ui/controls/fitted.ts';
import { WORKSHEET_LIMITS } from '../../url/worksheet.ts';
import styles from './Item.module.css';
import { ItemTools } from './ItemTools.tsx';
import { titleOf } from './listed.ts';
import { SeedEntry } from './SeedEntry.tsx';
import type { EditedItem } from './sheet.ts';
import { changeItem } from './sheetStore.ts';
import { pointsText } from './words.ts';

interface ItemProps {
  readonly item: EditedItem;
  readonly at: number;
  readonly count: number;
  /** Every student has numbers of their own. */
  readonly student: boolean;
  readonly dragged: boolean;
  readonly grip: ComponentProps<'span'>;
  readonly onRemove: () => void;
}

/** One exercise of the sheet: its place, its points, its numbers. */
export function Item({ item, at, count, student, dragged, grip, onRemove }: ItemProps) {
  const { key, of, points } = item;
  const [report, setReport] = useState<EntryReport | null>(null);
  const title = titleOf(of);
  // Two rows may have one title: only with its place is a name the name of one.
  const name = `exercise ${at + 1}: ${title}`;
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
            label={`Points of ${name}`}
            value={points}
            min={0}
            max={WORKSHEET_LIMITS.points}
            format={pointsText}
            onCommit={(to) => changeItem(key, { points: to })}
            onReport={setReport}
          />
        </span>
        {!student && <SeedEntry item={item} name={name} />}
        <ItemTools item={item} at={at} count={count} student={student} onRemove={onRemove} />
      </div>
      {report && (
        <p className={styles.report} role="status">
          {report.text}
        </p>
      )}
    </li>
  );
}
