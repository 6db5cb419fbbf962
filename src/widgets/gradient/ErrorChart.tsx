import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { spokenNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useGradient, useResults, useWidgetState } from './context.ts';
import { errorOf, normOf } from './model.ts';
import type { Answer } from './results.ts';
import { hasRow } from './words.ts';

const LENGTH: XYAxis = { label: '‖h‖', scale: 'log', domain: [1e-4, 10] };
const SIZE: XYAxis = { label: 'size of the error', scale: 'log' };
const FAINT = [2, 3];

/** The error of the linear model over the length of the move: to 0 where f is differentiable. */
export function ErrorChart({ height }: { readonly height: number }) {
  const { store } = useGradient();
  const h = useWidgetState((s) => s.inputs.h);
  const answer = useResults((r) => r.calm);
  const series = useMemo(() => (answer ? seriesOf(answer) : []), [answer]);
  if (!answer) return <div style={{ height }} />;
  const nothing = whyNothing(answer);
  if (nothing !== null) return <Remark>{nothing}</Remark>;
  const { direction, h: asked } = answer.asked;
  const error = Math.abs(errorOf(answer, direction, asked));
  return (
    <LazyXYChart
      series={series}
      x={LENGTH}
      y={SIZE}
      cursor={h}
      readings={[error, error / asked]}
      cursorLabel="Length of the move on the chart of the error"
      cursorText={`length ${spokenNumber(h, 3)}: error ${spokenNumber(error, 3)}, divided by the length ${spokenNumber(error / asked, 3)}`}
      onCursor={(to) => store.adjust({ h: Number(to.toPrecision(3)) })}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

function whyNothing(g: Answer): string | null {
  if (!Number.isFinite(g.value)) return 'The function has no value here: move the point.';
  if (!hasRow(g))
    return 'There is no ∇f here, so there is no linear model whose error could be drawn.';
  const noise = 1e-13 * Math.max(1, Math.abs(g.value), normOf(g));
  return g.errors.error.every((e) => Math.abs(e) <= noise)
    ? 'Along h the function is its own linear model: the error is 0 for every length.'
    : null;
}

function seriesOf({ errors: { h, error } }: Answer): readonly XYSeries[] {
  const size = error.map(Math.abs);
  return [
    { label: '|error|', concept: 'error', dash: FAINT, x: h, y: size },
    { label: '|error| / ‖h‖', concept: 'error', x: h, y: size.map((e, k) => e / h[k]) },
  ];
}
