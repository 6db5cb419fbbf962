import { download } from '../ui/download.ts';
import { csv } from '../ui/readout/csv.ts';
import type { Session } from '../widgets/definition.ts';

/** Saves the numbers behind the picture, in full precision; returns what to tell the reader. */
export function saveTable(session: Session): string {
  const table = session.table?.();
  if (!table) return 'There are no numbers yet.';
  download(
    `${table.name}.csv`,
    new Blob([csv(table.columns, table.rows)], { type: 'text/csv;charset=utf-8' }),
  );
  return `${table.name}.csv is saved: ${table.rows.length} rows.`;
}
