import type { CSSProperties } from 'react';
import type { ShapePart } from '../../ui/mathfield/readMatrix.ts';
import { useResults } from './context.ts';
import styles from './ShapeFlow.module.css';
import { flowCells, tokensOf } from './flowCells.ts';
import { useOverflow } from './useOverflow.ts';

/** The formula with the shape of every part beneath it: shapes flow down to the result, or end where they clash. */
export function ShapeFlow() {
  const reading = useResults((r) => r.shown);
  const { by, current } = useResultsBy();
  if (!reading?.flow) return null;
  return (
    <div className={styles.flow} data-stale={!current || undefined}>
      {reading.flow.map((part) => (
        <Statement key={part.start} part={part} formula={reading.formula} by={by} />
      ))}
    </div>
  );
}

/** Signs as they are printed rather than typed. */
const SIGNS: Readonly<Record<string, string>> = { '*': '·', '-': '−', "'": 'ᵀ', '.*': '⊙' };

/** The shapes that meet where they do not fit. */
const meeting = (parts: readonly ShapePart[]): string =>
  parts.length === 2 ? `${parts[0].shape} ✗ ${parts[1].shape}` : `✗ ${parts[0]?.shape ?? ''}`;

function useResultsBy() {
  const by = useResults((r) => r.answer?.by ?? '');
  const current = useResults((r) => r.shown === r.reading);
  return { by, current };
}

interface StatementProps {
  readonly part: ShapePart;
  readonly formula: string;
  readonly by: string;
}

function Statement({ part, formula, by }: StatementProps) {
  const tokens = tokensOf(formula, part);
  const cells = flowCells(part, tokens);
  const place = (from: number, to: number, row: number): CSSProperties => ({
    gridColumn: `${from + 1} / ${to + 1}`,
    gridRow: row,
  });
  const box = useOverflow('The shapes of the formula, scrolling');
  return (
    <div className={styles.statement} {...box}>
      <div className={styles.grid} aria-hidden="true">
        {tokens.map(({ start, text }, k) => (
          <span
            key={start}
            className={styles.token}
            data-by={text === by || undefined}
            style={place(k, k + 1, 1)}
          >
            {SIGNS[text] ?? text}
          </span>
        ))}
        {cells.map(({ part: { start, end, shape, fault, parts }, from, to, row, root }) => (
          <span
            key={`${start}-${end}-${row}`}
            className={styles.shape}
            data-root={root || undefined}
            data-fault={fault !== null || undefined}
            data-lost={(shape === null && fault === null) || undefined}
            style={place(from, to, row + 1)}
          >
            {shape ?? (fault === null ? '?' : meeting(parts))}
          </span>
        ))}
      </div>
      <ul className="spoken">
        {cells.map(({ part: { start, end, text, shape, fault }, row }) => (
          <li key={`${start}-${end}-${row}`}>
            {text}: {shape ?? (fault === null ? 'no shape' : 'does not fit together')}
          </li>
        ))}
      </ul>
    </div>
  );
}
