import { useMemo } from 'react';
import { LazyLossChart } from '../../ui/chart/LazyLossChart.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { formatNumber } from '../../ui/format.ts';
import { DataTable } from '../../ui/readout/DataTable.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { STEPS_MAX } from './inputs.ts';
import styles from './View.module.css';

const LENGTHS = ['50', '100', '200', '500', '1000', '2000'];

/** Loss against iteration, and the same run as a table. */
export function LossPanel() {
  const { store } = useDescent();
  const step = useWidgetState((s) => s.settled.step);
  const scale = useWidgetState((s) => s.settled.scale);
  const steps = useWidgetState((s) => s.settled.steps);
  const descent = useResults((r) => r.descent);
  const series = useMemo(
    () => [{ label: 'loss', values: descent?.loss ?? [], concept: 'run1' as const }],
    [descent],
  );
  const lengths = LENGTHS.includes(String(steps)) ? LENGTHS : [String(steps), ...LENGTHS];
  return (
    <div className={styles.loss}>
      <LazyLossChart
        series={series}
        cursor={Math.min(step, descent?.steps ?? 0)}
        log={scale === 'log'}
        onCursor={(to) => store.amend({ step: to })}
        yLabel="loss"
        height={220}
      />
      <div className={styles.row}>
        <Toggle
          label="log scale"
          checked={scale === 'log'}
          onChange={(on) => store.commit({ scale: on ? 'log' : 'linear' })}
        />
        <Select
          label="Length of the run"
          value={String(steps)}
          options={lengths.map((n) => ({ value: n, label: `${n} steps` }))}
          onChange={(n) => store.commit({ steps: Math.min(STEPS_MAX, Number(n)) })}
        />
      </div>
      {descent && (
        <DataTable
          caption="The run, step by step"
          columns={['step', 'x', 'y', 'loss', '‖∇L‖']}
          rowCount={descent.steps + 1}
          cells={(t) => [
            String(t),
            ...[
              descent.path[2 * t],
              descent.path[2 * t + 1],
              descent.loss[t],
              descent.gradientNorm[t],
            ].map((v) => formatNumber(v, 6)),
          ]}
        />
      )}
    </div>
  );
}
