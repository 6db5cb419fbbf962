import { Gauges } from '../../ui/readout/Gauges.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import { segmentsOf } from './inputs.ts';
import { atDepth, atSegments, shareText, unitOf } from './memoryWords.ts';
import styles from './ModesView.module.css';
import { countText } from './say.ts';

/** The numbers of the stack, large; those of the checkpoints once they may be seen. */
export function Readout() {
  const look = useWidgetState((s) => s.settled.look);
  const state = useWidgetState((s) => s.inputs);
  const memory = useResults((r) => r.memory);
  const shown = useResults((r) => r.segmentGuess !== null);
  const failure = useResults((r) => r.failure);
  if (look !== 'memory') return null;
  if (failure) {
    return (
      <Remark kind="alarm" urgent>
        {failure}
      </Remark>
    );
  }
  if (!memory) return null;
  const { forward, reverse } = atDepth(memory, state.depth);
  const { k, stored, recomputed, operations } = atSegments(memory, segmentsOf(state));
  const covered = (text: string): string => (shown ? text : '?');
  const unit = unitOf(memory);
  return (
    <div className={styles.gauges}>
      <Gauges
        items={[
          { label: 'forward mode holds', value: countText(forward), concept: 'tangent' },
          { label: 'reverse mode stores', value: countText(reverse), concept: 'gradient' },
          {
            label: k === 1 ? 'stored in one segment' : `stored in ${k} segments`,
            value: covered(countText(stored)),
            concept: 'gradient',
          },
          { label: `${unit}s run again`, value: covered(countText(recomputed)), concept: 'output' },
          { label: 'forward passes more', value: covered(shareText(memory, operations)) },
        ]}
      />
    </div>
  );
}
