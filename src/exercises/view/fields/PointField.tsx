import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { PointForm } from '../../engine/kinds/point.ts';
import { LevelLines } from '../LevelLines.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './PointOnPlot.module.css';

const SIZE = 420;
/** Arrow keys move by this share of the view; Shift by five times, Alt by a fifth of it. */
const STEP = 0.02;

/** A point to be put on the level lines of a function: by a click, by arrow keys, or by its coordinates. */
export function PointField(props: FieldProps<PointForm>) {
  const { form, typed, onType, states, labelledBy, describedBy, disabled } = props;
  const { view, start, f } = form;
  const [spanX, spanY] = [view.x[1] - view.x[0], view.y[1] - view.y[0]];
  const height = (SIZE * spanY) / spanX;
  const picture = useRef<SVGSVGElement>(null);
  const text = typed[0] ?? '';
  const point = pairOf(text);

  const put = (x: number, y: number): void => {
    if (disabled) return;
    const clamp = (value: number, [lo, hi]: readonly [number, number]) =>
      Math.min(hi, Math.max(lo, value));
    onType(0, `${written(clamp(x, view.x), spanX)}, ${written(clamp(y, view.y), spanY)}`);
  };
  const onPointer = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const box = picture.current?.getBoundingClientRect();
    if (!box) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    put(
      view.x[0] + ((event.clientX - box.left) / box.width) * spanX,
      view.y[1] - ((event.clientY - box.top) / box.height) * spanY,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
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
  const at = ([x, y]: readonly [number, number]) => ({
    cx: ((x - view.x[0]) / spanX) * SIZE,
    cy: ((view.y[1] - y) / spanY) * height,
  });
  return (
    <div className={styles.root} role="group" aria-labelledby={labelledBy} data-state={states[0]}>
      <svg
        ref={picture}
        className={styles.picture}
        viewBox={`0 0 ${SIZE} ${height}`}
        tabIndex={0}
        role="slider"
        aria-roledescription="point in the plane"
        aria-label={`Level lines. ${start ? `The start is at ${start.join(', ')}. ` : ''}Arrow keys move your point.`}
        aria-valuetext={point ? `${point[0]}, ${point[1]}` : 'no point yet'}
        aria-valuenow={point?.[0] ?? 0}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onKeyDown={onKeyDown}
      >
        <rect className={styles.frame} width={SIZE} height={height} />
        <LevelLines f={f} view={view} size={[SIZE, height]} />
        {start && (
          <>
            <circle className={styles.start} {...at(start)} r={5} />
            <text className={styles.name} x={at(start).cx + 9} y={at(start).cy - 8}>
              start
            </text>
          </>
        )}
        {point && <circle className={styles.point} {...at(point)} r={9} />}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        x from {view.x.join(' to ')}, y from {view.y.join(' to ')}
      </p>
      <label className={styles.typed}>
        Your point{' '}
        <input
          type="text"
          className={styles.input}
          aria-describedby={describedBy}
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

/** As many decimals as the eye can set. */
function written(value: number, span: number): string {
  const decimals = Math.max(0, Math.ceil(-Math.log10(span / 1000)));
  return String(Number(value.toFixed(decimals)));
}

function pairOf(text: string): readonly [number, number] | null {
  const numbers = text.split(',').map((part) => Number(part.replace('−', '-').trim() || NaN));
  const [x = NaN, y = NaN] = numbers;
  return numbers.length === 2 && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}
