import { entryName } from '../../../ui/math/entryName.ts';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { formatNumber, listed } from '../../../ui/format.ts';
import { pretty } from '../edgeLabel.ts';
import { barred } from '../label.ts';
import styles from './Choice.module.css';
import type { Play } from './playState.ts';
import { nameOf, namesOf } from './names.ts';
import { NodeName } from './NodeName.tsx';
import { adjointOf, valueOf, type Problem } from './problem.ts';
import { TheRule } from './TheRule.tsx';
import { useGame } from './usePlay.ts';

interface ChoiceProps {
  readonly problem: Problem;
  readonly play: Play;
}

/** Which node next: all of them in program order, one tab stop, arrows within. */
export function Choice({ problem, play }: ChoiceProps) {
  const game = useGame();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const { nodes } = problem.trace;
  const [at, setAt] = useState(play.done.at(-1) ?? 0);
  const begun = play.done.length > 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = neighbour(event.key, at, nodes.length);
    if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(to);
    list.current?.querySelectorAll('button')[to]?.focus();
  };

  return (
    <div className={styles.choice}>
      {!begun && <Task problem={problem} />}
      <p className={styles.title} id={id}>
        {begun ? 'Which node next?' : 'Which node first?'}
      </p>
      <div
        ref={list}
        className={styles.list}
        role="group"
        aria-labelledby={id}
        onKeyDown={onKeyDown}
      >
        {nodes.map(({ name }, node) => (
          <button
            key={name}
            type="button"
            className={styles.node}
            data-done={play.done.includes(node) || undefined}
            data-start={node === at || undefined}
            tabIndex={node === at ? 0 : -1}
            aria-label={choiceLabel(problem, play, node)}
            onFocus={() => setAt(node)}
            onClick={() => game.choose(problem, node)}
          >
            <NodeRow problem={problem} play={play} node={node} />
          </button>
        ))}
      </div>
      {begun && <TheRule />}
    </div>
  );
}

/** What the game is, for those who have never seen it. */
function Task({ problem: { trace } }: Pick<ChoiceProps, 'problem'>) {
  const output = nameOf(trace, trace.output);
  return (
    <div className={styles.task}>
      <p>
        You are the machine. All values are there; find, backwards, the adjoint of every node: how
        fast <i>{output}</i> changes when that node alone moves.
      </p>
      <p>A node can be taken once all who use it are done.</p>
      <TheRule />
    </div>
  );
}

function NodeRow({ problem, play, node }: ChoiceProps & { readonly node: number }) {
  const { trace } = problem;
  const { name, kind, text, users } = trace.nodes[node];
  const done = play.done.includes(node);
  return (
    <>
      <span className={styles.formula}>
        <NodeName name={name} />
        {kind === 'step' && <span className={styles.text}> = {pretty(text)}</span>}
      </span>
      <span className={styles.value}>{formatNumber(valueOf(problem, node))}</span>
      <span className={styles.users}>
        {done ? (
          <span className={styles.adjoint}>
            ✓ <i>{barred(name)}</i> = {formatNumber(adjointOf(problem, node))}
          </span>
        ) : users.length > 0 ? (
          `→ ${namesOf(trace, users).join(', ')}`
        ) : node === trace.output ? (
          'output'
        ) : (
          'no user'
        )}
      </span>
    </>
  );
}

/** “a = x + y, value 2, used by b, c and L” */
function choiceLabel(problem: Problem, play: Play, node: number): string {
  const { trace } = problem;
  const { name, kind, text, users } = trace.nodes[node];
  const formula = kind === 'step' ? ` = ${pretty(text)}` : ', input';
  const value = `value ${formatNumber(valueOf(problem, node))}`;
  const used =
    users.length > 0
      ? `used by ${listed(namesOf(trace, users))}`
      : node === trace.output
        ? 'the output'
        : 'used by nobody';
  const done = play.done.includes(node)
    ? `, done, adjoint ${formatNumber(adjointOf(problem, node))}`
    : '';
  return `${entryName(name)}${formula}, ${value}, ${used}${done}`;
}

function neighbour(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
