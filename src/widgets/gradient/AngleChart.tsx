import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYMark } from '../../ui/chart/XYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { angleOf, directionOf, snapAngle, wrapped } from './direction.ts';
import { normOf, rowTimes } from './model.ts';
import type { Answer } from './results.ts';
import { hasRow, isDifferentiable } from './words.ts';

const ANGLE: XYAxis = {
  label: 'angle of h',
  domain: [-180, 180],
  ticks: [-180, -90, 0, 90, 180],
  format: (v) => `${formatNumber(v)}°`,
};
const SLOPE: XYAxis = { label: 'slope along h' };

/** ∇f h against the angle of h: a cosine whose amplitude is the length of ∇f. */
export function AngleChart({ height }: { readonly height: number }) {
  const { store } = useGradient();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const answer = useResults((r) => r.calm);
  const series = useMemo(() => (answer ? seriesOf(answer) : []), [answer]);
  const marks = useMemo(() => (answer ? marksOf(answer) : []), [answer]);
  if (!answer) return <div style={{ height }} />;
  const product = rowTimes(answer.row, directionOf(angle));
  const readings = series.map(({ concept }) =>
    concept === 'output' && !isDifferentiable(answer) ? answer.slope : product,
  );
  return (
    <LazyXYChart
      series={series}
      x={ANGLE}
      y={SLOPE}
      cursor={angle}
      readings={readings}
      cursorLabel="Direction h on the chart of slopes"
      cursorText={`${spokenNumber(angle)} degrees: ${series.map(({ label }, k) => `${label} ${spokenNumber(readings[k])}`).join(', ')}`}
      marks={marks}
      onCursor={(to, by) =>
        store.adjust({ angle: by === 'keys' ? wrapped(to) : snapAngle(to, answer.row) })
      }
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

function seriesOf(g: Answer): readonly XYSeries[] {
  const { angles, slopes } = g.rays;
  const product = angles.map((angle) => rowTimes(g.row, directionOf(angle)));
  if (isDifferentiable(g)) return [{ label: '∇f h', concept: 'output', x: angles, y: product }];
  const found = { label: 'slope', concept: 'output', x: angles, y: slopes } as const;
  return hasRow(g) ? [{ label: '∇f h', concept: 'linear', x: angles, y: product }, found] : [found];
}

/** The steepest way up and down, and the two level ways. */
function marksOf(g: Answer): readonly XYMark[] {
  const norm = normOf(g);
  if (!isDifferentiable(g) || norm === 0) return [];
  const steepest = angleOf(...g.row);
  const back = wrapped(steepest + 180);
  return [
    { x: steepest, y: norm, label: `max ${formatNumber(norm)}`, concept: 'gradient', above: true },
    { x: back, y: -norm, label: `min ${formatNumber(-norm)}`, concept: 'gradient' },
    ...[90, -90].map((turn) => {
      const x = wrapped(steepest + turn);
      return { x, y: 0, label: `${formatNumber(x, 3)}°`, concept: 'linear' as const };
    }),
  ];
}
