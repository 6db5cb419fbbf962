import { useTransformContext } from 'mafs';
import type { FocusEvent, KeyboardEvent } from 'react';
import styles from './DataPoint.module.css';
import { reachOf } from './reach.ts';
import { useHandle } from './useHandle.ts';
import { drawable } from './view.ts';

interface DataPointProps {
  readonly point: readonly [number, number];
  /** Counted from 0, of so many. */
  readonly index: number;
  readonly count: number;
  /** Tab comes to this one; the page keys lead from it to the others. */
  readonly tabbed: boolean;
  /** A plain point, a class by its sign, or a ring through which what is painted beneath shows. */
  readonly kind: 'plain' | 'plus' | 'minus' | 'open';
  /** The position in words. */
  readonly valueText: string;
  /** Written at the point in hand. */
  readonly name: string;
  /** How far away the nearest other handle is, in the plane's units. */
  readonly apart: number;
  /** Pixels; of an open ring mostly larger. */
  readonly radius?: number;
  readonly snap: (point: [number, number]) => [number, number];
  readonly onMove: (point: [number, number]) => void;
  readonly onSettle: () => void;
  readonly onFocus: () => void;
  readonly onRemove: () => void;
  /** Space or Enter, where a point has a class to be changed. */
  readonly onFlip?: () => void;
}

const RADIUS = 6;
const SIGN = 3;
/** Pixels between a point and its name. */
const NAME = { above: 13 };

/**
 * One point of data on a plane: drag it, or by keys: arrows move it, Page Up, Page Down, Home and End go to another, Delete
 * removes it. All points of a plane are one stop of Tab.
 */
export function DataPoint(props: DataPointProps) {
  const { point, index, count, tabbed, kind, valueText, name, apart, radius = RADIUS } = props;
  const { viewTransform } = useTransformContext();
  const { target, dragging } = useHandle({
    point,
    constrain: props.snap,
    onMove: props.onMove,
    onSettle: props.onSettle,
  });

  // Before mafs, whose keys move points.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const other = neighbour(event.key, index, count);
    if (other !== null) {
      const places = target.current?.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-point]');
      places?.[other]?.focus();
    } else if (event.key === 'Delete' || event.key === 'Backspace') props.onRemove();
    else if (props.onFlip && (event.key === ' ' || event.key === 'Enter')) props.onFlip();
    else return;
    event.preventDefault();
    // The keys of the figure around it mean other things.
    event.stopPropagation();
  };

  const x = drawable(point[0] * viewTransform[0]);
  const y = drawable(point[1] * viewTransform[4]);
  return (
    <g onKeyDownCapture={onKeyDown}>
      <g
        ref={target}
        data-handle=""
        data-point={index}
        data-kind={kind}
        data-concept="input"
        className={dragging ? `${styles.point} ${styles.dragging}` : styles.point}
        transform={`translate(${x} ${y})`}
        tabIndex={tabbed ? 0 : -1}
        role="slider"
        aria-label={`Point ${index + 1} of ${count}`}
        aria-roledescription="movable point"
        aria-valuenow={point[0]}
        aria-valuetext={valueText}
        onFocus={(event: FocusEvent) => {
          if (event.target === event.currentTarget) props.onFocus();
        }}
      >
        <circle className={styles.target} r={reachOf(apart * viewTransform[0])} />
        <circle className={styles.focus} r={radius + 6} />
        <circle className={styles.casing} r={radius} />
        <circle className={styles.dot} r={radius} />
        {(kind === 'plus' || kind === 'minus') && (
          <path
            className={styles.sign}
            d={`M${-SIGN} 0h${2 * SIGN}${kind === 'plus' ? `M0 ${-SIGN}v${2 * SIGN}` : ''}`}
          />
        )}
        <text className={styles.name} textAnchor="middle" y={-NAME.above}>
          {name}
        </text>
      </g>
    </g>
  );
}

/** The point that a key goes to; null if it means something else. */
function neighbour(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'PageDown':
      return Math.min(count - 1, index + 1);
    case 'PageUp':
      return Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
