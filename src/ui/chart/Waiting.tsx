import styles from './Chart.module.css';
import { ChartHead } from './ChartHead.tsx';

interface WaitingProps {
  readonly left: string;
  readonly right: string;
  readonly height: number;
}

/** The place of a chart, as high as what arrives there. */
export function Waiting({ left, right, height }: WaitingProps) {
  return (
    <figure className={styles.chart}>
      <ChartHead left={left} right={right} />
      <div className={styles.waiting} style={{ height }}>
        loading the chart
      </div>
    </figure>
  );
}
