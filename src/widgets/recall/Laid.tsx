import { Tex } from '../../ui/math/Tex.tsx';
import { useWidgetState } from './context.ts';
import { matchOf } from './game.ts';
import styles from './MatchBoard.module.css';
import { Mixed } from './Mixed.tsx';

/** The triples that were found, as lines of the sheet. */
export function Laid() {
  const inputs = useWidgetState((s) => s.settled);
  const { board, aside } = matchOf(inputs);
  if (aside.length === 0) return null;
  return (
    <ul className={styles.laid} aria-label="Laid aside">
      {aside.map(([f]) => {
        const { id, object, formula, shape, needs } = board.cards[f];
        return (
          <li key={id}>
            <span className={styles.tex}>
              <Tex tex={`${object}\\ \\mapsto\\ ${formula}`} />
            </span>
            <span>
              <Tex tex={shape} />
            </span>
            <span className={styles.needs}>
              <Mixed text={needs} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
