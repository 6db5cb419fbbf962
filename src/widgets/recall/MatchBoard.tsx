import { useRef, useState, type ReactNode } from 'react';
import { Tex } from '../../ui/math/Tex.tsx';
import { useKeptFocus } from '../parts/useKeptFocus.ts';
import { choose } from './choose.ts';
import { useRecall, useWidgetState } from './context.ts';
import { matchOf } from './game.ts';
import { Laid } from './Laid.tsx';
import styles from './MatchBoard.module.css';
import { shapeText, spokenOf } from './matchWords.ts';
import { MatchSaid } from './MatchSaid.tsx';
import { Mixed } from './Mixed.tsx';
import { onBoardKey } from './onBoardKey.ts';

const HEADS = ['Formula', 'Shape', 'Needs'] as const;

/** Three columns of cards; one of each makes a triple. */
export function MatchBoard() {
  const { store } = useRecall();
  const inputs = useWidgetState((s) => s.settled);
  const { board, aside, pick, refused } = matchOf(inputs);
  const box = useRef<HTMLDivElement>(null);
  // The card that the Tab key comes back to.
  const [last, setLast] = useState('0 0');
  useKeptFocus(inputs.done.length, () => box.current?.querySelector('button'));

  const left = (column: 0 | 1 | 2): number[] =>
    board.cards.map((_, k) => k).filter((k) => !aside.some((triple) => triple[column] === k));
  const places = ([0, 1, 2] as const).flatMap((column) =>
    left(column).map((k) => `${column} ${k}`),
  );
  const stop = places.includes(last) ? last : places[0];

  const faces: readonly ((k: number) => { readonly name: string; readonly face: ReactNode })[] = [
    (k) => ({
      name: `Formula: ${board.cards[k].title}`,
      face: (
        <>
          <span className={styles.title}>{board.cards[k].title}</span>
          <span className={styles.tex}>
            <Tex tex={`${board.cards[k].object}\\ \\mapsto\\ ${board.cards[k].formula}`} />
          </span>
        </>
      ),
    }),
    (k) => ({ name: `Shape: ${shapeText(board.shapes[k])}`, face: <Tex tex={board.shapes[k]} /> }),
    (k) => ({ name: `Needs: ${spokenOf(board, k)}`, face: <Mixed text={board.needs[k]} /> }),
  ];

  return (
    <div className={styles.match}>
      {aside.length < board.cards.length && (
        <div
          ref={box}
          className={styles.board}
          role="group"
          aria-label="Cards: a formula, its shape, what it needs"
          onKeyDown={onBoardKey}
        >
          {([0, 1, 2] as const).map((column) => (
            <div key={column} className={styles.column} data-kind={HEADS[column].toLowerCase()}>
              <p className={styles.head} aria-hidden="true">
                {HEADS[column]}
              </p>
              {left(column).map((k) => {
                const { name, face } = faces[column](k);
                const chosen = pick[column] === k;
                return (
                  <button
                    key={k}
                    type="button"
                    className={styles.card}
                    data-column={column}
                    data-refused={(chosen && refused) || undefined}
                    aria-pressed={chosen}
                    aria-label={name}
                    tabIndex={stop === `${column} ${k}` ? 0 : -1}
                    onFocus={() => setLast(`${column} ${k}`)}
                    onClick={() => store.commit(choose(store.getState().settled, column, k))}
                  >
                    {face}
                  </button>
                );
              })}
            </div>
          ))}
        </div>
      )}
      <MatchSaid />
      <Laid />
    </div>
  );
}
