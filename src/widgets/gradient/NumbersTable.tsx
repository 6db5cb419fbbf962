import { download } from '../../ui/download.ts';
import { formatNumber } from '../../ui/format.ts';
import { csv } from '../../ui/readout/csv.ts';
import { DataTable } from '../../ui/readout/DataTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  angle: 'The slopes in all directions, by angle in degrees',
  polar: 'The slopes in all directions, by angle in degrees',
  slices: 'The two slices, one input frozen in each',
  error: 'The error of the linear model along the direction',
} as const;

/** The numbers behind the chart as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const pane = useWidgetState((s) => s.settled.pane);
  if (!answer) return null;
  const { name, columns, rows } = tableOf(answer, pane);
  return (
    <DataTable
      caption={CAPTIONS[pane]}
      columns={columns}
      rowCount={rows.length}
      cells={(k) =>
        rows[k].map((cell) => {
          if (typeof cell !== 'number') return cell;
          return Number.isNaN(cell) ? 'none' : formatNumber(cell, 6);
        })
      }
      csv={() => csv(columns, rows)}
      onDownload={(text) => download(`${name}.csv`, new Blob([text], { type: 'text/csv' }))}
    />
  );
}
