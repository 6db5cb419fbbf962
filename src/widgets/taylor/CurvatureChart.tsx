import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYMark } from '../../ui/chart/XYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { eigenAngles } from './curvatureWords.ts';
import { directionOf, snapAngle, wrapped } from './direction.ts';
import { curvatureAlong } from './quadraticModel.ts';
import type { Answer } from './results.ts';
import { say } from './say.ts';

const ANGLE: XYAxis = {
  label: 'angle of d',
  domain: [-180, 180],
  ticks: [-180, -90, 0, 90, 180],
  format: (v) => `${formatNumber(v)}°`,
};
const BEND: XYAxis = { label: 'curvature dᵀHd' };
const ANGLES = Array.from({ length: 181 }, (_, k) => 2 * k - 180);

/** dᵀHd against the angle of d: between the eigenvalues, which it meets along the eigenvectors. */
export function CurvatureChart({ height }: { readonly height: number }) {
  const { store } = useTaylor();
  const angle = useWidgetState((s) => wrapped(s.inputs.angle));
  const answer = useResults((r) => r.calm);
  const series = useMemo(() => (answer ? seriesOf(answer) : []), [answer]);
  const marks = useMemo(() => (answer ? marksOf(answer) : []), [answer]);
  if (!answer || !answer.hessian.every(Number.isFinite)) return <div style={{ height }} />;
  const bend = curvatureAlong(answer, directionOf(angle));
  return (
    <LazyXYChart
      series={series}
      x={ANGLE}
      y={BEND}
      cursor={angle}
      readings={[bend]}
      cursorLabel="Direction d on the chart of curvature"
      cursorText={`${spokenNumber(angle)} degrees: curvature ${spokenNumber(bend)}`}
      marks={marks}
      onCursor={(to, by) =>
        store.adjust({
          angle: by === 'keys' ? wrapped(to) : snapAngle(to, answer.eigenvectors),
        })
      }
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

const seriesOf = (t: Answer): readonly XYSeries[] => [
  {
    label: 'dᵀHd',
    concept: 'output',
    x: ANGLES,
    y: ANGLES.map((a) => curvatureAlong(t, directionOf(a))),
  },
];

/** Both eigenvalues, once on each half turn. */
function marksOf(t: Answer): readonly XYMark[] {
  const [low, high] = t.eigenvalues;
  if (!(high - low > 1e-9 * Math.abs(high))) return [];
  return eigenAngles(t).map((x, k) => ({
    x,
    y: k < 2 ? low : high,
    // The number once: its opposite has the same.
    label: [`λmin ${say(low)}`, 'λmin', `λmax ${say(high)}`, 'λmax'][k],
    concept: 'quadratic' as const,
    ...(k >= 2 && { above: true }),
  }));
}
