import { entryTex } from '../../ui/math/entryName.ts';
import { WideTex } from '../../ui/math/WideTex.tsx';
import { plainLength } from './MatrixEntry.tsx';
import styles from './MatrixView.module.css';
import type { lineOf } from './shot.ts';

interface LineFormulaProps {
  readonly line: ReturnType<typeof lineOf>;
  /** TeX, row by row; empty while they are on their way. */
  readonly entries: readonly (string | null)[];
  readonly names: readonly string[];
  readonly m: number;
  /** Letters that fit into an entry of the matrix. */
  readonly room: number;
}

/** Letters that can be read in one line. */
const LONGEST = 160;

/** The line of the matrix that is pointed at, as formulas: what may be too long for its entries. */
export function LineFormula({ line, entries, names, m, room }: LineFormulaProps) {
  if (entries.length === 0) return null;
  const tex = line && texOf(line, entries, names, m);
  const long = entries.some((entry) => entry !== null && plainLength(entry) > room);
  if (tex === null)
    return long ? (
      <p className={styles.note}>Point at a row or a column to read its formulas.</p>
    ) : null;
  return (
    <div className={styles.formulaLine}>
      <WideTex label="The line of the matrix" tex={tex} />
    </div>
  );
}

function texOf(
  { kind, index }: { readonly kind: 'c' | 'r'; readonly index: number },
  entries: readonly (string | null)[],
  names: readonly string[],
  m: number,
): string | null {
  const n = names.length;
  if (index >= (kind === 'c' ? n : m)) return null;
  const parts = entries
    .filter((_, k) => (kind === 'c' ? k % n : Math.floor(k / n)) === index)
    .filter((entry) => entry !== null);
  if (parts.length < (kind === 'c' ? m : n)) return null;
  if (parts.reduce((sum, entry) => sum + plainLength(entry), 0) > LONGEST) return null;
  return kind === 'r'
    ? `\\htmlClass{k-grad}{\\nabla f${m === 1 ? '' : `_{${index + 1}}`}} = \\left[\\,${parts.join(',\\;\\; ')}\\,\\right]`
    : `\\partial f/\\partial ${entryTex(names[index])} = \\begin{bmatrix}${parts.join('\\\\[2pt] ')}\\end{bmatrix}`;
}
