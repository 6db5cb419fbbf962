import { useMemo } from 'react';
import { markerPath, marks } from '../../plot/marks.ts';
import { conceptColour } from '../style/concept.ts';
import { FRAME, type Frame } from './frame.ts';
import { placeLabels } from './labels.ts';
import type { DrawnSeries } from './drawing.ts';
import styles from './LossChart.module.css';

interface OverlayProps {
  readonly series: readonly DrawnSeries[];
  readonly frame: Frame;
  readonly cursor: number;
  /** The value of each series at the cursor, on the axis; null where it has none. */
  readonly at: readonly (number | null)[];
}

/** Names on the lines, and the cursor with a marker on each line. */
export function Overlay({ series, frame, cursor, at }: OverlayProps) {
  const labels = useMemo(() => {
    const lines = series.map(({ label, points }) => ({
      label,
      points: points.map((p) => ({ x: frame.x(p.x) - FRAME.left, y: frame.y(p.y) - FRAME.top })),
    }));
    return placeLabels(lines, frame.innerWidth, frame.innerHeight);
  }, [series, frame]);
  const x = frame.x(cursor);

  return (
    <svg
      className={styles.overlay}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      aria-hidden="true"
    >
      <line
        className={styles.cursor}
        x1={x}
        x2={x}
        y1={FRAME.top}
        y2={FRAME.top + frame.innerHeight}
      />
      {series.map(({ label, concept }, index) => {
        const value = at[index] ?? null;
        const name = labels[index];
        return (
          <g key={label} fill={conceptColour(concept)}>
            {value !== null && (
              <path
                className={styles.marker}
                d={markerPath(marks[concept])}
                transform={`translate(${x} ${frame.y(value)})`}
              />
            )}
            {name && (
              <text x={name.x + FRAME.left} y={name.y + FRAME.top} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
