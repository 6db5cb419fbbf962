import type { Memory } from '../../../worker/protocol/program.ts';
import { useResults, useWidgetState } from '../context.ts';
import styles from './MemoryLook.module.css';
import { MemoryMap } from './MemoryMap.tsx';
import { MemoryQuestion } from './MemoryQuestion.tsx';
import { MemoryTrade } from './MemoryTrade.tsx';
import { stepWords } from './memoryWords.ts';

interface MemoryPictureProps {
  /** Of the map of the memory, in pixels; few nodes need less. */
  readonly height: number;
  /** Without the chart, and without its question, where there is little room. */
  readonly compact?: boolean;
}

/** How high the chart is beside a map. */
const CHART = 0.52;

/** What is in memory at each step of the reverse sweep, and what checkpoints store and cost. */
export function MemoryPicture({ height, compact = false }: MemoryPictureProps) {
  const memory = useResults((r) => r.memory);
  if (!memory || memory.steps.length === 0) {
    return (
      <p className={styles.waiting} style={{ minHeight: height }}>
        {memory ? 'The program has no step to be reversed.' : 'The plan is being computed.'}
      </p>
    );
  }
  return (
    <div className={styles.look}>
      <MemoryMap memory={memory} height={height} />
      {compact ? (
        <StepLine memory={memory} />
      ) : (
        <>
          <MemoryQuestion memory={memory} />
          <MemoryTrade memory={memory} height={Math.max(170, Math.round(CHART * height))} />
        </>
      )}
    </div>
  );
}

/** What the last step was; apart, so that a step draws nothing else anew. */
function StepLine({ memory }: { readonly memory: Memory }) {
  const tick = useWidgetState((s) => s.settled.tick);
  return <p className={styles.step}>{stepWords(memory, tick)}</p>;
}
