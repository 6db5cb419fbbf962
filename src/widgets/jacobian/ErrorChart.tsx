import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { spokenNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useJacobian, useResults, useWidgetState } from './context.ts';
import { lengthOf, times } from './linear.ts';
import { moveOf } from './model.ts';
import type { Answer } from './results.ts';
import { isFinite, slopeWords } from './words.ts';

const LENGTH: XYAxis = { label: '‖h‖', scale: 'log', domain: [1e-7, 10] };
const SIZE: XYAxis = { label: 'size of the error', scale: 'log' };
const FAINT = [2, 3];

/** The error of the linear model over the length of the move: a line of slope 2 where the map is smooth, 1 at a kink. */
export function ErrorChart({ height }: { readonly height: number }) {
  const { store } = useJacobian();
  const h = useWidgetState((s) => s.inputs.h);
  const answer = useResults((r) => r.calm);
  const series = useMemo(() => (answer ? seriesOf(answer) : []), [answer]);
  if (!answer) return <div style={{ height }} />;
  if (!isFinite(answer)) return <Remark>The map has no value here: move the point.</Remark>;
  if (answer.errors.exactTo === Infinity || lengthOf(answer.asked.h) === 0)
    return <Remark>{slopeWords(answer)}</Remark>;
  const { error, length } = moveOf(answer, answer.asked);
  const own = lengthOf(h);
  return (
    <LazyXYChart
      series={series}
      x={LENGTH}
      y={SIZE}
      cursor={own}
      readings={[error, error / length]}
      cursorLabel="Length of the move on the chart of the error"
      cursorText={`length ${spokenNumber(own, 3)}: error ${spokenNumber(error, 3)}, divided by the length ${spokenNumber(error / length, 3)}`}
      onCursor={(to) => {
        if (own > 0) store.adjust({ h: times(to / own, h).map((v) => Number(v.toPrecision(6))) });
      }}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

function seriesOf({ errors: { t, error } }: Answer): readonly XYSeries[] {
  return [
    { label: '‖error‖', concept: 'error', dash: FAINT, x: t, y: error },
    { label: '‖error‖ / ‖h‖', concept: 'error', x: t, y: error.map((e, k) => e / t[k]) },
  ];
}
