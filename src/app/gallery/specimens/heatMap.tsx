import type { HeatAxis } from '../../../ui/chart/heatAxis.ts';
import { HeatMap } from '../../../ui/chart/HeatMap.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Held } from '../Held.tsx';
import type { Specimen, SpecimenState } from '../specimen.ts';

const COLUMNS = 80;
const ROWS = 60;
const ETA: HeatAxis = { min: 0, max: 0.16, label: 'step size η', format: (v) => formatNumber(v) };
const BETA: HeatAxis = { min: 0, max: 1, label: 'momentum β', format: (v) => formatNumber(v) };
const LOG_ETA: HeatAxis = { ...ETA, min: 1e-3, max: 1, scale: 'log' };
const BANDS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];
const MARKS = [{ x: 1 / 9, y: 4 / 9, label: 'best', kind: 'best' as const }];
const LINES = [{ x0: 0, y0: 0, x1: 0.16, y1: 0, label: 'no momentum' }];

/** The larger modulus of the roots of z² − (1 + β − ηλ) z + β, over curvatures 1 and 25. */
function factor(eta: number, beta: number): number {
  const moduli = [1, 25].map((curvature) => {
    const half = (1 + beta - eta * curvature) / 2;
    const rest = half * half - beta;
    return rest < 0 ? Math.sqrt(beta) : Math.abs(half) + Math.sqrt(rest);
  });
  return Math.max(...moduli);
}

const sampled = (x: HeatAxis, of: (eta: number, beta: number) => number): Float64Array =>
  Float64Array.from({ length: COLUMNS * ROWS }, (_, k) => {
    const share = ((k % COLUMNS) + 0.5) / COLUMNS;
    const eta =
      x.scale === 'log' ? x.min * (x.max / x.min) ** share : x.min + share * (x.max - x.min);
    return of(eta, (Math.floor(k / COLUMNS) + 0.5) / ROWS);
  });

const state = (name: string, x: HeatAxis, values: Float64Array): SpecimenState => ({
  name,
  wide: true,
  Show: () => (
    <Held start={{ x: 0.05, y: 0.5 }}>
      {(point, set) => (
        <HeatMap
          x={x}
          y={BETA}
          columns={COLUMNS}
          rows={ROWS}
          values={values}
          level={1}
          bands={BANDS}
          legendLabel="error left after a step"
          marks={MARKS}
          lines={LINES}
          point={point}
          onMove={(to, up) => set({ x: to, y: up })}
          onSettle={() => {}}
          pointLabel={`Step size and momentum, ${name}`}
          pointName="this run"
          valueText={(eta, beta) =>
            `η ${formatNumber(eta)}, β ${formatNumber(beta)}: factor ${formatNumber(factor(eta, beta), 3)}`
          }
          height={320}
        />
      )}
    </Held>
  ),
});

export const heatMap: Specimen = {
  id: 'heatMap',
  title: 'Heat map',
  group: 'Readouts',
  purpose: 'A number over two others in bands of colour, with a limit and a point to be moved.',
  states: [
    state('Linear', ETA, sampled(ETA, factor)),
    state(
      'Logarithmic, values missing',
      LOG_ETA,
      sampled(LOG_ETA, (eta, beta) => (eta < 0.004 && beta > 0.7 ? NaN : factor(eta, beta))),
    ),
    state('No values yet', ETA, new Float64Array(0)),
  ],
};
