import { useResults, useWidgetState } from './context.ts';
import { counted } from './say.ts';
import styles from './JacobianShape.module.css';

/** Pixels of an edge of one number, and those that each power of ten adds; a thousand numbers are the most. */
const LEAST = 14;
const DECADE = 25;
const MOST = 3;

const edge = (count: number): number => LEAST + DECADE * Math.min(MOST, Math.log10(count));

/** J as a block of m rows and n columns, edges on a log scale, with what one sweep of each mode gives once it may be seen. */
export function JacobianShape() {
  const n = useWidgetState((s) => s.inputs.n);
  const m = useWidgetState((s) => s.inputs.m);
  const shown = useResults((r) => r.sweepGuess !== null);
  const [width, height] = [edge(n), edge(m)];
  const strip = 10;
  const size = `${counted(m, 'row')}, ${counted(n, 'column')}`;
  return (
    <figure className={styles.figure}>
      <div className={styles.room}>
        <svg
          width={width + 2}
          height={height + 2}
          viewBox={`-1 -1 ${width + 2} ${height + 2}`}
          role="img"
          aria-label={`The Jacobian as a block: ${size}`}
        >
          <rect className={styles.block} width={width} height={height} />
          {shown && (
            <>
              <rect className={styles.column} x={2} y={2} width={strip} height={height - 4} />
              <rect
                className={styles.row}
                x={2}
                y={height - strip - 2}
                width={width - 4}
                height={strip}
              />
            </>
          )}
        </svg>
      </div>
      <figcaption className={styles.caption}>
        J: {size}. {shown && 'A forward sweep gives one column, a reverse sweep one row. '}
        Edges on a log scale.
      </figcaption>
    </figure>
  );
}
