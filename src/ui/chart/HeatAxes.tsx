import { memo } from 'react';
import type { Frame } from './frame.ts';
import { FRAME } from './frame.ts';
import { axisOf, type HeatAxis } from './heatAxis.ts';
import styles from './HeatMap.module.css';

interface HeatAxesProps {
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  readonly frame: Frame;
  /** Pixels of the type. */
  readonly size: number;
  readonly widthOf: (text: string) => number;
}

const TICK = 4;

/** The border of the map and the numbers along two of its sides, as many as have room. */
export const HeatAxes = memo(function HeatAxes({ x, y, frame, size, widthOf }: HeatAxesProps) {
  const [across, up] = [axisOf(x), axisOf(y)];
  const floor = FRAME.top + frame.innerHeight;
  const right = FRAME.left + frame.innerWidth;
  const columns = spaced(across.ticks, frame.x, (tick) => widthOf(across.label(tick)) + 0.7 * size);
  const rows = spaced(up.ticks, frame.y, () => 1.3 * size);
  return (
    <g aria-hidden="true">
      <rect
        className={styles.border}
        x={FRAME.left}
        y={FRAME.top}
        width={frame.innerWidth}
        height={frame.innerHeight}
      />
      {columns.map((tick) => {
        const at = frame.x(tick);
        const half = widthOf(across.label(tick)) / 2;
        return (
          <g key={tick}>
            <line className={styles.tickLine} x1={at} x2={at} y1={floor} y2={floor + TICK} />
            <text
              x={Math.min(at, right + FRAME.right - half)}
              y={floor + TICK + size + 1}
              textAnchor="middle"
            >
              {across.label(tick)}
            </text>
          </g>
        );
      })}
      {rows.map((tick) => {
        const at = frame.y(tick);
        return (
          <g key={tick}>
            <line
              className={styles.tickLine}
              x1={FRAME.left - TICK}
              x2={FRAME.left}
              y1={at}
              y2={at}
            />
            <text x={FRAME.left - TICK - 3} y={at + 0.35 * size} textAnchor="end">
              {up.label(tick)}
            </text>
          </g>
        );
      })}
    </g>
  );
});

/** Every tick, or every second, third, … so that their numbers part. */
function spaced(
  ticks: readonly number[],
  place: (tick: number) => number,
  need: (tick: number) => number,
): readonly number[] {
  for (let every = 1; every < ticks.length; every++) {
    const kept = ticks.filter((_, k) => k % every === 0);
    const parted = kept.every((tick, k) => {
      if (k === 0) return true;
      const gap = Math.abs(place(tick) - place(kept[k - 1]));
      return gap >= (need(tick) + need(kept[k - 1])) / 2;
    });
    if (parted) return kept;
  }
  return ticks.slice(0, 1);
}
