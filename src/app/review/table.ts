import { csv, type CsvCell } from '../../ui/readout/csv.ts';
import { countedIn, type Group } from './groups.ts';

interface Cells {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** A line for each student, several columns for each exercise. */
function cellsOf(group: Group): Cells {
  const numbers = group.sheet.items.map((_, index) => index);
  const each = (name: string) => numbers.map((index) => `${name} ${index + 1}`);
  const columns = [
    'student',
    'worksheet',
    'points',
    'of',
    ...each('exercise'),
    ...each('answers'),
    ...each('hints'),
    ...each('solution'),
    ...each('seconds'),
    ...each('last answer'),
    'seconds',
    'finished',
    'misunderstood',
    'doubts',
  ];
  const rows = countedIn(group).map(({ scored, student, doubts }) => {
    const { answers, sheet, score } = scored;
    const items = numbers.map((index) => score.items[index]);
    return [
      student,
      sheet.title,
      score.earned,
      score.points,
      ...items.map((item) => item?.earned ?? ''),
      ...items.map((item) => item?.attempts ?? ''),
      ...items.map((item) => item?.hints ?? ''),
      ...items.map((item) => (item ? Number(item.solution) : '')),
      ...items.map((item) => item?.seconds ?? ''),
      ...items.map((item) => item?.last.join('; ') ?? ''),
      score.seconds,
      new Date(answers.ended).toISOString(),
      [...new Set(score.items.flatMap(({ mistakes }) => mistakes.map(({ id }) => id)))].join(' '),
      doubts.join(' '),
    ].map(harmless);
  });
  return { columns, rows };
}

/** Without it spreadsheets take a file for one in the signs of their country, and no `ü` survives. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table for a file. */
export function reviewCsv(group: Group): string {
  const { columns, rows } = cellsOf(group);
  return BYTE_ORDER_MARK + csv(columns, rows);
}

/** A table to be pasted into a spreadsheet, which takes tabs for columns. */
export function reviewTabs(group: Group): string {
  const { columns, rows } = cellsOf(group);
  return [columns, ...rows].map((row) => row.map(quoted).join('\t')).join('\n');
}

/** A quotation mark at the beginning would take the next cells in. */
const quoted = (cell: CsvCell): string => {
  const text = String(cell);
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
};

/** On one line, and no formula, which a spreadsheet would run; a number is none. */
function harmless(cell: CsvCell): CsvCell {
  if (typeof cell === 'number') return cell;
  const text = cell.replace(/\s+/g, ' ').trim();
  if (/^[+-]?\d+([.,]\d+)?$/.test(text)) return text;
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
