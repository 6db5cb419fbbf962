import { Button } from '../../../ui/controls/Button.tsx';
import { PointField } from '../../../ui/controls/PointField.tsx';
import { boxOf } from '../../parts/plane.ts';
import { Remark } from '../../parts/Remark.tsx';
import { useDescent } from '../context.ts';
import { guessOf } from './game.ts';
import { judge, RULE } from './judge.ts';
import { knownWords, pair, verdictWords } from './predictWords.ts';
import styles from './PredictPanel.module.css';
import { ScoreLine } from './ScoreLine.tsx';
import type { StepQuestion } from './stepQuestion.ts';
import { askNext, useGame, useGameState } from './useGame.ts';
import { closeUp } from './closeUp.ts';

/** One step that is asked for: what is known, the guess, and, once it is checked, what came of it. */
export function Asking({ question }: { readonly question: StepQuestion }) {
  const { store } = useDescent();
  const game = useGame();
  const guess = useGameState((state) => guessOf(state, question));
  const checked = useGameState((state) => state.checked.has(question.key));
  const nearer = closeUp(question);
  const verdict = checked ? judge(question, guess) : null;
  return (
    <>
      <p className={styles.text}>
        <strong>
          {question.title} stands at {pair(question.from)} after {question.step}{' '}
          {question.step === 1 ? 'step' : 'steps'}. Where does the next one land?
        </strong>
      </p>
      <p className={styles.known}>{knownWords(question)}</p>
      <PointField
        label="Your guess"
        value={guess}
        disabled={checked}
        onCommit={(at) => game.place(question, at)}
      />
      <div className={styles.said} role="status" data-grade={verdict?.grade}>
        {verdict &&
          verdictWords(question, verdict).map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
      <div className={styles.buttons}>
        <Button
          variant="main"
          onClick={() => (checked ? askNext({ store }, question) : game.check(question))}
        >
          {checked ? 'Next step' : 'Check'}
        </Button>
        {nearer && !checked && (
          <Button onClick={() => store.amend({ view: boxOf(nearer) })}>Zoom to the point</Button>
        )}
        <Button variant="plain" onClick={game.end}>
          End
        </Button>
      </div>
      <ScoreLine />
      <Remark>
        {checked
          ? 'Enter on the ring asks for the next step, Esc ends.'
          : 'Click on the picture, move the ring with the arrow keys (Shift coarse, Alt fine), or type. Enter on the ring checks, Esc ends.'}{' '}
        {RULE}
      </Remark>
    </>
  );
}
