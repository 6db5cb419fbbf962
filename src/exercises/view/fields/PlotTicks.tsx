import type { PlotView } from '../../engine/asked.ts';
import { numberAxis } from '../../../ui/chart/axis.ts';
import styles from './PointOnPlot.module.css';

interface PlotTicksProps {
  readonly view: PlotView;
  readonly size: readonly [width: number, height: number];
}

const LENGTH = 6;
/** Numbers keep so far from the corners, where they would meet. */
const CORNER = 22;

/** Ticks and numbers along the lower and the left edge of a plane. */
export function PlotTicks({ view, size: [width, height] }: PlotTicksProps) {
  const [x, y] = [view.x, view.y].map((domain) => numberAxis([], { log: false, domain }));
  const across = (value: number) => ((value - view.x[0]) / (view.x[1] - view.x[0])) * width;
  const down = (value: number) => ((view.y[1] - value) / (view.y[1] - view.y[0])) * height;
  const within = (place: number, length: number) => place > CORNER && place < length - CORNER;
  return (
    <g aria-hidden="true">
      {x?.ticks
        .map((tick) => ({ tick, at: across(tick) }))
        .map(({ tick, at }) => (
          <g key={tick}>
            <path className={styles.tick} d={`M${at} ${height}v${-LENGTH}`} />
            {within(at, width) && (
              <text className={styles.number} x={at} y={height - LENGTH - 4} textAnchor="middle">
                {x.label(tick)}
              </text>
            )}
          </g>
        ))}
      {y?.ticks
        .map((tick) => ({ tick, at: down(tick) }))
        .map(({ tick, at }) => (
          <g key={tick}>
            <path className={styles.tick} d={`M0 ${at}h${LENGTH}`} />
            {within(at, height) && (
              <text className={styles.number} x={LENGTH + 4} y={at} dominantBaseline="central">
                {y.label(tick)}
              </text>
            )}
          </g>
        ))}
    </g>
  );
}
