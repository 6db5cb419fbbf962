import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import type { Memory } from './followLayer.ts';
import { unitOf } from './memoryWords.ts';

/** Of the gradient's colour, as the other line of reverse mode is. */
const DASHED = [9, 5];

export const counting = (length: number): readonly number[] =>
  Array.from({ length }, (_, k) => k + 1);

/** The numbers in memory against the depth; what checkpoints spare only once it may be seen. */
export function depthSeries(
  { forward, reverse, rooted }: Pick<Memory, 'forward' | 'reverse' | 'rooted'>,
  shown: boolean,
): readonly XYSeries[] {
  const x = counting(forward.length);
  const lines: readonly XYSeries[] = [
    { label: 'forward', concept: 'tangent', x, y: forward },
    { label: 'reverse', concept: 'gradient', x, y: reverse },
    { label: '√L segments', concept: 'gradient', dash: DASHED, x, y: rooted },
  ];
  return shown ? lines : lines.slice(0, 2);
}

/** What so many segments store and run again, and the formula k + L/k behind it. */
export function segmentSeries(memory: Memory): readonly XYSeries[] {
  const { segments, depth } = memory;
  const x = counting(depth);
  return [
    { label: 'k + L/k', concept: 'linear', thin: true, x, y: x.map((k) => k + depth / k) },
    { label: `${unitOf(memory)}s run again`, concept: 'output', x, y: segments.recomputed },
    { label: 'stored', concept: 'gradient', dash: DASHED, x, y: segments.stored },
  ];
}

/** Only as many ticks as there are round numbers up to the depth. */
export function segmentAxis(depth: number): XYAxis {
  const last = Math.max(2, depth);
  return {
    label: 'segments k',
    scale: 'log',
    domain: [1, last],
    ticks: [1, 2, 5, 10, 20, 50, 100].filter((tick) => tick <= last),
    integer: true,
    format: String,
  };
}
