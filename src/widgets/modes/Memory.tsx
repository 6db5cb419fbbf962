import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import { DepthChart } from './DepthChart.tsx';
import { waitingWords } from './memoryWords.ts';
import styles from './ModesView.module.css';
import { SegmentChart } from './SegmentChart.tsx';
import { SegmentQuestion } from './SegmentQuestion.tsx';

interface MemoryProps {
  /** Of a chart, in pixels. */
  readonly height: number;
}

/** Memory against depth, and, once the question is answered, against the number of segments. */
export function Memory({ height }: MemoryProps) {
  const memory = useResults((r) => r.memory);
  const faults = useResults((r) => r.layerFaults);
  const shown = useResults((r) => r.segmentGuess !== null);
  const single = useWidgetState((s) => s.inputs.depth === 1);
  const cut = shown && !single && memory !== null && memory.depth > 1;
  return (
    <div className={styles.memory}>
      {memory === null ? (
        <p className={styles.waiting} style={{ minHeight: height }}>
          {waitingWords(faults)}
        </p>
      ) : (
        <div className={styles.charts} data-two={cut || undefined}>
          <DepthChart memory={memory} height={height} />
          {cut && <SegmentChart memory={memory} height={height} />}
        </div>
      )}
      {single ? (
        <Remark>One layer cannot be cut into segments: take more of them.</Remark>
      ) : (
        <SegmentQuestion />
      )}
    </div>
  );
}
