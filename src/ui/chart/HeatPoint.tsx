import type { KeyboardEvent, RefObject } from 'react';
import type { HeatPlace } from './drawHeat.ts';
import { shareOf, type HeatAxis } from './heatAxis.ts';
import styles from './HeatMap.module.css';

interface HeatPointProps {
  readonly ref: RefObject<SVGGElement | null>;
  readonly x: HeatAxis;
  readonly y: HeatAxis;
  readonly place: HeatPlace;
  readonly point: { readonly x: number; readonly y: number };
  readonly label: string;
  /** Written at the ring; empty for none. */
  readonly name: string;
  readonly halfName: number;
  readonly valueText: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

const RADIUS = 9;
const REACH = 22;

/** The ring on a heat map; one beyond the map waits at its edge. */
export function HeatPoint(props: HeatPointProps) {
  const { ref, x, y, place, point, label, name, halfName, valueText, onKeyDown, onBlur } = props;
  const px = place.left + atEdge(shareOf(x, point.x)) * place.width;
  const py = place.top + (1 - atEdge(shareOf(y, point.y))) * place.height;
  const [left, right] = [px - place.left, place.left + place.width - px];
  const shift = Math.max(0, halfName - left) - Math.max(0, halfName - right);
  return (
    <g
      ref={ref}
      className={styles.handle}
      transform={`translate(${px} ${py})`}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuemin={x.min}
      aria-valuemax={x.max}
      aria-valuenow={Math.min(x.max, Math.max(x.min, point.x))}
      aria-valuetext={valueText}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <circle className={styles.target} r={REACH} />
      <circle className={styles.focusCasing} r={RADIUS + 8} />
      <circle className={styles.focus} r={RADIUS + 8} />
      <circle className={styles.ringCasing} r={RADIUS} />
      <circle className={styles.ring} r={RADIUS} />
      {name !== '' && (
        <text
          className={styles.name}
          x={shift}
          y={py - place.top < RADIUS + 32 ? RADIUS + 26 : -RADIUS - 14}
          textAnchor="middle"
        >
          {name}
        </text>
      )}
    </g>
  );
}

const atEdge = (share: number): number => (share > 0 ? Math.min(1, share) : 0);
