import { useState } from 'react';
import styles from './DataTable.module.css';
import { tableWindow } from './tableWindow.ts';

interface DataTableProps {
  /** What the table holds, in a sentence. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** The cells of one row; the first names the row. */
  readonly cells: (row: number) => readonly string[];
  readonly limit?: number;
}

/** The figure's numbers as a table. Rows are made only once it is open: there may be thousands. */
export function DataTable({ caption, columns, rowCount, cells, limit = 100 }: DataTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.details}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Data table</summary>
      {open && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label={caption}>
          <table className={styles.table}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <Body columns={columns.length} rowCount={rowCount} cells={cells} limit={limit} />
          </table>
        </div>
      )}
    </details>
  );
}

interface BodyProps extends Pick<DataTableProps, 'rowCount' | 'cells'> {
  readonly columns: number;
  readonly limit: number;
}

function Body({ columns, rowCount, cells, limit }: BodyProps) {
  const { head, tail, hidden } = tableWindow(rowCount, limit);
  const row = (index: number) => {
    const [name, ...values] = cells(index);
    return (
      <tr key={index}>
        <th scope="row">{name}</th>
        {values.map((value, column) => (
          <td key={column}>{value}</td>
        ))}
      </tr>
    );
  };
  return (
    <tbody>
      {head.map(row)}
      {hidden > 0 && (
        <tr>
          <td className={styles.gap} colSpan={columns}>
            {hidden} rows between are not shown.
          </td>
        </tr>
      )}
      {tail.map(row)}
    </tbody>
  );
}
