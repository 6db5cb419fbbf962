import type { ReactNode } from 'react';
import { formatNumber } from '../../ui/format.ts';
import { labelled, ticksOf, type StageWindow } from './stageScene.ts';
import styles from './StagePicture.module.css';

export interface Placed {
  readonly window: StageWindow;
  /** In pixels. */
  readonly size: number;
  readonly height: number;
  /** Of the text around it, in pixels. */
  readonly letters: number;
  /** Pixels of a point; on a line, half way up. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** How the window of a stage lies on its picture. */
export function placed(window: StageWindow, size: number, height: number, letters: number): Placed {
  const unit = size / (2 * window.half);
  const [cx, cy] = window.centre;
  return {
    window,
    size,
    height,
    letters,
    x: (value) => size / 2 + (value - cx) * unit,
    y: (value) => (window.centre.length === 1 ? height / 2 : size / 2 - (value - cy) * unit),
  };
}

interface StagePictureProps {
  readonly on: Placed;
  readonly value: ArrayLike<number>;
  /** After the move, by the map itself. */
  readonly moved: ArrayLike<number> | null;
  readonly pushed: ArrayLike<number>;
  readonly pulled: ArrayLike<number>;
  readonly label: string;
  /** Handles, on top of everything. */
  readonly children?: ReactNode;
}

/** Pixels of the arrow of a row: its direction counts, its length is another unit. */
const ROW_LENGTH = 0.3;

/** A value on a line or in the plane, with the vector that arrives there and the row that comes back to it. */
export function StagePicture(props: StagePictureProps) {
  const { on, value, moved, pushed, pulled, label, children } = props;
  const { size, height } = on;
  const flat = value.length === 2;
  const [x, y] = [on.x(value[0]), on.y(value[1] ?? 0)];
  const tip = [on.x(value[0] + pushed[0]), on.y((value[1] ?? 0) + (pushed[1] ?? 0))] as const;
  const norm = Math.hypot(...Array.from(pulled));
  const back = norm > 0 && Number.isFinite(norm) ? (ROW_LENGTH * size) / norm : 0;
  // On a line both arrows would cover each other.
  const apart = flat ? 0 : 13;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size} ${height}`}
      width={size}
      height={height}
      role={children === undefined ? 'img' : 'group'}
      aria-label={label}
    >
      {flat ? <Grid on={on} /> : <Line on={on} />}
      {back > 0 && (
        <Arrow
          kind="row"
          from={[x, y + apart]}
          to={[x + pulled[0] * back, y - (flat ? pulled[1] * back : 0) + apart]}
        />
      )}
      <Arrow kind="vector" from={[x, y - apart]} to={[tip[0], tip[1] - apart]} />
      {moved && Array.from(moved).every(Number.isFinite) && (
        <circle className={styles.moved} cx={on.x(moved[0])} cy={on.y(moved[1] ?? 0)} r={4} />
      )}
      {children ?? <rect className={styles.value} x={x - 4.5} y={y - 4.5} width={9} height={9} />}
    </svg>
  );
}

/** Along an edge, where neighbours differ by little. */
const mark = (tick: number): string => formatNumber(tick, 6);

/** The plane: a line and a number at the centre and half way to the edges. */
function Grid({ on }: { readonly on: Placed }) {
  const { size, window } = on;
  const [across, up] = window.centre.map((centre) => ticksOf(centre, window.half));
  return (
    <g className={styles.grid}>
      {across.map((tick) => (
        <line key={tick} x1={on.x(tick)} x2={on.x(tick)} y1={0} y2={size} />
      ))}
      {up.map((tick) => (
        <line key={tick} x1={0} x2={size} y1={on.y(tick)} y2={on.y(tick)} />
      ))}
      {labelled(across, across.map(mark), size, on.letters).map((tick) => (
        <text key={tick} x={on.x(tick)} y={size - 5} textAnchor="middle">
          {mark(tick)}
        </text>
      ))}
      {up.map((tick) => (
        <text key={tick} x={4} y={on.y(tick) - 3}>
          {mark(tick)}
        </text>
      ))}
    </g>
  );
}

function Line({ on }: { readonly on: Placed }) {
  const { size, height, window } = on;
  const middle = height / 2;
  const ticks = ticksOf(window.centre[0], window.half);
  return (
    <g className={styles.grid}>
      <line className={styles.line} x1={0} x2={size} y1={middle} y2={middle} />
      {ticks.map((tick) => (
        <line
          key={tick}
          className={styles.line}
          x1={on.x(tick)}
          x2={on.x(tick)}
          y1={middle}
          y2={middle + 5}
        />
      ))}
      {labelled(ticks, ticks.map(mark), size, on.letters).map((tick) => (
        <text key={tick} x={on.x(tick)} y={middle + 34} textAnchor="middle">
          {mark(tick)}
        </text>
      ))}
    </g>
  );
}

interface ArrowProps {
  readonly kind: 'vector' | 'row';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Shorter than this it is a dot. */
const SHORTEST = 1.5;

function Arrow({ kind, from: [xa, ya], to: [xb, yb] }: ArrowProps) {
  const length = Math.hypot(xb - xa, yb - ya);
  if (!(length > SHORTEST)) return null;
  const [dx, dy] = [(xb - xa) / length, (yb - ya) / length];
  const head = Math.min(10, length);
  const wide = head * (kind === 'row' ? 0.55 : 0.42);
  const [bx, by] = [xb - head * dx, yb - head * dy];
  // A row has barbs: told apart in grey, too.
  const notch = kind === 'row' ? 0.35 * head : 0;
  return (
    <g className={styles[kind]}>
      <line x1={xa} y1={ya} x2={bx + notch * dx} y2={by + notch * dy} />
      <path
        d={`M${xb} ${yb}L${bx - wide * dy} ${by + wide * dx}L${bx + notch * dx} ${by + notch * dy}L${bx + wide * dy} ${by - wide * dx}z`}
      />
    </g>
  );
}
