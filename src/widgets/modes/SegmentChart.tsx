import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import { useModes, useWidgetState } from './context.ts';
import type { Memory } from './followLayer.ts';
import { segmentsOf } from './inputs.ts';
import { segmentAxis, segmentSeries } from './memorySeries.ts';
import { atSegments, unitOf } from './memoryWords.ts';
import { bestSegments } from './model.ts';
import { counted } from './say.ts';

const NUMBERS: XYAxis = { label: 'stored, run again' };

interface ChartProps {
  readonly memory: Memory;
  readonly height: number;
}

/** What the stack stores when it is cut into k segments, and what is run again: log scale, on which k and L/k mirror each other. */
export function SegmentChart({ memory, height }: ChartProps) {
  const { store } = useModes();
  const wanted = useWidgetState((s) => segmentsOf(s.inputs));
  const { depth, segments } = memory;
  const series = useMemo(() => segmentSeries(memory), [memory]);
  const x = useMemo(() => segmentAxis(depth), [depth]);
  const { k, stored, recomputed } = atSegments(memory, wanted);
  const best = bestSegments(segments.stored);
  const marks = useMemo(
    () => [
      { x: best.k, y: best.stored, label: `least ${best.stored}`, concept: 'gradient' as const },
    ],
    [best.k, best.stored],
  );
  return (
    <LazyXYChart
      series={series}
      x={x}
      y={NUMBERS}
      cursor={k}
      readings={[k + depth / k, recomputed, stored]}
      marks={marks}
      cursorLabel="Number of segments on the chart"
      cursorText={`${counted(k, 'segment')}: ${counted(stored, 'number')} stored, ${counted(recomputed, unitOf(memory))} run again`}
      onCursor={(to) => store.adjust({ k: Math.min(depth, Math.max(1, Math.round(to))) })}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}
