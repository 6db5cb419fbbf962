import { LazyXYChart } from '../../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../../ui/chart/xyDrawing.ts';
import { Held } from '../Held.tsx';
import type { Specimen, SpecimenState } from '../specimen.ts';

const H = Array.from({ length: 61 }, (_, k) => 10 ** (-3 + k / 20));
const STEP: XYAxis = { label: '|h|', scale: 'log', domain: [1e-3, 1] };
const SIZE: XYAxis = { label: 'size', scale: 'log' };
const REMAINDER: readonly XYSeries[] = [
  { label: '|r(h)|', concept: 'error', x: H, y: H.map((h) => 3 * h * h + h ** 3) },
  { label: '|r(h)/h|', concept: 'quadratic', x: H, y: H.map((h) => 3 * h + h * h) },
];

const DEGREES = Array.from({ length: 121 }, (_, k) => 3 * k);
const ANGLE: XYAxis = {
  label: 'angle',
  domain: [0, 360],
  ticks: [0, 90, 180, 270, 360],
  format: (v) => `${v}°`,
};
const SLOPE: XYAxis = { label: 'slope' };
const COSINE: readonly XYSeries[] = [
  {
    label: 'slope',
    concept: 'output',
    x: DEGREES,
    y: DEGREES.map((v) => 2 * Math.cos((v * Math.PI) / 180)),
  },
];
const POLE: readonly XYSeries[] = [
  {
    label: '1/(x − 120)',
    concept: 'output',
    x: DEGREES,
    y: DEGREES.map((v) => (Math.abs(v - 120) < 12 ? NaN : 40 / (v - 120))),
  },
  { label: 'guide', concept: 'linear', thin: true, x: [0, 360], y: [-1, 1] },
];

const state = (
  name: string,
  axes: { readonly x: XYAxis; readonly y: XYAxis },
  series: readonly XYSeries[],
  start: number,
  top?: { readonly x: number; readonly y: number },
): SpecimenState => ({
  name,
  wide: true,
  Show: () => (
    <Held start={start}>
      {(cursor, set) => (
        <LazyXYChart
          series={series}
          {...axes}
          cursor={cursor}
          onCursor={set}
          marks={top ? [{ ...top, label: 'steepest', concept: 'gradient' }] : []}
          height={220}
        />
      )}
    </Held>
  ),
});

export const xyChart: Specimen = {
  id: 'xyChart',
  title: 'Chart over numbers',
  group: 'Readouts',
  purpose: 'Lines over a numeric axis, linear or logarithmic, with a cursor to be moved along it.',
  states: [
    state('Both axes logarithmic', { x: STEP, y: SIZE }, REMAINDER, 0.1),
    state('Linear, with a named point', { x: ANGLE, y: SLOPE }, COSINE, 60, { x: 0, y: 2 }),
    state('Interrupted, with a guide', { x: ANGLE, y: SLOPE }, POLE, 200),
    {
      name: 'Nothing to draw',
      wide: true,
      Show: () => (
        <LazyXYChart
          series={[{ label: 'r', concept: 'error', x: [1], y: [0] }]}
          x={STEP}
          y={SIZE}
          height={160}
        />
      ),
    },
  ],
};
