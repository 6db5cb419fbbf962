import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { PointForm } from '../../engine/kinds/point.ts';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { LevelLines } from '../LevelLines.tsx';
import type { FieldProps } from './fieldProps.ts';
import { PlotTicks } from './PlotTicks.tsx';
import styles from './PointOnPlot.module.css';
import { isInvalid, stateSaid } from './stateSaid.ts';
import type { Point } from './typedPoint.ts';
import { useTypedPoint } from './useTypedPoint.ts';

const SIZE = 420;
/** Arrow keys move by this share of the view; Shift by five times, Alt by a fifth of it. */
const STEP = 0.02;
/** A finger that moves farther, in pixels, scrolls and does not tap. */
const TAP = 8;

/** A point to be put on the level lines of a function: by a click or a tap, by arrow keys, or by its coordinates. */
export function PointField(props: FieldProps<PointForm>) {
  const { form, typed, onType, states, labelledBy, describedBy, disabled } = props;
  const { view, start, f } = form;
  const [spanX, spanY] = [view.x[1] - view.x[0], view.y[1] - view.y[0]];
  const height = (SIZE * spanY) / spanX;
  const held = useRef<'drag' | Point | null>(null);
  const text = typed[0] ?? '';
  const point = useTypedPoint(text);
  const [state] = states;
  const said = stateSaid(state);

  const put = (x: number, y: number): void => {
    if (disabled) return;
    const clamp = (value: number, [lo, hi]: Point) => Math.min(hi, Math.max(lo, value));
    onType(0, `${written(clamp(x, view.x), spanX)}, ${written(clamp(y, view.y), spanY)}`);
  };
  const putAt = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): void => {
    const box = currentTarget.getBoundingClientRect();
    put(
      view.x[0] + ((clientX - box.left) / box.width) * spanX,
      view.y[1] - ((clientY - box.top) / box.height) * spanY,
    );
  };
  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    const onPoint = (event.target as Element).hasAttribute('data-grip');
    if (event.pointerType === 'touch' && !onPoint) {
      // A swipe over the picture scrolls the page: only a tap puts the point.
      held.current = [event.clientX, event.clientY];
      return;
    }
    held.current = 'drag';
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!onPoint) putAt(event);
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>): void => {
    if (held.current === 'drag') putAt(event);
  };
  const onPointerUp = (event: PointerEvent<SVGSVGElement>): void => {
    const from = held.current;
    held.current = null;
    if (from === null || from === 'drag') return;
    if (Math.hypot(event.clientX - from[0], event.clientY - from[1]) <= TAP) putAt(event);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, Point>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    const step = STEP * (event.shiftKey ? 5 : event.altKey ? 0.2 : 1);
    const from = point ?? start ?? [view.x[0] + spanX / 2, view.y[0] + spanY / 2];
    put(from[0] + move[0] * step * spanX, from[1] + move[1] * step * spanY);
  };
  const at = ([x, y]: Point) => ({
    cx: ((x - view.x[0]) / spanX) * SIZE,
    cy: ((view.y[1] - y) / spanY) * height,
  });
  return (
    <div className={styles.root} role="group" aria-labelledby={labelledBy} data-state={state}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${SIZE} ${height}`}
        tabIndex={0}
        role="slider"
        aria-roledescription="point in the plane"
        aria-label={`Level lines. ${start ? `The start is at ${spoken(start)}. ` : ''}Arrow keys move your point.`}
        aria-valuetext={point ? spoken(point) : text.trim() === '' ? 'no point yet' : 'not a point'}
        aria-valuenow={point?.[0] ?? 0}
        aria-invalid={isInvalid(state)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={() => (held.current = null)}
        onKeyDown={onKeyDown}
      >
        <rect className={styles.frame} width={SIZE} height={height} />
        <LevelLines f={f} view={view} size={[SIZE, height]} />
        <PlotTicks view={view} size={[SIZE, height]} />
        {start && (
          <>
            <circle className={styles.start} {...at(start)} r={5} />
            <text className={styles.name} x={at(start).cx + 9} y={at(start).cy - 8}>
              start
            </text>
          </>
        )}
        {point && (
          <>
            <circle className={styles.point} {...at(point)} r={9} />
            <circle className={styles.grip} data-grip {...at(point)} r={24} />
          </>
        )}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        x from {ends(view.x)}, y from {ends(view.y)}
      </p>
      <label className={styles.typed}>
        Your point<span className="spoken">{said}</span>{' '}
        <input
          type="text"
          className={styles.input}
          aria-describedby={describedBy}
          aria-invalid={isInvalid(state)}
          placeholder="x, y"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          value={text}
          onChange={(event) => onType(0, event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

const spoken = (point: Point): string => point.map((value) => spokenNumber(value)).join(', ');
const ends = (range: Point): string => range.map((value) => formatNumber(value)).join(' to ');

/** As many decimals as the eye can set. */
function written(value: number, span: number): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(span / 1000)));
  return String(Number(value.toFixed(decimals)));
}
