import { dashAt, markerPath, marks, type Concept } from '../../plot/marks.ts';
import styles from './MarkSample.module.css';

const WIDTH = 38;
const HEIGHT = 16;
const MIDDLE = HEIGHT / 2;
const STRAIGHT = `M2 ${MIDDLE}h${WIDTH - 4}`;
const WAVY = `M2 ${MIDDLE}q2.125 -4.5 4.25 0${'t4.25 0'.repeat(7)}`;
/** Strokes of a sample are those of the page in light: it is a key, not a drawing to scale. */
const STROKES = { line: 1.5, data: 2.25, strong: 3.5 };

/** The line and the marker of a concept, as they look in chart and plane. Its name stands beside it. */
export function MarkSample({ concept }: { readonly concept: Concept }) {
  const mark = marks[concept];
  const stroke = STROKES[mark.width];
  return (
    <svg
      className={styles.sample}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ color: `var(${mark.colour})` }}
      aria-hidden="true"
    >
      <path
        className={styles.line}
        d={mark.wavy ? WAVY : STRAIGHT}
        strokeWidth={stroke}
        strokeDasharray={dashAt(mark, stroke).join(' ')}
      />
      <path
        className={styles[mark.fill]}
        d={markerPath(mark)}
        transform={`translate(${mark.head ? WIDTH - 8 : WIDTH / 2} ${MIDDLE})`}
      />
    </svg>
  );
}
