import { useEffect, useRef } from 'react';
import { Segmented } from '../../../ui/controls/Segmented.tsx';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import { Another } from './Another.tsx';
import { Choice } from './Choice.tsx';
import { Fill } from './Fill.tsx';
import { isFinished, type Play } from './playState.ts';
import styles from './PlayPanel.module.css';
import type { Problem } from './problem.ts';
import type { Style } from './question.ts';
import { Refused } from './Refused.tsx';
import { added } from './score.ts';
import { Summary } from './Summary.tsx';
import { useGame, useGameState, usePlaying } from './usePlay.ts';
import { Verdict } from './Verdict.tsx';

/** Where the learner plays: which node next, what is filled in, hints, points, another program. */
export function PlayPanel() {
  const playing = usePlaying();
  const panel = useRef<HTMLElement>(null);
  // The way out of a program that cannot be played goes away with it.
  useKeptFocus(playing.kind === 'playing', () =>
    panel.current?.querySelector<HTMLElement>(PLACES.choice),
  );
  return (
    <section ref={panel} className={styles.panel} aria-label="Play it yourself">
      <div className={styles.columns}>
        {playing.kind === 'playing' && <Table {...playing} />}
        {playing.kind === 'refused' && <Refused refusal={playing.refusal} />}
        <Another next={playing.kind === 'playing' && isFinished(playing.problem, playing.play)} />
      </div>
    </section>
  );
}

const PLACES = {
  choice: '[data-start]',
  field: 'input[data-next]',
  summary: '[data-summary]',
} as const;

interface TableProps {
  readonly problem: Problem;
  readonly play: Play;
}

function Table({ problem, play }: TableProps) {
  const box = useRef<HTMLDivElement>(null);
  const attention = useGameState((state) => state.attention);
  const seen = useRef(attention.count);
  // After a move of the learner, and only then, the keyboard goes on to what is to be done.
  useEffect(() => {
    if (attention.count === seen.current) return;
    seen.current = attention.count;
    box.current?.querySelector<HTMLElement>(PLACES[attention.to])?.focus();
  }, [attention]);
  const filling = play.chosen !== null;
  return (
    <>
      <Head problem={problem} play={play} />
      <div ref={box} className={styles.work} data-filling={filling || undefined}>
        <div className={styles.said}>
          <Verdict said={play.said} />
        </div>
        {play.chosen !== null ? (
          <Fill
            key={`${problem.key} ${play.chosen}`}
            problem={problem}
            play={play}
            node={play.chosen}
          />
        ) : isFinished(problem, play) ? (
          <Summary problem={problem} play={play} />
        ) : (
          <Choice key={problem.key} problem={problem} play={play} />
        )}
      </div>
    </>
  );
}

const STYLES: readonly { readonly value: Style; readonly label: string }[] = [
  { value: 'short', label: 'adjoints' },
  { value: 'full', label: 'slopes and adjoints' },
];

/** How far the game is, and what it asks for. */
function Head({ problem, play }: TableProps) {
  const game = useGame();
  const style = useGameState((state) => state.style);
  const { points, of } = added(play.scores);
  const count = problem.trace.nodes.length;
  return (
    <div className={styles.head}>
      <p className={styles.progress}>
        <span>
          <strong>{play.done.length}</strong> of {count} {count === 1 ? 'node' : 'nodes'}
        </span>
        <span>
          <strong>{points}</strong>
          {of > 0 && ` of ${of}`} points
        </span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        {problem.trace.nodes.map((_, k) => (
          <span key={k} data-done={k < play.done.length || undefined} />
        ))}
      </div>
      <div className={styles.style}>
        <span aria-hidden="true">Fill in</span>
        <Segmented
          label="Fill in"
          bare
          quiet
          value={style}
          options={STYLES}
          onChange={(to) => game.set({ style: to })}
        />
      </div>
    </div>
  );
}
