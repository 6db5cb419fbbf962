import { useMovable, useTransformContext } from 'mafs';
import { useEffect, useRef } from 'react';
import styles from './Plane.module.css';

interface MovablePointProps {
  readonly point: readonly [number, number];
  /** Each move, at the pace of the hand. */
  readonly onMove: (point: [number, number]) => void;
  /** Once the hand lets go or the keys rest. */
  readonly onSettle: () => void;
  /** Snaps to numbers worth reading, at the resolution of a pixel. */
  readonly snap: (point: [number, number]) => [number, number];
  readonly label: string;
  /** The position in words. */
  readonly valueText: string;
  /** Written beside the ring. */
  readonly name: string;
}

const RADIUS = 10;
const REST = 350;

/** A ring in the input colour: drag it, or focus it and use the arrow keys (Shift coarse, Alt fine). */
export function MovablePoint(props: MovablePointProps) {
  const { point, onMove, onSettle, snap, label, valueText, name } = props;
  const target = useRef<SVGGElement>(null);
  const { viewTransform } = useTransformContext();
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settle = useRef(onSettle);
  useEffect(() => {
    settle.current = onSettle;
  }, [onSettle]);
  const active = useRef(false);
  const { dragging } = useMovable({
    gestureTarget: target as React.RefObject<Element>,
    point: [point[0], point[1]],
    constrain: (p) => snap([p[0], p[1]]),
    onMove: (p) => {
      onMove([p[0], p[1]]);
      // Keys have no end of their own: they have settled when they rest.
      clearTimeout(pending.current);
      if (!active.current) pending.current = setTimeout(() => settle.current(), REST);
    },
  });
  useEffect(() => {
    clearTimeout(pending.current);
    if (active.current && !dragging) settle.current();
    active.current = dragging;
  }, [dragging]);

  const x = point[0] * viewTransform[0];
  const y = point[1] * viewTransform[4];
  return (
    <g
      ref={target}
      data-handle=""
      className={dragging ? `${styles.handle} ${styles.dragging}` : styles.handle}
      transform={`translate(${x} ${y})`}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuenow={point[0]}
      aria-valuetext={valueText}
    >
      <circle className={styles.target} r={22} />
      <circle className={styles.focus} r={RADIUS + 8} />
      <circle className={styles.casing} r={RADIUS} />
      <circle className={styles.ring} r={RADIUS} />
      <text className={styles.name} x={0} y={-RADIUS - 10} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}
