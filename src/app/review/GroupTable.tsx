import { memo, useId, useMemo, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { download } from '../../ui/download.ts';
import { titleOf } from '../assign/listed.ts';
import { counted } from '../practice/words.ts';
import { fileName } from '../sheet/resultText.ts';
import { timeSaid } from '../sheet/score.ts';
import {
  averages,
  countedIn,
  sorted,
  type Column,
  type Group,
  type Order,
  type Row,
} from './groups.ts';
import ruled from '../../ui/RuledTable.module.css';
import styles from './GroupTable.module.css';
import page from './ReviewPage.module.css';
import { StudentAnswers } from './StudentAnswers.tsx';
import { reviewCsv, reviewTabs } from './table.ts';
import { useSlices } from './useSlices.ts';

interface GroupTableProps {
  readonly group: Group;
  /** Whether the answers of each student stand open. */
  readonly open: boolean;
}

/** All that was handed in of one worksheet: a row for each, a column for each exercise, the average below. */
export function GroupTable({ group, open }: GroupTableProps) {
  const { sheet, rows, differs } = group;
  const [order, setOrder] = useState<Order | null>(null);
  const id = useId();
  const inOrder = useMemo(() => sorted(rows, order), [rows, order]);
  const shown = inOrder.slice(0, useSlices(rows.length));
  const title = sheet.title || 'Worksheet';
  const students = countedIn(group).length;
  const head = (by: Column, words: string) => (
    <SortableHead by={by} words={words} order={order} onOrder={setOrder} />
  );
  return (
    <section aria-labelledby={id} data-group="">
      <h2 id={id}>{title}</h2>
      <p className={page.small}>
        {counted(students, 'student')}.{sheet.due !== '' && ` Due: ${sheet.due}`}
      </p>
      {differs && differs.length > 0 && (
        <p className={page.refused}>
          This is not the worksheet you gave out: {differs.join('; ')}.
        </p>
      )}
      <div className={styles.scroll} role="group" aria-label={`Scores: ${title}`} tabIndex={0}>
        <table className={`${ruled.table} ${styles.table}`}>
          <thead>
            <tr>
              {head('name', 'Student')}
              {head('score', 'Points')}
              {sheet.items.map(({ of, points }, index) => (
                <th key={index} scope="col" className={styles.number} title={titleOf(of)}>
                  <span aria-hidden="true">{index + 1}</span>
                  <span className="spoken">
                    Exercise {index + 1}, {titleOf(of)}, of {counted(points, 'point')}
                  </span>
                </th>
              ))}
              <th scope="col">Help</th>
              <th scope="col">Time</th>
              <th scope="col">Finished</th>
              <th scope="col">Doubts</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <StudentRow key={row.scored.link.fragment} row={row} />
            ))}
          </tbody>
          {students > 1 && <AverageRow group={group} />}
        </table>
      </div>
      <p className={`${page.small} ${styles.narrow}`}>
        The table is wider than this page: scroll it sideways.
      </p>
      <p className={page.row}>
        <Button
          onClick={() =>
            download(
              fileName(['results', title], 'csv'),
              new Blob([reviewCsv(group)], { type: 'text/csv' }),
            )
          }
        >
          Save as CSV
        </Button>
        <CopyButton label="Copy for a spreadsheet" text={() => reviewTabs(group)} variant="plain" />
      </p>
      {shown.map((row) => (
        <StudentAnswers key={row.scored.link.fragment} row={row} open={open} />
      ))}
    </section>
  );
}

interface SortableHeadProps {
  readonly by: Column;
  readonly words: string;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
}

/** Names go up first, scores down. */
function SortableHead({ by, words, order, onOrder }: SortableHeadProps) {
  const up = order?.by === by ? order.up : null;
  return (
    <th
      scope="col"
      aria-sort={up === null ? 'none' : up ? 'ascending' : 'descending'}
      className={by === 'name' ? styles.name : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onOrder({ by, up: up === null ? by === 'name' : !up })}
      >
        {words}
        <span aria-hidden="true">{up === null ? '↕' : up ? '↑' : '↓'}</span>
      </button>
    </th>
  );
}

const finished = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A change of the order moves rows and makes none anew. */
const StudentRow = memo(function StudentRow({ row }: { readonly row: Row }) {
  const { scored, student, earlier, doubts } = row;
  const { answers, link, score, sheet } = scored;
  const remarks = [
    earlier ? 'earlier, not counted' : '',
    link.times > 1
      ? `pasted ${link.times === 2 ? 'twice' : `${link.times} times`}, counted once`
      : '',
  ].filter((remark) => remark !== '');
  return (
    <tr data-earlier={earlier}>
      <th scope="row" className={styles.name}>
        {student || 'no name'}
        {remarks.length > 0 && <small className={styles.remark}>{remarks.join('; ')}</small>}
      </th>
      <td className={styles.unbroken}>
        {score.earned} of {score.points}
      </td>
      {sheet.items.map((_, index) => (
        <td key={index} className={styles.number}>
          {score.items[index]?.earned ?? '–'}
        </td>
      ))}
      <td className={styles.unbroken}>{helpSaid(row)}</td>
      <td className={styles.unbroken}>{timeSaid(score.seconds)}</td>
      <td className={styles.unbroken}>{finished.format(answers.ended)}</td>
      <td className={doubts.length > 0 ? styles.doubts : undefined}>{doubts.join(' ') || '–'}</td>
    </tr>
  );
});

function AverageRow({ group }: { readonly group: Group }) {
  const { items, all } = averages(group);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.name}>
          Average
        </th>
        <td className={styles.unbroken}>{all}</td>
        {items.map((mean, index) => (
          <td key={index} className={styles.number}>
            {mean}
          </td>
        ))}
        <td colSpan={4} />
      </tr>
    </tfoot>
  );
}

/** Help over all exercises. */
function helpSaid({ scored }: Row): string {
  const { items } = scored.score;
  const hints = items.reduce((sum, item) => sum + item.hints, 0);
  const solutions = items.filter((item) => item.solution).length;
  const said = [
    hints > 0 ? counted(hints, 'hint') : '',
    solutions > 0 ? counted(solutions, 'solution') : '',
  ].filter((part) => part !== '');
  return said.join(', ') || '–';
}
