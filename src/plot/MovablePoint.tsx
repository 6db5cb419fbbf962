import { useTransformContext } from 'mafs';
import { useLayoutEffect, useRef } from 'react';
import styles from './Handle.module.css';
import { useHandle } from './useHandle.ts';
import { reachOf } from './reach.ts';
import { drawable } from './view.ts';

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
  /** Written at the ring. */
  readonly name: string;
  /** How far away the nearest other handle is, in the plane's units: a hand takes the nearer one. */
  readonly apart?: number;
  /** Whose colour it has, and its name with it; the input's where nothing is said. */
  readonly concept?: 'input' | 'tangent' | 'gradient';
  /**
   * The name stands beside the ring, at the left where no side is named: an arrow goes up there, and a path comes
   * down.
   */
  readonly beside?: boolean | 'left' | 'right';
}

const RADIUS = 10;
/** Mean width of a letter of the name, in pixels. */
const LETTER = 7.2;
/** Pixels from the upper right corner within which a ring and the buttons there would meet. */
const CORNER = { width: 190, height: 80 };

/** A ring in the colour of its concept: drag it, or focus it and use the arrow keys (Shift coarse, Alt fine). */
export function MovablePoint(props: MovablePointProps) {
  const { point, onMove, onSettle, snap, label, valueText, name, beside = false } = props;
  const { concept = 'input', apart = Infinity } = props;
  const { viewTransform } = useTransformContext();
  const { target, dragging } = useHandle({ point, constrain: snap, onMove, onSettle });

  const title = useRef<SVGTextElement>(null);
  useLayoutEffect(() => keepInside(title.current, beside));

  const x = drawable(point[0] * viewTransform[0]);
  const y = drawable(point[1] * viewTransform[4]);
  return (
    <g
      ref={target}
      data-handle=""
      data-concept={concept}
      className={[
        styles.handle,
        concept !== 'input' && styles[concept],
        dragging && styles.dragging,
      ]
        .filter(Boolean)
        .join(' ')}
      transform={`translate(${x} ${y})`}
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-roledescription="movable point"
      aria-valuenow={point[0]}
      aria-valuetext={valueText}
    >
      <circle className={styles.target} r={reachOf(apart * viewTransform[0])} />
      <circle className={styles.focus} r={RADIUS + 8} />
      <circle className={styles.casing} r={RADIUS} />
      <circle className={styles.ring} r={RADIUS} />
      <text ref={title} className={styles.name} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}

/**
 * The name stands above its ring, below it near the upper edge, and never runs out at the sides. A handle in the
 * upper right corner says so: the buttons of the view would cover it.
 */
function keepInside(text: SVGTextElement | null, beside: boolean | 'left' | 'right'): void {
  const svg = text?.ownerSVGElement;
  const parent = text?.parentElement;
  if (!text || !svg || !(parent instanceof SVGGElement)) return;
  if (parent.transform.baseVal.numberOfItems === 0) return;
  const at = parent.transform.baseVal.getItem(0).matrix;
  const frame = svg.viewBox.baseVal;
  // Counted, not measured: measuring would lay the page out at every move of a drag.
  const half = ((text.textContent?.length ?? 0) * LETTER) / 2 + 6;
  const left = at.e - frame.x;
  const top = at.f - frame.y;
  parent.toggleAttribute('data-corner', frame.width - left < CORNER.width && top < CORNER.height);
  if (beside) {
    const room = 2 * half + RADIUS + 8;
    const fits = beside === 'right' ? frame.width - left > room : left > room;
    const side = (beside === 'right') === fits ? 1 : -1;
    text.setAttribute('x', String(side * (half + RADIUS + 4)));
    text.setAttribute('y', '5');
    return;
  }
  const shift = Math.max(0, half - left) - Math.max(0, half - (frame.width - left));
  text.setAttribute('x', String(shift));
  text.setAttribute('y', String(top < RADIUS + 34 ? RADIUS + 22 : -RADIUS - 10));
}
