import { Segmented } from '../../../ui/controls/Segmented.tsx';
import { Select } from '../../../ui/controls/Select.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { gauge } from '../../../ui/readout/gauge.ts';
import { MarkSample } from '../../../ui/readout/MarkSample.tsx';
import type { Descent } from '../../../worker/protocol/descent.ts';
import { Remark } from '../../parts/Remark.tsx';
import { AXIS_NAMES } from '../ChartPanel.tsx';
import { useDescent, useResults, useWidgetState } from '../context.ts';
import { hasParameter } from '../methods.ts';
import { WhichWins } from '../predict/WhichWins.tsx';
import { runNames } from '../runNames.ts';
import { runsOf, styleOf } from '../runs.ts';
import { AXES, type Inputs } from '../state.ts';
import { useStandings } from '../useRun.ts';
import compact from '../../parts/CompactTable.module.css';
import styles from './Compare.module.css';

/** The runs side by side, by what is fair to count: a table of where they stand and what it took. */
export function Compare() {
  return (
    <div className={styles.compare}>
      <RaceRules />
      <WhichWins>
        <Numbers />
      </WhichWins>
    </div>
  );
}

function Numbers() {
  const settled = useWidgetState((s) => s.settled);
  const race = useResults((r) => r.calm);
  const at = useStandings();
  const settings = runsOf(settled);
  const names = runNames(settings);
  const best = useResults((r) => r.best);
  return (
    <>
      <div className={styles.scroll} role="region" aria-label="Runs compared" tabIndex={0}>
        <table className={`${compact.table} ${styles.table}`}>
          <caption className="spoken">
            Every run: its step size, its loss now and at the end, what it took to the goal, and the
            length of its path
          </caption>
          <thead>
            <tr>
              <th scope="col">run</th>
              <th scope="col">η</th>
              <th scope="col">loss now</th>
              <th scope="col">final loss</th>
              <th scope="col">to the goal</th>
              <th scope="col">path</th>
            </tr>
          </thead>
          <tbody>
            {race?.runs.map((run, k) => {
              const setting = settings.at(k);
              if (!setting) return null;
              const hasEta = hasParameter(setting.optimiser, 'eta');
              return (
                <tr key={k} data-hidden={setting.hidden || undefined}>
                  <th scope="row">
                    <span className={styles.name}>
                      <MarkSample concept={styleOf(k)} />
                      {names[k]}
                    </span>
                  </th>
                  <td>
                    {hasEta ? formatNumber(run.eta[0]) : '–'}
                    {settled.race === 'best' && best?.atEdge[k] && ' (end of range)'}
                  </td>
                  <td>{gauge(run.loss[at?.[k] ?? 0])}</td>
                  <td>{finalLoss(run)}</td>
                  <td>{arrivalOf(run, settled)}</td>
                  <td>{formatNumber(run.length[run.steps], 3)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {race && Number.isNaN(race.goal) && <Remark>Every run diverges: there is no goal.</Remark>}
      {race && !Number.isNaN(race.goal) && (
        <Remark>
          The goal is a loss below {formatNumber(race.goal)}: {formatNumber(settled.tolerance)}{' '}
          above the least that the runs reach
          {race.goal === settled.tolerance && ', which counts as 0'}. Counted in{' '}
          {settled.axis === 'steps' ? 'steps' : AXIS_NAMES[settled.axis]}
          {settled.axis === 'operations' && ' of f and its derivatives'}.
        </Remark>
      )}
    </>
  );
}

function finalLoss({ ending, loss, steps }: Descent): string {
  return ending === 'diverged' ? 'diverged' : gauge(loss[steps]);
}

function arrivalOf({ arrival, gradients, operations }: Descent, { axis }: Inputs): string {
  if (arrival < 0) return 'never';
  if (axis === 'steps') return String(arrival);
  return formatNumber((axis === 'gradients' ? gradients : operations)[arrival], 4);
}

const TOLERANCES = [1e-2, 1e-4, 1e-6, 1e-8, 1e-10];

/** What is counted, with which step sizes, and how near counts as there. */
export function RaceRules() {
  const { store } = useDescent();
  const axis = useWidgetState((s) => s.settled.axis);
  const race = useWidgetState((s) => s.settled.race);
  const tolerance = useWidgetState((s) => s.settled.tolerance);
  const searching = useResults((r) => r.searching);
  const choices = TOLERANCES.includes(tolerance) ? TOLERANCES : [tolerance, ...TOLERANCES];
  return (
    <div className={styles.rules}>
      <Segmented
        label="Compare by"
        value={axis}
        options={AXES.map((value) => ({
          value,
          label: { steps: 'steps', gradients: 'gradients', operations: 'operations' }[value],
          name: AXIS_NAMES[value],
        }))}
        onChange={(next) => store.commit({ axis: next })}
      />
      <Segmented
        label="Step sizes"
        value={race}
        options={[
          { value: 'own', label: 'as set' },
          { value: 'best', label: searching === null ? 'each its best' : 'searching…' },
        ]}
        onChange={(next) => store.commit({ race: next })}
      />
      <Select
        label="Goal"
        value={String(tolerance)}
        options={choices.map((value) => ({
          value: String(value),
          label: `within ${formatNumber(value)} of the least loss`,
        }))}
        onChange={(value) => store.commit({ tolerance: Number(value) })}
      />
    </div>
  );
}
