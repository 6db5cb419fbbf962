import { download } from '../../ui/download.ts';
import { formatNumber } from '../../ui/format.ts';
import { csv } from '../../ui/readout/csv.ts';
import { DataTable } from '../../ui/readout/DataTable.tsx';
import type { Table } from '../definition.ts';

interface NumbersTableProps {
  readonly caption: string;
  readonly table: Table;
}

/** The numbers behind a picture as a table, to be taken along. */
export function NumbersTable({ caption, table: { name, columns, rows } }: NumbersTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rowCount={rows.length}
      cells={(k) => rows[k].map(printed)}
      csv={() => csv(columns, rows)}
      onDownload={(text) => download(`${name}.csv`, new Blob([text], { type: 'text/csv' }))}
    />
  );
}

/** What does not exist is no undefined number. */
function printed(cell: number | string): string {
  if (typeof cell === 'string') return cell;
  return Number.isNaN(cell) ? 'none' : formatNumber(cell, 6);
}
