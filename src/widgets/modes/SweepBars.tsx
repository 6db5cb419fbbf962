import { useResults, useWidgetState } from './context.ts';
import { counted } from './say.ts';
import styles from './SweepBars.module.css';

/** How often each mode sweeps through the program for the whole Jacobian: two bars, to scale. */
export function SweepBars() {
  const n = useWidgetState((s) => s.inputs.n);
  const m = useWidgetState((s) => s.inputs.m);
  const shown = useResults((r) => r.sweepGuess !== null);
  const most = Math.max(n, m);
  return (
    <div className={styles.bars} role="group" aria-label="Sweeps for the whole Jacobian">
      <Bar mode="forward" sweeps={n} most={most} shown={shown} gives="one column of J each" />
      <Bar mode="reverse" sweeps={m} most={most} shown={shown} gives="one row of J each" />
    </div>
  );
}

interface BarProps {
  readonly mode: 'forward' | 'reverse';
  readonly sweeps: number;
  readonly most: number;
  readonly shown: boolean;
  readonly gives: string;
}

function Bar({ mode, sweeps, most, shown, gives }: BarProps) {
  return (
    <div className={styles.bar} data-mode={mode}>
      <p className={styles.head}>
        <span className={styles.mode}>{mode} mode</span>
        <span className={styles.count}>
          {shown ? counted(sweeps, 'sweep') : <span aria-label="covered">?</span>}
        </span>
      </p>
      <div className={styles.track} data-covered={!shown || undefined}>
        {shown && <div className={styles.fill} style={{ width: `${(100 * sweeps) / most}%` }} />}
      </div>
      <p className={styles.gives}>{shown ? gives : '\u00a0'}</p>
    </div>
  );
}
