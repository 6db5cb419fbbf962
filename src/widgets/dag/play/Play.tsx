import { useMemo } from 'react';
import { cardsOf } from '../cards.ts';
import { useResults } from '../context.ts';
import { Graph, type Drawn } from '../Graph.tsx';
import styles from './Play.module.css';
import { isFinished, type Play as PlayState } from './playState.ts';
import { nameOf } from './names.ts';
import { picturedEdges, picturedNode, picturedPile } from './pictured.ts';
import type { Problem } from './problem.ts';
import { playWords, REFUSALS } from './playWords.ts';
import { useGame, usePlaying } from './usePlay.ts';

interface PlayProps {
  readonly height: number | 'fill';
  /** Without the line under the graph. */
  readonly compact?: boolean;
}

/** The graph of a game: all values, the adjoints that have been found, and what is being put together. */
export function Play({ height, compact = false }: PlayProps) {
  const playing = usePlaying();
  if (playing.kind === 'playing') return <Board {...playing} height={height} compact={compact} />;
  // The panel says why; where there is none, this place does.
  if (playing.kind === 'refused' && !compact && height !== 'fill') return null;
  return (
    <div className={styles.waiting} style={height === 'fill' ? undefined : { minHeight: height }}>
      {playing.kind === 'refused' && <p className={styles.refused}>{REFUSALS[playing.refusal]}</p>}
    </div>
  );
}

interface BoardProps extends PlayProps {
  readonly problem: Problem;
  readonly play: PlayState;
}

function Board({ problem, play, height, compact = false }: BoardProps) {
  const game = useGame();
  const answer = useResults((r) => r.answer);
  const drawn = useMemo(
    (): Drawn => ({
      nodes: cardsOf(problem.trace, (node) => picturedNode(problem, play, node)),
      edges: picturedEdges(problem, play),
      pile: picturedPile(problem, play),
      follow: play.chosen ?? play.done.at(-1) ?? null,
    }),
    [problem, play],
  );
  if (!answer) return null;
  return (
    <div className={styles.board} data-fill={height === 'fill' || undefined}>
      <div className={styles.graph}>
        <Graph
          answer={answer}
          drawn={drawn}
          height={height}
          selected={play.chosen}
          onSelect={(node) => game.choose(problem, node)}
          label={playWords(answer, game)}
        />
      </div>
      {!compact && <p className={styles.line}>{lineUnder(problem, play)}</p>}
    </div>
  );
}

/** How the graph is to be read, or what to do with it. */
function lineUnder(problem: Problem, play: PlayState): string {
  const { trace } = problem;
  if (isFinished(problem, play)) {
    return 'The wider an edge, the more has come back along it.';
  }
  const { chosen } = play;
  if (chosen === null) {
    return 'In each node: its value, and beside it the adjoint, once you have found it. Click the node to take next.';
  }
  const slots = problem.sends[chosen].length;
  return slots > 1
    ? `A dashed slot for each contribution to ${nameOf(trace, chosen)}: what belongs in them is yours to find.`
    : `What comes back to ${nameOf(trace, chosen)} is yours to find.`;
}
