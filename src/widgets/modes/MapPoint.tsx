import { spokenNumber } from '../../ui/format.ts';
import { useModes } from './context.ts';
import { WIDEST } from './inputs.ts';
import { countText } from './say.ts';
import styles from './SweepMap.module.css';
import { placeOf, ROOM } from './sweepScene.ts';
import { usePairGrip } from './usePairGrip.ts';

interface MapPointProps {
  readonly n: number;
  readonly m: number;
  readonly side: number;
}

const LETTER = 7;

/** The map at hand: a ring that is dragged or moved by the arrow keys. Beyond the picture an arrow points to it. */
export function MapPoint({ n, m, side }: MapPointProps) {
  const { store } = useModes();
  const grip = usePairGrip({
    pair: [n, m],
    side,
    onMove: ([to, up]) => store.adjust({ n: to, m: up }),
    onSettle: () => store.commit(),
  });
  const [x, y] = placeOf(n, m, side);
  const name = `(${countText(n)}, ${countText(m)})`;
  const half = (name.length * LETTER) / 2;
  const inside = Math.min(Math.max(x, ROOM.left + half), ROOM.left + side - half);
  const below = y < ROOM.top + 34;
  return (
    <g
      className={styles.point}
      transform={`translate(${x} ${y})`}
      role="slider"
      tabIndex={0}
      aria-label="The map at hand, n inputs and m outputs"
      aria-roledescription="movable point"
      aria-valuemin={1}
      aria-valuemax={WIDEST}
      aria-valuenow={Math.min(n, WIDEST)}
      aria-valuetext={`n ${spokenNumber(n)}, m ${spokenNumber(m)}`}
      {...grip}
    >
      <circle className={styles.reach} r={22} />
      <circle className={styles.focus} r={17} />
      <circle className={styles.casing} r={9} />
      <circle className={styles.ring} r={9} />
      {n > WIDEST && <path className={styles.beyond} d="M-3 -5L5 0L-3 5z" />}
      {m > WIDEST && <path className={styles.beyond} d="M-5 3L0 -5L5 3z" />}
      <text x={inside - x} y={below ? 27 : -17} textAnchor="middle">
        {name}
      </text>
    </g>
  );
}
