import { markerPath, marks } from '../../plot/marks.ts';
import type { EntrySlopes } from '../../worker/protocol/primitive.ts';
import type { StripScale } from './strip.ts';
import styles from './Entries.module.css';

/** Heights in pixels: of the strip, and of its two lanes. */
const HEIGHT = 34;
const ABOVE = 10;
const BELOW = 24;
const MIDDLE = HEIGHT / 2;

interface StripProps {
  readonly slopes: EntrySlopes;
  readonly scale: StripScale;
}

/**
 * Two arrows from 0, forward mode above and the rule below: as long as each other where the rule is right. The square is the
 * central difference. A wavy line is what the rule misses.
 */
export function Strip({ slopes, scale }: StripProps) {
  const { rule, forward, difference, verdict } = slopes;
  const [from, to] = [rule, forward].map(scale.place).sort((a, b) => a - b);
  const gap = verdict === 'differs' && Number.isFinite(from) && Number.isFinite(to);
  return (
    <svg className={styles.strip} height={HEIGHT} aria-hidden="true">
      <line
        className={styles.zero}
        x1={`${scale.zero}%`}
        x2={`${scale.zero}%`}
        y1={0}
        y2={HEIGHT}
      />
      {gap && (
        <svg
          className={styles.miss}
          x={`${from}%`}
          width={`${to - from}%`}
          y={MIDDLE - 4}
          height={8}
        >
          <path d={WAVES} />
        </svg>
      )}
      <Arrow concept="tangent" value={forward} y={ABOVE} scale={scale} />
      <Arrow concept="gradient" value={rule} y={BELOW} scale={scale} />
      {Number.isFinite(difference) && (
        <svg className={styles.end} x={`${scale.place(difference)}%`}>
          <path
            className={styles.square}
            d={markerPath(marks.output)}
            transform={`translate(0 ${ABOVE})`}
          />
        </svg>
      )}
    </svg>
  );
}

/** Waves for the longest strip; what is too much is cut off. */
const WAVES = `M0 4q2 -3.5 4 0${'t4 0'.repeat(400)}`;

interface ArrowProps {
  readonly concept: 'tangent' | 'gradient';
  readonly value: number;
  readonly y: number;
  readonly scale: StripScale;
}

function Arrow({ concept, value, y, scale }: ArrowProps) {
  if (!Number.isFinite(value)) return null;
  const turn = value < 0 ? 'scale(-1 1) ' : '';
  return (
    <g className={styles.arrow} data-concept={concept}>
      <line x1={`${scale.zero}%`} x2={`${scale.place(value)}%`} y1={y} y2={y} />
      <svg className={styles.end} x={`${scale.place(value)}%`}>
        <g transform={`translate(0 ${y})`}>
          {value === 0 ? (
            <circle r={3} />
          ) : (
            <path
              className={styles.tip}
              d={markerPath(marks[concept])}
              transform={`${turn}translate(-5 0)`}
            />
          )}
        </g>
      </svg>
    </g>
  );
}
