import type { XYAxis } from '../../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../../ui/chart/xyDrawing.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { stepCount } from './memoryCuts.ts';
import { mostStored, mostWithout } from './memoryWords.ts';

/** Dashed as the bars of what is computed again. */
const AGAIN = [6, 3.5];
/** Counts this far apart have no common scale: then both are told as shares. */
const FAR = 4;
const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** How both quantities are measured on the one axis of the chart. */
export interface Measure {
  readonly axis: XYAxis;
  readonly stored: (numbers: number) => number;
  readonly again: (operations: number) => number;
}

/** In numbers and operations where these are of one size; else in % of all values kept, and of one forward pass. */
export function measureOf(memory: Memory): Measure {
  const without = mostWithout(memory);
  const ops = Math.max(...memory.even.map(({ recomputedOperations }) => recomputedOperations));
  const alike = ops === 0 || (ops <= FAR * without && FAR * FAR * ops >= without);
  if (alike) {
    return {
      axis: { label: 'numbers stored, operations run again' },
      stored: (numbers) => numbers,
      again: (operations) => operations,
    };
  }
  const pass = Math.max(1, memory.operations);
  return {
    axis: { label: '% of no checkpoints, % of a forward pass' },
    stored: (numbers) => (100 * numbers) / without,
    again: (operations) => (100 * operations) / pass,
  };
}

/** What k even segments store, and what is run again for them. */
export function tradeSeries(memory: Memory, { stored, again }: Measure): readonly XYSeries[] {
  const x = memory.even.map(({ segments }) => segments);
  return [
    {
      label: 'run again',
      concept: 'output',
      dash: AGAIN,
      x,
      y: memory.even.map(({ recomputedOperations }) => again(recomputedOperations)),
    },
    {
      label: 'stored',
      concept: 'output',
      x,
      y: memory.even.map(({ peak }) => stored(mostStored({ ...memory, peak }))),
    },
  ];
}

/** Log scale, on which k and L/k mirror each other. */
export function segmentsAxis(memory: Memory): XYAxis {
  const last = Math.max(2, stepCount(memory));
  return {
    label: 'even segments k',
    scale: 'log',
    domain: [1, last],
    ticks: TICKS.filter((tick) => tick <= last),
    integer: true,
    format: String,
  };
}
