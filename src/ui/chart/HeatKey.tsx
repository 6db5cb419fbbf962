import { memo, useId } from 'react';
import { formatNumber } from '../format.ts';
import { cutLabel, heatLegend } from './heatLegend.ts';
import styles from './HeatMap.module.css';

interface HeatKeyProps {
  readonly label: string;
  readonly bands: readonly number[];
  readonly level: number;
  readonly beyond: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Pixels of the type. */
  readonly size: number;
  readonly widthOf: (text: string) => number;
}

/** What the colours of a heat map mean: a row of swatches with the numbers between them. */
export const HeatKey = memo(function HeatKey(props: HeatKeyProps) {
  const { label, bands, level, beyond, left, top, width, size, widthOf } = props;
  const hatch = useId();
  const legend = heatLegend(bands, level, {
    width,
    beyondWidth: Math.min(width / 3, widthOf(beyond)),
    format: (edge) => formatNumber(edge, 3),
    widthOf,
  });
  const [row, foot] = [top + 1.4 * size, top + 3.5 * size];
  const thick = 0.9 * size;
  const room = legend.beyond ? legend.beyond.x - size / 2 : width;
  // A long label begins in the margin.
  const start = Math.max(0, Math.min(left, left + room - widthOf(label)));
  return (
    <g aria-hidden="true">
      <pattern id={hatch} width={7} height={7} patternUnits="userSpaceOnUse">
        <line className={styles.hatch} x1={0} y1={7} x2={7} y2={0} />
      </pattern>
      <text x={start} y={top + size}>
        {cutLabel(label, left + room - start, widthOf)}
      </text>
      {legend.swatches.map(({ x, width: wide, stop }) => (
        <rect
          key={x}
          x={left + x}
          y={row}
          width={wide}
          height={thick}
          fill={`var(--seq-${stop})`}
        />
      ))}
      {legend.beyond && (
        <>
          <text x={left + width} y={top + size} textAnchor="end">
            {beyond}
          </text>
          <rect
            className={styles.beyond}
            x={left + legend.beyond.x}
            y={row}
            width={legend.beyond.width}
            height={thick}
          />
          <rect
            x={left + legend.beyond.x}
            y={row}
            width={legend.beyond.width}
            height={thick}
            fill={`url(#${hatch})`}
          />
        </>
      )}
      <rect className={styles.border} x={left} y={row} width={width} height={thick} />
      {legend.edges.map(({ x, text }) => (
        <text key={text} x={left + x} y={foot} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
});
