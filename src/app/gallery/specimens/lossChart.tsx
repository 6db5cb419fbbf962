import { LazyLossChart } from '../../../ui/chart/LazyLossChart.tsx';
import type { ChartSeries } from '../../../ui/chart/drawing.ts';
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
  purpose: 'Values by step, with names on the lines and a cursor to be moved.',
  states: [
    state('One run', ONE, false),
    state('Three runs, logarithmic', RUNS, true),
    state('Values missing', GAPS, true, 2),
    state('Empty', NONE, false, 0),
  ],
};
