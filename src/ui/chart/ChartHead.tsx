import styles from './Chart.module.css';

/** What both axes measure, over the plot: there no number is in the way. */
export function ChartHead({ left, right }: { readonly left: string; readonly right: string }) {
  return (
    <p className={styles.head}>
      <span>{left}</span>
      <span>{right}</span>
    </p>
  );
}
