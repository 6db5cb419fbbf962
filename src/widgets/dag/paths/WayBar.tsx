import { IconButton } from '../../../ui/controls/IconButton.tsx';
import type { ProgramTrace, Ways } from '../../../worker/protocol/program.ts';
import styles from './Paths.module.css';
import { usePicked } from './picked.ts';
import { linesOf } from './wayLines.ts';
import { countText, factorsText, rowText, wayText } from './waySay.ts';

interface WayBarProps {
  readonly answer: ProgramTrace;
  readonly ways: Ways;
}

/** The picked way in a line, with the one before and the one after it; dimmed at the ends, where the keyboard stays. */
export function WayBar({ answer, ways }: WayBarProps) {
  const [place, pick] = usePicked(ways);
  const line = linesOf(answer, ways).at(place);
  if (!line) return null;
  return (
    <div className={styles.bar}>
      <IconButton
        icon="stepBack"
        label="Way before"
        aria-disabled={place === 0}
        onClick={() => pick(place - 1)}
      />
      <p className={styles.said} aria-live="polite">
        <span className={styles.of}>
          way {place + 1} of {countText(ways.total)}
        </span>
        <span className={styles.way}>{wayText(line)}</span>
        <span className={styles.product}>
          {line.factors.length > 1 && `${factorsText(line)} = `}
          <strong>{rowText(line.product)}</strong>
        </span>
      </p>
      <IconButton
        icon="stepForward"
        label="Next way"
        aria-disabled={place >= ways.ways.length - 1}
        onClick={() => pick(place + 1)}
      />
    </div>
  );
}
