import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { spokenNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useTangent, useWidgetState } from './context.ts';
import { remainderBack, remainderOf } from './model.ts';
import type { Answer } from './results.ts';
import styles from './Tangent.module.css';
import { isLine, same } from './words.ts';

const STEP: XYAxis = { label: '|h|', scale: 'log', domain: [1e-3, 1] };
const SIZE: XYAxis = { label: 'size of the remainder', scale: 'log' };
const FAINT = [2, 3];
const OTHER = [9, 4];

/** How fast the remainder falls with h, and whether it falls faster than h: both over three decades. */
export function RemainderChart({ height }: { readonly height: number }) {
  const { store } = useTangent();
  const h = useWidgetState((s) => s.inputs.h);
  const answer = useResults((r) => r.calm);
  const left = h < 0;
  const series = useMemo(() => (answer ? seriesOf(answer, left) : []), [answer, left]);
  if (!answer || !Number.isFinite(answer.value)) return null;
  if (isLine(answer)) {
    return (
      <Remark>
        The curve is its own line: r(h) is 0 for every h, and there is nothing to draw.
      </Remark>
    );
  }
  const sign = left ? -1 : 1;
  const r = Math.abs(remainderOf(answer, answer.asked.h));
  const back = Math.abs(remainderBack(answer, answer.asked.h));
  const size = Math.abs(answer.asked.h);
  return (
    <div className={styles.chart}>
      <LazyXYChart
        series={series}
        x={STEP}
        y={SIZE}
        cursor={Math.abs(h)}
        readings={[r, r / size, back / size].slice(0, series.length)}
        cursorLabel="Step h on the chart of the remainder"
        cursorText={`h ${spokenNumber(h)}: remainder ${spokenNumber(r, 3)}, divided by h ${spokenNumber(r / size, 3)}`}
        onCursor={(to) => store.adjust({ h: sign * to })}
        onCursorEnd={() => store.commit()}
        height={height}
      />
    </div>
  );
}

/** The remainder on the side of the step; at a kink the ratio on the other side too. */
function seriesOf(t: Answer, left: boolean): readonly XYSeries[] {
  const { h, right, left: behind } = t.remainders;
  // The chart wants rising x.
  const x = h.toReversed();
  const own = (left ? behind : right).toReversed().map(Math.abs);
  const other = (left ? right : behind).toReversed().map(Math.abs);
  const over = (r: Float64Array): Float64Array => r.map((value, k) => value / x[k]);
  const twoSided =
    Number.isFinite(t.slopeLeft) &&
    Number.isFinite(t.slopeRight) &&
    !same(t.slopeLeft, t.slopeRight);
  const side = (which: boolean): string => (which ? 'left' : 'right');
  return [
    { label: '|r(h)|', concept: 'error', dash: FAINT, x, y: own },
    { label: twoSided ? `|r(h)/h|, ${side(left)}` : '|r(h)/h|', concept: 'error', x, y: over(own) },
    ...(twoSided
      ? [
          {
            label: `|r(h)/h|, ${side(!left)}`,
            concept: 'error' as const,
            dash: OTHER,
            x,
            y: over(other),
          },
        ]
      : []),
  ];
}
