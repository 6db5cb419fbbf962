import { Gauges } from '../../../ui/readout/Gauges.tsx';
import type { Memory } from '../../../worker/protocol/program.ts';
import { useResults, useWidgetState } from '../context.ts';
import styles from './MemoryLook.module.css';
import { MemorySaves } from './MemorySaves.tsx';
import { stepCount } from './memoryCuts.ts';
import { mostStored, mostWithout, storedAt } from './memoryWords.ts';

interface MemoryReadoutProps {
  /** The numbers alone, without what the rule of the node saves. */
  readonly brief?: boolean;
}

/** Numbers in memory now and at most, what it costs, and what it would be without checkpoints. */
export function MemoryReadout({ brief = false }: MemoryReadoutProps) {
  const memory = useResults((r) => r.memory);
  const tick = useWidgetState((s) => s.settled.tick);
  if (!memory || memory.steps.length === 0) return null;
  return (
    <>
      <div className={styles.gauges}>
        <Gauges items={itemsOf(memory, tick)} />
      </div>
      {!brief && <MemorySaves memory={memory} tick={tick} />}
    </>
  );
}

const itemsOf = (memory: Memory, tick: number) => [
  { label: 'stored now', value: String(storedAt(memory, tick)), concept: 'output' as const },
  { label: 'stored at most', value: String(mostStored(memory)), concept: 'output' as const },
  { label: 'without checkpoints', value: String(mostWithout(memory)) },
  {
    label: `of ${stepCount(memory)} ${stepCount(memory) === 1 ? 'step' : 'steps'} run again`,
    value: String(memory.recomputed),
    concept: 'output' as const,
  },
];
