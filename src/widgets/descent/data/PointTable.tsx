import { useId, useLayoutEffect, useRef, useState } from 'react';
import {
  DATA_LIMITS,
  classOf,
  type DataLoss,
  type DataPoint,
} from '../../../core/surfaces/dataLoss.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import type { EntryReport } from '../../../ui/controls/fitted.ts';
import { IconButton } from '../../../ui/controls/IconButton.tsx';
import { NumberEntry } from '../../../ui/controls/NumberEntry.tsx';
import { looksLikePair, readPair } from '../../../ui/controls/typedPair.ts';
import { formatNumber } from '../../../ui/format.ts';
import { verticalName } from './dataWords.ts';
import styles from './PointTable.module.css';

interface PointTableProps {
  readonly kind: DataLoss;
  readonly points: readonly DataPoint[];
  readonly onMove: (index: number, point: DataPoint) => void;
  readonly onRemove: (index: number) => void;
  /** True if there is one more now. */
  readonly onAdd: () => boolean;
}

/** The points as two columns to type in; a pair pasted into a field sets both. */
export function PointTable(props: PointTableProps) {
  const { kind, points, onMove, onRemove, onAdd } = props;
  const id = useId();
  const [report, setReport] = useState<EntryReport | null>(null);
  /** The row that was just added: one types there next. */
  const [fresh, setFresh] = useState<number | null>(null);
  const buttons = useRef<HTMLTableSectionElement>(null);
  const removedAt = useRef<number | null>(null);
  // The button that was pressed may have gone with its row, and the focus with it.
  useLayoutEffect(() => {
    const from = removedAt.current;
    removedAt.current = null;
    if (from === null) return;
    const all = buttons.current?.querySelectorAll('button');
    all?.[Math.min(from, all.length - 1)]?.focus();
  }, [points.length]);
  const classes = kind === 'logistic';
  const second = verticalName(kind);

  const entry = (index: number, axis: 0 | 1) => {
    const [t, u] = points[index];
    const isClass = classes && axis === 1;
    const size = isClass
      ? { min: 0, max: 1, integer: true }
      : { min: -DATA_LIMITS.size, max: DATA_LIMITS.size };
    return (
      <NumberEntry
        label={`Point ${index + 1}, ${axis === 0 ? 't' : second}`}
        value={isClass ? classOf(u) : axis === 0 ? t : u}
        {...size}
        describedBy={`${id}report`}
        onReport={setReport}
        intercept={(text) => {
          const pair = looksLikePair(text) ? readPair(text) : null;
          if (!pair) return false;
          const said = pair.map((value) => formatNumber(value)).join(', ');
          setReport({ tone: 'info', text: `Read as (${said}).` });
          onMove(index, pair);
          return true;
        }}
        onCommit={(typed) => onMove(index, axis === 0 ? [typed, u] : [t, typed])}
        autoFocus={axis === 0 && index === fresh}
      />
    );
  };

  return (
    <div className={styles.root}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="spoken">The points of the data</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="spoken">Point</span>
              </th>
              <th scope="col">t</th>
              <th scope="col">{second}</th>
              <th scope="col">
                <span className="spoken">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody ref={buttons}>
            {points.map((_, index) => (
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                <td>{entry(index, 0)}</td>
                <td>{entry(index, 1)}</td>
                <td>
                  <IconButton
                    icon="close"
                    variant="plain"
                    label={`Remove point ${index + 1}`}
                    onClick={() => {
                      setFresh(null);
                      removedAt.current = index;
                      onRemove(index);
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.report} id={`${id}report`} role="status" data-tone={report?.tone}>
        {report?.text}
      </div>
      <Button
        onClick={() => {
          setFresh(onAdd() ? points.length : null);
        }}
      >
        Add a point
      </Button>
    </div>
  );
}
