import { useMemo } from 'react';
import { LazyLossChart } from '../../ui/chart/LazyLossChart.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { NumbersTable } from '../parts/NumbersTable.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { runTable } from './runTable.ts';
import styles from './Descent.module.css';

/** Loss against iteration, with the choice of its scale. */
export function LossPanel({ height }: { readonly height: number }) {
  const { store } = useDescent();
  const step = useWidgetState((s) => s.settled.step);
  const scale = useWidgetState((s) => s.settled.scale);
  const descent = useResults((r) => r.calm);
  const series = useMemo(
    () => [{ label: 'loss', values: descent?.loss ?? [], concept: 'run1' as const }],
    [descent],
  );
  // A loss below zero has no logarithm: then the plain scale is drawn, and the choice kept for later.
  const negative = useMemo(() => descent?.loss.some((v) => v < 0) ?? false, [descent]);
  return (
    <div className={styles.loss}>
      <LazyLossChart
        series={series}
        cursor={Math.min(step, descent?.steps ?? 0)}
        log={scale === 'log' && !negative}
        onCursor={(to) => store.amend({ step: to })}
        yLabel="loss"
        height={height}
      />
      <Toggle
        label="log scale"
        checked={scale === 'log'}
        onChange={(on) => store.commit({ scale: on ? 'log' : 'linear' })}
      />
      {scale === 'log' && negative && (
        <Remark>The loss is negative here, so its scale is linear.</Remark>
      )}
    </div>
  );
}

/** The same run as a table. */
export function RunTable() {
  const descent = useResults((r) => r.calm);
  const table = useMemo(() => descent && runTable(descent), [descent]);
  return table && <NumbersTable caption="The run, step by step" table={table} />;
}
