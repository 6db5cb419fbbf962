import { JacobianShape } from './JacobianShape.tsx';
import styles from './ModesView.module.css';
import { SweepBars } from './SweepBars.tsx';
import { SweepMap } from './SweepMap.tsx';
import { SweepQuestion } from './SweepQuestion.tsx';

interface SweepsProps {
  /** Of the map, at most, in pixels. */
  readonly tall: number;
  /** With the Jacobian as a block. */
  readonly shape?: boolean;
}

/** The map of n and m, and beside it the question, the bars and the Jacobian. */
export function Sweeps({ tall, shape = true }: SweepsProps) {
  return (
    <div className={styles.sweeps}>
      <SweepMap tall={tall} />
      <div className={styles.aside}>
        <SweepQuestion />
        <SweepBars />
        {shape && <JacobianShape />}
      </div>
    </div>
  );
}
