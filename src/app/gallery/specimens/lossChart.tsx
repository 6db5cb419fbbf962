import { LazyLossChart } from '../../../ui/chart/LazyLossChart.tsx';
import type { ChartSeries } from '../../../ui/chart/drawing.ts';
import type { Concept } from '../../../ui/style/concept.ts';
import { Held } from '../Held.tsx';
import type { Specimen, SpecimenState } from '../specimen.ts';

const decay = (factor: number, wobble = 0) =>
  Array.from({ length: 41 }, (_, k) => 5 * factor ** k * (1 + wobble * Math.sin(2 * k)));

const RUNS: readonly ChartSeries[] = [
  { label: 'slow', concept: 'run1', values: decay(0.94) },
  { label: 'with momentum', concept: 'run2', values: decay(0.85, 0.5) },
  { label: 'Newton', concept: 'run3', values: decay(0.6) },
];
const ONE = RUNS.slice(0, 1);
const GAPS: readonly ChartSeries[] = [
  { label: 'diverges', concept: 'run1', values: [1, 3, 9, 27, Infinity, Number.NaN] },
];
const NONE: readonly ChartSeries[] = [{ label: 'loss', concept: 'run1', values: [] }];

const NAMES = ['GD', 'heavy ball', 'Nesterov', 'RMSprop', 'Adam', 'Newton', 'BFGS', 'L-BFGS'];
const RACE: readonly ChartSeries[] = NAMES.map((label, k) => ({
  label,
  concept: `run${k + 1}` as Concept,
  values: Array.from(
    { length: 2001 },
    (_, i) => 10 ** (1 - (i * (k + 1)) / 700) * (1 + 0.5 * Math.sin(i / (9 + k))),
  ),
  x: Array.from({ length: 2001 }, (_, i) => i * (1 + ((8 - k) % 3)) * 9),
}));
const CHANGE = [{ series: 1, index: 1500, label: 'η 0.1 → 0.01' }];

const state = (
  name: string,
  series: readonly ChartSeries[],
  log: boolean,
  start = 8,
): SpecimenState => ({
  name,
  wide: true,
  Show: () => (
    <Held start={start}>
      {(cursor, set) => (
        <LazyLossChart
          series={series}
          cursor={cursor}
          log={log}
          onCursor={set}
          yLabel="loss"
          height={220}
        />
      )}
    </Held>
  ),
});

export const lossChart: Specimen = {
  id: 'lossChart',
  title: 'Chart',
  group: 'Readouts',
  purpose:
    'Values by step, or by what the steps have cost, with names on the lines and a cursor to be moved.',
  states: [
    state('One run', ONE, false),
    state('Three runs, logarithmic', RUNS, true),
    {
      name: 'Eight runs by evaluations, with a change',
      wide: true,
      Show: () => (
        <Held start={700}>
          {(cursor, set) => (
            <LazyLossChart
              series={RACE}
              cursor={cursor}
              lead={1}
              log
              onCursor={set}
              yLabel="loss"
              xLabel="gradient evaluations"
              marks={CHANGE}
              height={300}
            />
          )}
        </Held>
      ),
    },
    state('Values missing', GAPS, true, 2),
    state('Empty', NONE, false, 0),
  ],
};
