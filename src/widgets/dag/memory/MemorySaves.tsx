import type { Memory } from '../../../worker/protocol/program.ts';
import { useResults } from '../context.ts';
import styles from './MemoryLook.module.css';
import { savedBy } from './memorySaves.ts';
import { numbersText } from './memoryWords.ts';

interface MemorySavesProps {
  readonly memory: Memory;
  readonly tick: number;
}

/** What the reverse rule of the node at work needs from the forward sweep: the reason why values wait. */
export function MemorySaves({ memory, tick }: MemorySavesProps) {
  const answer = useResults((r) => r.answer);
  const done = Math.min(tick, memory.steps.length);
  const name = memory.names[memory.steps[Math.max(0, done - 1)].node];
  const index = answer?.nodes.findIndex((node) => node.name === name) ?? -1;
  if (!answer || index < 0) return null;
  const saved = savedBy(answer, index);
  return (
    <div className={styles.saves}>
      <p>
        Backward through{' '}
        <span className={styles.formula}>
          {name} = {answer.nodes[index].text}
        </span>{' '}
        {saved.length === 0
          ? 'nothing need be kept: the slopes are constant.'
          : 'these are needed:'}
      </p>
      <ul>
        {saved.map(({ text, numbers }) => (
          <li key={text}>
            {text} (
            {numbers === 0 ? 'an input of the program, always at hand' : numbersText(numbers)})
          </li>
        ))}
      </ul>
    </div>
  );
}
