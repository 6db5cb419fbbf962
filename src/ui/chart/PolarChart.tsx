import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { offerDrawing } from '../../plot/capture/offerDrawing.ts';
import { markerPath, marks } from '../../plot/marks.ts';
import { useWidth } from '../../plot/useWidth.ts';
import { useSettled } from '../controls/useSettled.ts';
import { formatNumber } from '../format.ts';
import { ChartHead } from './ChartHead.tsx';
import { gapsOf, lobesOf, ringAbove, type Lobe } from './polar.ts';
import styles from './PolarChart.module.css';

export interface PolarChartProps {
  /** Degrees, ascending over a full turn, both ends included. */
  readonly angles: ArrayLike<number>;
  /** NaN where there is none: left open, and marked on the rim. */
  readonly values: ArrayLike<number>;
  /** Values of one side only, dotted where `values` has none. */
  readonly oneSided?: ArrayLike<number>;
  /** A linear value for comparison, by its two components; not finite where there is none. */
  readonly linear: readonly [number, number];
  /** Degrees. */
  readonly angle: number;
  /** Both values at the angle. */
  readonly readings: readonly [value: number, linear: number];
  readonly title: readonly [left: string, right: string];
  /** What the cursor is, and what it says. */
  readonly cursorLabel: string;
  readonly cursorText: string;
  /** The whole of it in words. */
  readonly summary: string;
  /** Each turn, at the pace of the hand; any number of degrees. */
  /** Keys mean the very angle they come to; a hand is about there. */
  readonly onTurn: (angle: number, by: 'hand' | 'keys') => void;
  readonly onSettle: () => void;
  readonly height: number;
}

const MARGIN = 24;
const STEP = { plain: 15, coarse: 45, fine: 1 };
const WAY: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
};

/**
 * A value against its direction: far from the middle where it is large, tinted where it is positive. A linear one
 * is two circles that touch in the middle.
 */
export function PolarChart(props: PolarChartProps) {
  const { angle, readings, title, height, onTurn } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  useEffect(() => offerDrawing(box.current), []);
  const settled = useSettled<null>(props.onSettle);
  const turn = (to: number, by: 'hand' | 'keys'): void => {
    onTurn(to, by);
    settled.change(null);
  };
  const follow = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [dx, dy] = [event.clientX - left - width / 2, height / 2 - (event.clientY - top)];
    if (Math.hypot(dx, dy) > 4) turn((Math.atan2(dy, dx) * 180) / Math.PI, 'hand');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = WAY[event.key];
    if ((way === undefined && event.key !== 'Home') || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? STEP.coarse : event.altKey ? STEP.fine : STEP.plain;
    turn(way === undefined ? 0 : angle + way * step, 'keys');
  };
  return (
    <figure className={styles.chart}>
      <ChartHead left={title[0]} right={title[1]} />
      <p className="spoken">{props.summary}</p>
      <div
        ref={box}
        className={styles.plot}
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label={props.cursorLabel}
        aria-valuemin={-180}
        aria-valuemax={180}
        aria-valuenow={angle}
        aria-valuetext={props.cursorText}
        onKeyDown={onKeyDown}
        onBlur={settled.release}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          settled.hold();
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
      >
        {width > 0 && (
          <svg viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`} aria-hidden="true">
            <Drawing {...props} rim={Math.min(width, height) / 2 - MARGIN} readings={readings} />
          </svg>
        )}
      </div>
    </figure>
  );
}

/** Around the middle, y downwards. */
function Drawing(props: PolarChartProps & { readonly rim: number }) {
  const { angles, values, oneSided = [], linear, angle, readings, rim } = props;
  const faint = Array.from(oneSided, (v, k) => (Number.isFinite(values[k] ?? NaN) ? NaN : v));
  const finite = [...Array.from(values), ...faint].filter(Number.isFinite).map(Math.abs);
  const norm = Math.hypot(...linear);
  const whole = ringAbove(Math.max(0, norm || 0, ...finite));
  const unit = rim / whole;
  const place = ([x, y]: readonly [number, number]): [number, number] => [x * unit, -y * unit];
  const turn = (angle * Math.PI) / 180;
  const [u, v] = [Math.cos(turn), -Math.sin(turn)];
  return (
    <>
      {[0.5, 1].map((part) => (
        <g key={part} className={styles.ring}>
          <circle r={part * rim} />
          <text x={part * rim * Math.SQRT1_2 + 4} y={part * rim * Math.SQRT1_2 + 10}>
            {formatNumber(part * whole)}
          </text>
        </g>
      ))}
      <path className={styles.axes} d={`M${-rim} 0H${rim}M0 ${-rim}V${rim}`} />
      {gapsOf(angles, values).map(([from, to]) => (
        <path key={from} className={styles.gap} d={arc(rim, from, to)} />
      ))}
      {lobesOf(angles, faint).map(({ points }, k) => (
        <path key={k} className={styles.oneSided} d={outline(points, unit)} />
      ))}
      {lobesOf(angles, values).map(({ positive, points, heart }, k) => (
        <g key={k}>
          <path
            className={positive ? styles.positive : styles.negative}
            d={outline(points, unit)}
          />
          {heart && (
            <text
              className={styles.sign}
              x={place(heart)[0]}
              y={place(heart)[1] + 5}
              textAnchor="middle"
            >
              {positive ? '+' : '−'}
            </text>
          )}
        </g>
      ))}
      {norm > 0 &&
        [1, -1].map((side) => {
          const [cx, cy] = place([(side * linear[0]) / 2, (side * linear[1]) / 2]);
          return (
            <circle key={side} className={styles.linear} cx={cx} cy={cy} r={(norm * unit) / 2} />
          );
        })}
      {norm === 0 && <path className={styles.linearPoint} d={markerPath(marks.linear)} />}
      <line className={styles.direction} x2={(rim - 8) * u} y2={(rim - 8) * v} />
      {readings.map((value, k) => {
        if (!Number.isFinite(value) || (k === 1 && norm === 0)) return null;
        const r = Math.abs(value) * unit;
        const concept = k === 0 ? 'output' : 'linear';
        return (
          <path
            key={concept}
            className={styles[concept === 'output' ? 'valuePoint' : 'linearPoint']}
            d={markerPath(marks[concept])}
            transform={`translate(${r * u} ${r * v})`}
          />
        );
      })}
      <circle className={styles.focus} cx={rim * u} cy={rim * v} r={15} />
      <circle className={styles.knob} cx={rim * u} cy={rim * v} r={8} />
    </>
  );
}

function outline(points: Lobe['points'], unit: number): string {
  return `M${points.map(([x, y]) => `${(x * unit).toFixed(2)} ${(-y * unit).toFixed(2)}`).join('L')}`;
}

/** Along the rim, counterclockwise as angles grow. */
function arc(radius: number, from: number, to: number): string {
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(-radius * Math.sin(angle)).toFixed(2)}`;
  };
  const middle = (from + to) / 2;
  const bend = `A${radius} ${radius} 0 0 0 `;
  return `M${at(from)}${bend}${at(middle)}${bend}${at(Math.min(to, from + 359.9))}`;
}
