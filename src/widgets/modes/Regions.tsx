import styles from './SweepMap.module.css';
import { placeOf, ratioLines, ROOM } from './sweepScene.ts';

/** Between ten and a hundred times as many: no line runs there. */
const BETWEEN = Math.sqrt(10 * 100);
/** Along a line, where its number stands: away from the names. */
const along = (mode: 'forward' | 'reverse', ratio: number): number =>
  mode === 'forward' && ratio === 100 ? 0.5 : 0.8;

interface RegionsProps {
  readonly side: number;
  /** With all names, where there is room. */
  readonly named: boolean;
}

/** Who needs fewer sweeps: the plane above and below its diagonal, and the lines of ten and a hundred times as many. */
export function Regions({ side, named }: RegionsProps) {
  const [left, right, top, floor] = [ROOM.left, ROOM.left + side, ROOM.top, ROOM.top + side];
  return (
    <g className={styles.regions} aria-hidden="true">
      <path className={styles.forward} d={`M${left} ${floor}V${top}H${right}z`} />
      <path className={styles.reverse} d={`M${left} ${floor}H${right}V${top}z`} />
      <path className={styles.diagonal} d={`M${left} ${floor}L${right} ${top}`} />
      {[10, 100].flatMap((ratio) =>
        ratioLines(ratio, side).map(({ mode, from, to }) => (
          <g key={`${mode} ${ratio}`} data-mode={mode}>
            <path className={styles.ratio} d={`M${from.join(' ')}L${to.join(' ')}`} />
            {named && (
              <text
                className={styles.along}
                transform={`translate(${between(from, to, along(mode, ratio)).join(' ')}) rotate(-45)`}
                textAnchor="middle"
                dy={4}
              >
                {ratio} ×
              </text>
            )}
          </g>
        )),
      )}
      {named && (
        <text
          className={styles.along}
          transform={`translate(${left + side / 2} ${top + side / 2}) rotate(-45)`}
          textAnchor="middle"
          dy={-6}
        >
          n = m
        </text>
      )}
      <Name n={4} m={4 * BETWEEN} side={side} mode="forward" short={!named} />
      <Name n={4 * BETWEEN} m={4} side={side} mode="reverse" short={!named} />
    </g>
  );
}

type Place = readonly [x: number, y: number];

const between = ([x0, y0]: Place, [x1, y1]: Place, part: number): Place => [
  x0 + part * (x1 - x0),
  y0 + part * (y1 - y0),
];

interface NameProps {
  readonly n: number;
  readonly m: number;
  readonly side: number;
  readonly mode: 'forward' | 'reverse';
  readonly short: boolean;
}

function Name({ n, m, side, mode, short }: NameProps) {
  const [x, y] = placeOf(n, m, side);
  return (
    <text className={styles.name} data-mode={mode} textAnchor="middle">
      <tspan x={x} y={y - 3}>
        {mode}
      </tspan>
      {!short && (
        <tspan x={x} y={y + 14}>
          needs fewer
        </tspan>
      )}
    </text>
  );
}
