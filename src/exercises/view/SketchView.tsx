import type { Sketch, SketchLine } from '../engine/asked.ts';
import { LevelLines } from './LevelLines.tsx';
import styles from './Sketch.module.css';

/** Pixels of the longer side. */
const SIZE = 240;

/** A small line drawing of an exercise. */
export function SketchView({ sketch }: { readonly sketch: Sketch }) {
  const { x, y, lines, axes = false, stretch = false, levels, alt } = sketch;
  const [spanX, spanY] = [x[1] - x[0], y[1] - y[0]];
  const scale = SIZE / Math.max(spanX, spanY);
  const [width, height] = stretch ? [SIZE, 0.75 * SIZE] : [spanX * scale, spanY * scale];
  const at = ([px, py]: readonly [number, number]) =>
    `${round(((px - x[0]) / spanX) * width)},${round(((y[1] - py) / spanY) * height)}`;
  return (
    <svg
      className={styles.sketch}
      viewBox={`0 0 ${round(width)} ${round(height)}`}
      width={round(width)}
      role="img"
      aria-label={alt}
    >
      {levels !== undefined && <LevelLines f={levels} view={{ x, y }} size={[width, height]} />}
      {axes && (
        <>
          <polyline className={styles.axis} points={`${at([x[0], 0])} ${at([x[1], 0])}`} />
          <polyline className={styles.axis} points={`${at([0, y[0]])} ${at([0, y[1]])}`} />
        </>
      )}
      {lines.map((line, index) => (
        <Drawn key={index} line={line} at={at} />
      ))}
    </svg>
  );
}

function Drawn({ line, at }: { line: SketchLine; at: (p: readonly [number, number]) => string }) {
  const { points, look = 'solid', closed = false, label } = line;
  const places = points.map(at);
  const text = (places.at(-1) ?? '0,0').split(',').map(Number);
  const Shape = closed ? 'polygon' : 'polyline';
  return (
    <>
      {look === 'dots' ? (
        places.map((place, index) => {
          const [cx, cy] = place.split(',');
          return <circle key={index} className={styles.dot} cx={cx} cy={cy} r={3.5} />;
        })
      ) : (
        <Shape className={styles[look]} points={places.join(' ')} />
      )}
      {look === 'arrow' && <polygon className={styles.head} points={headOf(places)} />}
      {label !== undefined && (
        <text className={styles.name} x={(text[0] ?? 0) + 5} y={(text[1] ?? 0) - 5}>
          {label}
        </text>
      )}
    </>
  );
}

/** The triangle at the end of the last piece. */
function headOf(places: readonly string[]): string {
  const [from, to] = places.slice(-2).map((place) => place.split(',').map(Number));
  const [x0 = 0, y0 = 0] = from ?? [];
  const [x1 = 0, y1 = 0] = to ?? [];
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const back = (along: number, across: number) =>
    `${round(x1 - along * ux - across * uy)},${round(y1 - along * uy + across * ux)}`;
  return `${round(x1)},${round(y1)} ${back(9, 4)} ${back(9, -4)}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
