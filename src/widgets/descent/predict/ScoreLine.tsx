import styles from './PredictPanel.module.css';
import { scoreWords } from './predictWords.ts';
import { useGameState } from './useGame.ts';

/** How the guesses since the game began stand. */
export function ScoreLine() {
  const score = useGameState((state) => state.score);
  return score.tries > 0 && <p className={styles.score}>{scoreWords(score)}</p>;
}
