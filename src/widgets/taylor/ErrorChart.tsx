import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { spokenNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { orderConcept } from './concepts.ts';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { slopeWords } from './modelWords.ts';
import type { Answer } from './results.ts';

const SIZE: XYAxis = { label: 'size of the error', scale: 'log' };
const SPAN = [1e-5, 10] as const;

/** The error of each order over the length of the move, on logarithmic scales: lines of slope order + 1. */
export function ErrorChart({ height }: { readonly height: number }) {
  const { store } = useTaylor();
  const h = useWidgetState((s) => s.inputs.h);
  const answer = useResults((r) => r.calm);
  const series = useMemo(() => (answer ? seriesOf(answer) : []), [answer]);
  const length = Math.hypot(...h);
  const across = useMemo<XYAxis>(() => ({ label: '‖h‖', scale: 'log', domain: SPAN }), []);
  if (!answer) return <div style={{ height }} />;
  if (!Number.isFinite(answer.value))
    return <Remark>The function has no value here: move the point.</Remark>;
  if (!(Math.hypot(...answer.asked.h) > 0)) {
    return <Remark>The move h has no direction: give it a length.</Remark>;
  }
  const errors = answer.models.map((m) => Math.abs(answer.moved - m));
  const readings = series.map(({ order }) => errors[order] ?? NaN);
  const said = series.map(({ order }, k) => `order ${order} ${spokenNumber(readings[k], 3)}`);
  return (
    <div>
      {series.length > 0 && (
        <LazyXYChart
          series={series}
          x={across}
          y={SIZE}
          cursor={Math.min(SPAN[1], Math.max(SPAN[0], length))}
          readings={readings}
          cursorLabel="Length of the move on the chart of the errors"
          cursorText={`length ${spokenNumber(length, 3)}: ${said.join(', ')}`}
          onCursor={(to) => store.adjust({ h: scaled(answer.asked.h, to) })}
          onCursorEnd={() => store.commit()}
          height={height}
        />
      )}
      <Remark>{slopeWords(answer)}</Remark>
    </div>
  );
}

/** The same direction with another length, to three digits: as a hand means it. */
function scaled(h: readonly number[], length: number): readonly number[] {
  const by = Number(length.toPrecision(3)) / Math.hypot(...h);
  return h.map((v) => Number((v * by).toPrecision(15)));
}

type OrderSeries = XYSeries & { readonly order: number };

/** One line an order, from the shortest length at which it is no mere rounding; what is exact has none. */
function seriesOf({ errors: { lengths, sizes, slopes, exact } }: Answer): readonly OrderSeries[] {
  return sizes.flatMap((size, order): OrderSeries[] => {
    if (exact[order] || !Array.from(size).some((e) => e > 0)) return [];
    const slope = slopes[order];
    // An error of zero was rounded away, and so was what is left of it: the line begins after the last one.
    const zero = Array.from(size).lastIndexOf(0);
    const keep = Array.from(lengths.keys()).filter(
      (k) => k > zero && lengths[k] >= SPAN[0] * 0.999,
    );
    return [
      {
        order,
        label: Number.isNaN(slope) ? `order ${order}` : `order ${order}: slope ${slope.toFixed(2)}`,
        concept: orderConcept(order),
        x: keep.map((k) => lengths[k]),
        y: keep.map((k) => size[k]),
      },
    ];
  });
}
