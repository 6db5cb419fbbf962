import { Button } from '../../../ui/controls/Button.tsx';
import { formatNumber, listed } from '../../../ui/format.ts';
import { pretty } from '../edgeLabel.ts';
import { barred } from '../label.ts';
import { titleOf } from './diagnose.ts';
import type { Play } from './playState.ts';
import { nameOf, timesWord } from './names.ts';
import { NodeName } from './NodeName.tsx';
import { adjointOf, valueOf, type Problem } from './problem.ts';
import { added } from './score.ts';
import styles from './Summary.module.css';
import { useGame } from './usePlay.ts';

interface SummaryProps {
  readonly problem: Problem;
  readonly play: Play;
}

/** The end: all adjoints, what they say, and what went wrong most. */
export function Summary({ problem, play }: SummaryProps) {
  const game = useGame();
  const { trace } = problem;
  const { points, of } = added(play.scores);
  return (
    <div className={styles.summary}>
      <p className={styles.title} tabIndex={-1} data-summary>
        All adjoints found: {points} of {of} points
      </p>
      <p className={styles.sentence}>{slipWords(play)}</p>
      <table className={styles.table}>
        <caption className="spoken">All values and adjoints</caption>
        <thead>
          <tr>
            <th scope="col">node</th>
            <th scope="col">value</th>
            <th scope="col">adjoint</th>
            <th scope="col">points</th>
          </tr>
        </thead>
        <tbody>
          {play.done.map((node, k) => (
            <tr key={node}>
              <th scope="row">
                <NodeName name={trace.nodes[node].name} />
                {trace.nodes[node].kind === 'step' && (
                  <span className={styles.text}> = {pretty(trace.nodes[node].text)}</span>
                )}
              </th>
              <td className={styles.value}>{formatNumber(valueOf(problem, node))}</td>
              <td className={styles.adjoint}>{formatNumber(adjointOf(problem, node))}</td>
              <td>
                {play.scores[k].points} of {play.scores[k].of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.sentence}>{gradientWords(problem)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => game.again(problem)}>Again</Button>
      </div>
    </div>
  );
}

/** What the adjoints of the inputs are together. */
function gradientWords({ trace }: Problem): string {
  const inputs = trace.nodes.flatMap(({ kind, name, adjoint }) =>
    kind === 'input' ? [`${barred(name)} = ${formatNumber(adjoint[0])}`] : [],
  );
  const output = nameOf(trace, trace.output);
  return inputs.length > 0
    ? `One sweep, and the gradient of ${output} is there: ${listed(inputs)}.`
    : '';
}

/** What went wrong most. */
function slipWords({ slips, scores }: Play): string {
  const counts = new Map<string, number>();
  for (const slip of slips) counts.set(slip, (counts.get(slip) ?? 0) + 1);
  const [worst] = [...counts].sort((a, b) => b[1] - a[1]);
  if (worst === undefined) {
    const { points, of } = added(scores);
    return points === of ? 'Everything right at once.' : 'No typical mistake among your answers.';
  }
  const [id, count] = worst;
  return count === 1 && counts.size === 1
    ? `One thing went wrong: ${titleOf(id)}.`
    : `What went wrong most: ${titleOf(id)}, ${timesWord(count)}.`;
}
