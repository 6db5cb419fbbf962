import { MARK_STROKE, partPath, stationaryMarks, type StationaryClass } from './stationaryMarks.ts';
import styles from './StationaryMark.module.css';

interface StationaryMarkProps {
  readonly kind: StationaryClass;
  /** Said instead of the picture where no word stands beside it. */
  readonly label?: string;
}

const SIZE = 18;

/** The mark of a stationary point as it stands in a picture, for lists and keys. */
export function StationaryMark({ kind, label }: StationaryMarkProps) {
  return (
    <svg
      className={styles.mark}
      width={SIZE}
      height={SIZE}
      viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`}
      focusable="false"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {stationaryMarks[kind].parts.map((part, i) => (
        <path key={i} className={styles[part.look]} d={partPath(part)} strokeWidth={MARK_STROKE} />
      ))}
    </svg>
  );
}
