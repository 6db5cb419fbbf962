import { useMemo, type ReactNode } from 'react';
import { Toggle } from '../../../ui/controls/Toggle.tsx';
import { Question } from '../../parts/Question.tsx';
import { useResults, useWidgetState } from '../context.ts';
import type { AnsweredRace } from '../results.ts';
import { runsOf } from '../runs.ts';
import { outcomeOf } from './winner.ts';
import { raceKey } from './raceKey.ts';
import { runNames } from '../runNames.ts';
import { useGame, useGameState } from './useGame.ts';
import { whyWins } from './whyWins.ts';
import { winnerWords } from './winnerWords.ts';
import styles from './WhichWins.module.css';

/** Which run reaches the goal first? The numbers that tell are covered until something has been said to it. */
export function WhichWins({ children }: { readonly children: ReactNode }) {
  const race = useResults((r) => r.calm);
  const settled = useWidgetState((s) => s.settled);
  const asks = useGameState((state) => state.asks);
  const game = useGame();
  const settings = runsOf(settled);
  const among = race
    ? race.runs.map((_, k) => k).filter((k) => settings.at(k)?.hidden === false)
    : [];
  if (!race || among.length < 2) return children;
  return (
    <>
      <Toggle label="ask before showing who wins" checked={asks} onChange={game.ask} />
      {asks ? (
        <Asked race={race} among={among}>
          {children}
        </Asked>
      ) : (
        children
      )}
    </>
  );
}

interface AskedProps {
  readonly race: AnsweredRace;
  /** Places of the runs that take part. */
  readonly among: readonly number[];
  readonly children: ReactNode;
}

function Asked({ race, among, children }: AskedProps) {
  const game = useGame();
  const said = useGameState((state) => state.said);
  const axis = useWidgetState((s) => s.settled.axis);
  const opened = useResults((r) => r.opened);
  const settled = useWidgetState((s) => s.settled);
  const key = useMemo(() => raceKey(settled), [settled]);
  const names = useMemo(() => runNames(race.asked.runs), [race]);
  const shown = said?.race === key;
  const outcome = outcomeOf(race, among, axis);
  const curvatures = opened?.curvature?.eigenvalues ?? null;
  return (
    <div className={styles.asked}>
      <Question<number | 'none'>
        question={<strong>Which run reaches the goal first?</strong>}
        choices={[
          ...among.map((k) => ({ value: k, label: names[k] })),
          { value: 'none', label: 'none of them' },
        ]}
        shown={shown}
        answer={
          shown &&
          [
            winnerWords({ outcome, answer: said.answer, names, axis }),
            whyWins(race, outcome, names, curvatures),
          ]
            .join(' ')
            .trim()
        }
        onGuess={(answer) => game.say(key, answer)}
      />
      {shown && children}
    </div>
  );
}
