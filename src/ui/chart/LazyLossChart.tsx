import { lazy, Suspense } from 'react';
import type { LossChartProps } from './LossChart.tsx';
import { Waiting } from './Waiting.tsx';
import { STEP } from './wording.ts';

const Loaded = lazy(async () => ({ default: (await import('./LossChart.tsx')).LossChart }));

/** The chart library weighs more than a lesson may: it arrives when a chart is shown, into a reserved place. */
export function LazyLossChart(props: LossChartProps) {
  const { log, yLabel, xLabel = STEP, height = 300 } = props;
  return (
    <Suspense
      fallback={
        <Waiting left={log ? `${yLabel}, log scale` : yLabel} right={xLabel} height={height} />
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}
