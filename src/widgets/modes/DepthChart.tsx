import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import { useModes, useResults, useWidgetState } from './context.ts';
import type { Memory } from './followLayer.ts';
import { depthSeries } from './memorySeries.ts';
import { atDepth } from './memoryWords.ts';
import { counted } from './say.ts';

const NUMBERS: XYAxis = { label: 'numbers in memory' };

interface ChartProps {
  readonly memory: Memory;
  readonly height: number;
}

/** Memory against depth: forward mode flat, reverse mode growing, checkpoints between. */
export function DepthChart({ memory, height }: ChartProps) {
  const { store } = useModes();
  const depth = useWidgetState((s) => s.inputs.depth);
  const shown = useResults((r) => r.segmentGuess !== null);
  const { forward, reverse, rooted } = memory;
  const most = forward.length;
  const series = useMemo(
    () => depthSeries({ forward, reverse, rooted }, shown),
    [forward, reverse, rooted, shown],
  );
  const x = useMemo<XYAxis>(
    () => ({ label: 'layers L', domain: [0, Math.max(2, most)], integer: true }),
    [most],
  );
  const at = atDepth(memory, depth);
  const readings = [at.forward, at.reverse, at.rooted].slice(0, series.length);
  return (
    <LazyXYChart
      series={series}
      x={x}
      y={NUMBERS}
      cursor={at.layers}
      readings={readings}
      cursorLabel="Number of layers on the chart"
      cursorText={`${counted(at.layers, 'layer')}: forward ${at.forward}, reverse ${at.reverse}${
        shown ? `, in ${counted(at.root, 'segment')} ${at.rooted}` : ''
      }`}
      onCursor={(to) => store.adjust({ depth: Math.min(most, Math.max(1, Math.round(to))) })}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}
