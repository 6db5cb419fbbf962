import { useMemo, useRef } from 'react';
import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { Memory } from '../../../worker/protocol/program.ts';
import { useDag, useWidgetState } from '../context.ts';
import styles from './MemoryLook.module.css';
import { placesOf, stepCount } from './memoryCuts.ts';
import { canSave, evenAs, leastOf } from './memoryEven.ts';
import { leastWords } from './memoryGuess.ts';
import { measureOf, segmentsAxis, tradeSeries } from './memoryTrade.ts';
import { mostStored } from './memoryWords.ts';
import { useMemorySegments } from './memorySegments.ts';
import { useCovered } from './memoryCovered.ts';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';

interface MemoryTradeProps {
  readonly memory: Memory;
  readonly height: number;
}

/** Time against memory: what k even segments store and run again, and where the checkpoints of the figure stand. */
export function MemoryTrade({ memory, height }: MemoryTradeProps) {
  const { store } = useDag();
  const covered = useCovered(memory);
  const cuts = useWidgetState((s) => s.settled.cuts);
  const { segments, goTo } = useMemorySegments(memory);
  const measure = useMemo(() => measureOf(memory), [memory]);
  const series = useMemo(() => tradeSeries(memory, measure), [memory, measure]);
  const x = useMemo(() => segmentsAxis(memory), [memory]);
  const places = placesOf(memory, cuts);
  const now = mostStored(memory);
  const own = evenAs(memory, cuts) === undefined;
  const marks = useMemo(() => {
    const least = leastOf(memory);
    const most = least && mostStored({ ...memory, peak: least.peak });
    return [
      ...(least && most !== undefined
        ? [
            {
              x: least.segments,
              y: measure.stored(most),
              label: `least: ${most}`,
              concept: 'output' as const,
            },
          ]
        : []),
      ...(own
        ? [
            {
              x: places.length + 1,
              y: measure.stored(now),
              label: `yours: ${now}`,
              concept: 'input' as const,
              above: true,
            },
          ]
        : []),
    ];
  }, [memory, measure, own, places.length, now]);
  const words = useRef<HTMLParagraphElement>(null);
  // The question goes away with its answer.
  useKeptFocus(covered, () => words.current);
  if (covered || stepCount(memory) < 2) return null;
  if (!canSave(memory)) return <p className={styles.words}>{leastWords(memory)}</p>;
  return (
    <div className={styles.trade}>
      <LazyXYChart
        series={series}
        x={x}
        y={measure.axis}
        cursor={segments}
        readings={[measure.again(memory.recomputedOperations), measure.stored(now)]}
        marks={marks}
        cursorLabel="Number of even segments on the chart"
        cursorText={`${segments} segments: ${now} numbers stored, ${memory.recomputedOperations} operations run again`}
        onCursor={goTo}
        onCursorEnd={() => store.commit()}
        height={height}
      />
      <p ref={words} className={styles.words} tabIndex={-1}>
        {leastWords(memory)}
      </p>
    </div>
  );
}
