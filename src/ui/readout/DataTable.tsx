import { CopyButton } from '../controls/CopyButton.tsx';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Icon } from '../controls/icons.tsx';
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
  /** All rows as CSV (`csv.ts`), in full precision: made when it is asked for. */
  readonly csv?: () => string;
  /** Saves that text; left out, it can only be copied. */
  readonly onDownload?: (csv: string) => void;
}

/** The figure's numbers as a table. Rows are made only once it is open: there may be thousands. */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rowCount, cells, limit = 100, csv, onDownload } = props;
  return (
    <div className={styles.root}>
      <Disclosure summary="Data table">
        {() => (
          <>
            {csv && (
              <div className={styles.tools}>
                <CopyButton label="Copy as CSV" text={csv} variant="plain" />
                {onDownload && (
                  <Button variant="plain" onClick={() => onDownload(csv())}>
                    <Icon name="download" />
                    Download CSV
                  </Button>
                )}
              </div>
            )}
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
          </>
        )}
      </Disclosure>
    </div>
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
