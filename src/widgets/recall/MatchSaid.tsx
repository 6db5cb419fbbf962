import { useWidgetState } from './context.ts';
import { matchOf } from './game.ts';
import styles from './MatchBoard.module.css';
import { refusalWords } from './matchWords.ts';

/** What is to be done, or what is wrong with the three cards that were chosen. */
export function MatchSaid() {
  const inputs = useWidgetState((s) => s.settled);
  const { board, aside, pick, refused } = matchOf(inputs);
  const total = board.cards.length;
  if (refused) {
    return (
      <div className={styles.said} data-refused="" aria-live="polite">
        {refusalWords(board, pick).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    );
  }
  return (
    <div className={styles.said}>
      <p>
        {aside.length === total
          ? 'Every formula has its shape and its hypothesis.'
          : 'One card of each column makes a triple. The third one decides.'}{' '}
        <span className={styles.score}>
          {aside.length} of {total} laid aside, mistakes: {inputs.miss}
        </span>
      </p>
    </div>
  );
}
