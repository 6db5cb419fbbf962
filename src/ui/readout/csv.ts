/** A value of a table for a machine: a number in full precision, or a text. */
export type CsvCell = string | number;

/**
 * A table as CSV by RFC 4180: lines end in CRLF; what holds a comma, a quotation mark or a line break stands in
 * quotation marks, doubled inside. Numbers are written so that they read back to the same double.
 */
export function csv(columns: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [columns.map(field)];
  for (const row of rows) lines.push(row.map(field));
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function field(cell: CsvCell): string {
  // As spreadsheets and NumPy write them; String() would say Infinity, which few read.
  if (typeof cell === 'number') {
    if (Number.isFinite(cell)) return Object.is(cell, -0) ? '-0' : String(cell);
    return Number.isNaN(cell) ? 'nan' : cell > 0 ? 'inf' : '-inf';
  }
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
