import type { PointForm } from '../../../exercises/engine/kinds/point.ts';
import { PlotTicks } from '../../../exercises/view/fields/PlotTicks.tsx';
import { LevelLines } from '../../../exercises/view/LevelLines.tsx';
import styles from './Paper.module.css';

/** Units of the drawing across, as on the screen: ticks and letters are made for it. */
const SIZE = 420;

/** The map in which a point is put, to be marked by hand. */
export function PointMap({ form: { f, view, start } }: { readonly form: PointForm }) {
  const [spanX, spanY] = [view.x[1] - view.x[0], view.y[1] - view.y[0]];
  const height = (SIZE * spanY) / spanX;
  const [cx, cy] = start
    ? [((start[0] - view.x[0]) / spanX) * SIZE, ((view.y[1] - start[1]) / spanY) * height]
    : [0, 0];
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${SIZE} ${height}`}
      role="img"
      aria-label="Level lines, to mark the point in"
    >
      <rect className={styles.frame} width={SIZE} height={height} />
      <LevelLines f={f} view={view} size={[SIZE, height]} />
      <PlotTicks view={view} size={[SIZE, height]} />
      {start && (
        <>
          <circle cx={cx} cy={cy} r={5} />
          <text className={styles.start} x={cx + 9} y={cy - 8}>
            start
          </text>
        </>
      )}
    </svg>
  );
}
