import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Button } from '../../../ui/controls/Button.tsx';
import { Remark } from '../../parts/Remark.tsx';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { useHandOn } from '../useHandOn.ts';
import { Asking } from './Asking.tsx';
import styles from './PredictPanel.module.css';
import { ScoreLine } from './ScoreLine.tsx';
import { useAsking, useGame, useQuestion } from './useGame.ts';

/** Predictions before the numbers: where the next step lands, and, in a race, who wins. */
export function PredictPanel() {
  const asking = useAsking();
  const game = useGame();
  const box = useRef<HTMLElement>(null);
  // The ring or the button that had the keyboard goes away with the game.
  useKeptFocus(asking, () => box.current?.querySelector('button'));
  // “Which run wins?” leads to another panel: on from its name above.
  useHandOn(box, (around) => around.querySelector<HTMLElement>('[aria-pressed="true"]'));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !asking || event.defaultPrevented) return;
    event.preventDefault();
    game.end();
  };
  return (
    <section ref={box} className={styles.panel} aria-label="Predict" onKeyDown={onKeyDown}>
      {asking ? <Playing /> : <Invitation />}
    </section>
  );
}

function Invitation() {
  const { store } = useDescent();
  const game = useGame();
  const question = useQuestion();
  const race = useResults((r) => r.calm);
  const runs = useWidgetState((s) => s.settled.runs.length + 1);
  return (
    <>
      <p className={styles.text}>
        Where will the next step land? Say it before you see it: by the slope at the point shown, η,
        and what the method remembers.
      </p>
      <div className={styles.buttons}>
        <Button
          variant="main"
          // The keyboard comes here from the end of a run, before there is a question again.
          aria-disabled={!question}
          onClick={() => {
            if (!question) return;
            // A place is pointed at from above.
            if (store.getState().settled.look === 'space') store.amend({ look: 'map' });
            game.begin();
          }}
        >
          Predict the next step
        </Button>
        {runs > 1 && (
          <Button
            onClick={() => {
              game.ask(true);
              store.commit({ panel: 'compare' });
            }}
          >
            Which run wins?
          </Button>
        )}
      </div>
      <ScoreLine />
      {race && !question && <AtEnd />}
    </>
  );
}

function Playing() {
  const question = useQuestion();
  return question ? <Asking question={question} /> : <Over />;
}

function Over() {
  const game = useGame();
  const box = useRef<HTMLDivElement>(null);
  // At the end of the run the ring is gone: the keyboard goes on here.
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector('button')?.focus();
  }, []);
  useHandOn(box, (panel) => panel.querySelector('button'));
  return (
    <div ref={box} className={styles.panel}>
      <AtEnd />
      <ScoreLine />
      <div className={styles.buttons}>
        <Button onClick={game.end}>End</Button>
      </div>
    </div>
  );
}

/** There is no next step: what can be done. */
function AtEnd() {
  const step = useWidgetState((s) => s.settled.step);
  return (
    <>
      <Remark>
        {step === 0
          ? 'This run takes no step from its start. Move the start, or repair the function.'
          : 'The run ends at the step shown, so there is no next one.'}
      </Remark>
      {step > 0 && <ToStart />}
    </>
  );
}

function ToStart() {
  const { store } = useDescent();
  const box = useRef<HTMLDivElement>(null);
  useHandOn(box, (panel) => panel.querySelector('button'));
  return (
    <div ref={box} className={styles.buttons}>
      <Button onClick={() => store.amend({ step: 0 })}>Go to the start</Button>
    </div>
  );
}
