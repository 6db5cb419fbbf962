import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { CanvasLayer } from '../../../plot/CanvasLayer.ts';
import { MovablePoint } from '../../../plot/MovablePoint.tsx';
import { snapTo } from '../../../plot/snap.ts';
import { formatNumber, spokenNumber } from '../../../ui/format.ts';
import { useDescent } from '../context.ts';
import { guessOf } from './game.ts';
import { askNext, useGameState, useQuestion } from './useGame.ts';

interface GuessProps {
  readonly layer: RefObject<CanvasLayer | null>;
}

/** Where the learner thinks that the next step lands: a ring to be moved. Enter checks it, and then asks on. */
export function Guess({ layer }: GuessProps) {
  const { store, link } = useDescent();
  const { game } = link;
  const question = useQuestion();
  const state = useGameState((s) => s);
  const box = useRef<SVGGElement>(null);
  const { attention } = state;
  // Whoever began the game by keys goes on at the ring.
  useEffect(() => {
    if (attention !== game.getState().attention || !question) return;
    if (sent.get(game) === attention) return;
    sent.set(game, attention);
    box.current?.querySelector<SVGGElement>('[data-handle]')?.focus();
  }, [attention, game, question]);
  if (!question) return null;
  const checked = state.checked.has(question.key);
  const [x, y] = guessOf(state, question);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') game.end();
    else if (checked) askNext({ store }, question);
    else game.check(question);
  };
  return (
    <g ref={box} onKeyDown={onKeyDown}>
      <MovablePoint
        point={[x, y]}
        label={
          checked
            ? 'Your guess, checked. Enter asks for the next step'
            : 'Your guess of where the next step lands. Enter checks it'
        }
        valueText={`x ${spokenNumber(x)}, y ${spokenNumber(y)}`}
        name={`your guess (${formatNumber(x)}, ${formatNumber(y)})`}
        snap={(point) => snapTo(point, layer.current?.camera)}
        onMove={(at) => game.place(question, at)}
        onSettle={() => undefined}
      />
    </g>
  );
}

/** The last time that each game's keyboard was sent: once for every beginning, whatever is drawn anew. */
const sent = new WeakMap<object, number>();
