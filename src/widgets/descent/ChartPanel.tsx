import { useDeferredValue, useMemo } from 'react';
import type { ChartMark, ChartSeries } from '../../ui/chart/drawing.ts';
import { LazyLossChart } from '../../ui/chart/LazyLossChart.tsx';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Toggle } from '../../ui/controls/Toggle.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { Descent, Opened, Race } from '../../worker/protocol/descent.ts';
import { Remark } from '../parts/Remark.tsx';
import { useDescent, useResults, useWidgetState } from './context.ts';
import { runNames } from './runNames.ts';
import { chosenOf, runsOf, styleOf } from './runs.ts';
import { Directions } from './stability/Directions.tsx';
import { paid } from './standing.ts';
import type { Chart, Inputs } from './state.ts';
import { useStandings } from './useRun.ts';
import styles from './Descent.module.css';

const CHART_NAMES: Readonly<Record<Chart, string>> = {
  loss: 'Loss',
  slope: '‖∇L‖',
  distance: 'Distance',
  directions: 'Directions',
};

/** What each axis counts. */
export const AXIS_NAMES: Readonly<Record<Inputs['axis'], string>> = {
  steps: 'step',
  gradients: 'gradient evaluations',
  operations: 'operations',
};

const VALUES: Readonly<Record<Exclude<Chart, 'directions'>, (run: Descent) => Float64Array>> = {
  loss: ({ loss }) => loss,
  slope: ({ gradientNorm }) => gradientNorm,
  distance: ({ distance }) => distance,
};

const LABELS: Readonly<Record<Chart, string>> = {
  loss: 'loss',
  slope: 'norm of the gradient',
  distance: 'distance',
  directions: 'size of the error',
};

/** Each run against what it has paid; the lines of one run, along the two eigenvectors, in the last look. */
export function ChartPanel({ height }: { readonly height: number }) {
  const { store } = useDescent();
  const settled = useWidgetState((s) => s.settled);
  // Lines may come a moment after the hand: what it moves comes first.
  const race = useDeferredValue(useResults((r) => r.calm));
  const opened = useResults((r) => r.opened);
  const at = useStandings();
  const { chart, axis, scale, step } = settled;
  const chosen = chosenOf(settled);
  const lines = useMemo(
    () => (race ? linesOf(race, opened, settled) : NONE),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only these of the state change the lines
    [
      race,
      opened,
      chart,
      axis,
      chosen,
      settled.runs,
      settled.hidden,
      settled.optimiser,
      settled.beta,
    ],
  );
  const { series, marks, runs } = lines;
  // A loss below zero has no logarithm: then the plain scale is drawn, and the choice kept for later.
  const negative = useMemo(
    () => chart === 'loss' && series.some(({ values }) => Array.from(values).some((v) => v < 0)),
    [series, chart],
  );
  const log = scale === 'log' && !negative;
  const lead = runs.indexOf(chosen);
  const leader = race?.runs[lead >= 0 ? chosen : (runs[0] ?? 0)];
  const places = at && runs.map((k) => at[k] ?? 0);
  return (
    <div className={styles.loss}>
      <div className={styles.chartHead}>
        <Segmented
          label="Chart of"
          bare
          quiet
          value={chart}
          options={(Object.keys(CHART_NAMES) as Chart[]).map((value) => ({
            value,
            label: CHART_NAMES[value],
            name: LABELS[value],
          }))}
          onChange={(next) => store.commit({ chart: next })}
        />
        <Toggle
          label="log scale"
          checked={scale === 'log'}
          onChange={(on) => store.commit({ scale: on ? 'log' : 'linear' })}
        />
      </div>
      <LazyLossChart
        series={series}
        cursor={lead >= 0 ? Math.min(step, leader?.steps ?? 0) : (places?.[0] ?? 0)}
        lead={Math.max(0, lead)}
        {...(places && places.length > 0 && { at: places })}
        marks={marks}
        log={log}
        onCursor={(to) => store.amend({ step: to })}
        yLabel={LABELS[chart]}
        xLabel={AXIS_NAMES[axis]}
        height={height}
      />
      <ChartNote negative={scale === 'log' && negative} race={race} opened={opened} chart={chart} />
      {chart === 'directions' && <Directions />}
    </div>
  );
}

interface LinesOfChart {
  readonly series: readonly ChartSeries[];
  readonly marks: readonly ChartMark[];
  /** Whose each series is. */
  readonly runs: readonly number[];
}

const NONE: LinesOfChart = { series: [], marks: [], runs: [] };

function linesOf(race: Race, opened: Opened | null, settled: Inputs): LinesOfChart {
  const { chart, axis } = settled;
  const settings = runsOf(settled);
  const names = runNames(settings);
  if (chart === 'directions') return directionsOf(race, opened, settled);
  const shown = race.runs.flatMap((run, k) =>
    settings.at(k)?.hidden === false ? [{ run, k, setting: settings[k] }] : [],
  );
  const alone = race.runs.length === 1;
  const top = topOf(
    shown.map(({ run }) => run),
    VALUES[chart],
  );
  return {
    series: shown.map(({ run, k }) => {
      const x = paid(run, axis);
      return {
        label: alone ? LABELS[chart] : names[k],
        values: k === chosenOf(settled) ? VALUES[chart](run) : below(top, VALUES[chart](run)),
        ...(x && { x }),
        concept: styleOf(k),
      };
    }),
    marks: shown.flatMap(({ setting }, series) =>
      setting.changes.map(({ at, id, value }) => ({
        series,
        index: at,
        label: `${id === 'eta' ? 'η' : 'β'} = ${formatNumber(value)}`,
      })),
    ),
    runs: shown.map(({ k }) => k),
  };
}

/** How much higher than the others a run that diverges is followed. */
const FOLLOWED = 100;

/** A run that diverges would press the others flat: the height at which it leaves the chart. */
function topOf(runs: readonly Descent[], valuesOf: (run: Descent) => Float64Array): number {
  const calm = runs.filter(({ ending }) => ending !== 'diverged');
  return calm.length === runs.length || calm.length === 0
    ? Infinity
    : FOLLOWED * Math.max(...calm.map((run) => valuesOf(run).reduce((a, b) => Math.max(a, b), 0)));
}

const below = (top: number, values: Float64Array): Float64Array =>
  top === Infinity ? values : values.map((v) => (v > top ? Infinity : v));

/** The error of the chosen run along each eigenvector of the Hessian at the step shown. */
function directionsOf(race: Race, opened: Opened | null, settled: Inputs): LinesOfChart {
  const k = Math.min(chosenOf(settled), race.runs.length - 1);
  const curvature = opened?.curvature;
  if (!curvature || curvature.errors[0].length !== race.runs[k].loss.length) return NONE;
  const x = paid(race.runs[k], settled.axis);
  const concepts = ['tangent', 'tangent2'] as const;
  return {
    series: curvature.errors.map((errors, i) => ({
      label: `λ = ${formatNumber(curvature.eigenvalues[i], 3)}`,
      values: errors.map(Math.abs),
      ...(x && { x }),
      concept: concepts[i],
    })),
    marks: [],
    runs: [k, k],
  };
}

interface ChartNoteProps {
  readonly negative: boolean;
  readonly race: Race | null;
  readonly opened: Opened | null;
  readonly chart: Chart;
}

function ChartNote({ negative, race, opened, chart }: ChartNoteProps) {
  if (negative) return <Remark>The loss is negative here, so its scale is linear.</Remark>;
  if (chart !== 'distance' && chart !== 'directions') return null;
  const target = race?.target;
  if (!target) return <Remark>There is no minimum in reach to measure from.</Remark>;
  const where = `(${formatNumber(target.at[0])}, ${formatNumber(target.at[1])})`;
  const what =
    target.kind === 'minimum' ? `the minimum ${where}` : `${where}, where the best run ends`;
  if (chart === 'distance') return <Remark>Measured from {what}.</Remark>;
  return (
    <Remark>
      {opened?.curvature
        ? `The distance from ${what}, split along the eigenvectors of the Hessian at the step shown.`
        : 'There is no Hessian at this point to split the distance by.'}
    </Remark>
  );
}
