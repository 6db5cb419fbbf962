import { lazy, Suspense } from 'react';
import { Waiting } from './Waiting.tsx';
import { titleOf } from './xyAxis.ts';
import type { XYChartProps } from './XYChart.tsx';

const Loaded = lazy(async () => ({ default: (await import('./XYChart.tsx')).XYChart }));

/** As `XYChart`, which arrives with its library when it is shown, into a reserved place. */
export function LazyXYChart(props: XYChartProps) {
  const { x, y, height = 300 } = props;
  return (
    <Suspense fallback={<Waiting left={titleOf(y)} right={titleOf(x)} height={height} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
