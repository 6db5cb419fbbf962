import { lazy, Suspense } from 'react';
import type { LossChartProps } from './LossChart.tsx';
import styles from './LossChart.module.css';

const Loaded = lazy(async () => ({ default: (await import('./LossChart.tsx')).LossChart }));

/** The chart library weighs more than a lesson may: it arrives when a chart is shown, into a reserved place. */
export function LazyLossChart(props: LossChartProps) {
  const { log, yLabel, height = 300 } = props;
  const waiting = (
    <figure className={styles.chart}>
      <p className={styles.head}>
        <span>{log ? `${yLabel}, log scale` : yLabel}</span>
        <span>step</span>
      </p>
      <div className={styles.waiting} style={{ height }}>
        loading the chart
      </div>
    </figure>
  );
  return (
    <Suspense fallback={waiting}>
      <Loaded {...props} />
    </Suspense>
  );
}
