import { download } from '../../ui/download.ts';
import { formatNumber } from '../../ui/format.ts';
import { csv } from '../../ui/readout/csv.ts';
import { DataTable } from '../../ui/readout/DataTable.tsx';
import { useResults, useWidgetState } from './context.ts';
import { tableOf } from './table.ts';

const CAPTIONS = {
  zoom: 'The remainder for smaller and smaller steps, to both sides',
  steps: 'The errors of both difference quotients',
  chain: 'The chain, stage by stage',
} as const;

/** The numbers behind the look as a table. */
export function NumbersTable() {
  const answer = useResults((r) => r.calm);
  const look = useWidgetState((s) => s.settled.look);
  if (!answer) return null;
  const { name, columns, rows } = tableOf(answer, look);
  return (
    <DataTable
      caption={CAPTIONS[look]}
      columns={columns}
      rowCount={rows.length}
      cells={(k) =>
        rows[k].map((cell) => (typeof cell === 'number' ? formatNumber(cell, 6) : cell))
      }
      csv={() => csv(columns, rows)}
      onDownload={(text) => download(`${name}.csv`, new Blob([text], { type: 'text/csv' }))}
    />
  );
}
