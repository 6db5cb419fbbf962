import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import type { Along } from '../../worker/protocol/taylor.ts';
import { useResults } from './context.ts';

const ACROSS: XYAxis = { label: 't, from the point' };

/** f along the line through the point, and along the path on top. */
export function AlongChart({ height }: { readonly height: number }) {
  const along = useResults((r) => r.along);
  const drawn = useMemo(() => (along ? drawnOf(along) : null), [along]);
  if (!drawn) return <div style={{ height }} />;
  return <LazyXYChart series={drawn.series} x={ACROSS} y={drawn.y} height={height} />;
}

/** Share of the height above and below. */
const ROOM = 0.08;

function drawnOf({ t, line, path }: Along): { series: readonly XYSeries[]; y: XYAxis } {
  const series: XYSeries[] = [{ label: 'f along the line', concept: 'tangent', x: t, y: line }];
  if (path) {
    series.push({
      label: 'f along the path',
      concept: 'tangent2',
      dash: [5, 3],
      x: t,
      y: path.values,
    });
  }
  const values = [...line, ...(path ? path.values : [])].filter(Number.isFinite);
  if (values.length === 0) return { series, y: { label: 'f' } };
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high > low ? ROOM * (high - low) : Math.max(0.5, 0.1 * Math.abs(low));
  return { series, y: { label: 'f', domain: [low - room, high + room] } };
}
