import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { spokenNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useChain, useResults, useWidgetState } from './context.ts';
import type { Layers } from './followPhi.ts';
import { DEEPEST } from './inputs.ts';
import { fateWords } from './layerWords.ts';
import styles from './Depth.module.css';

const SIZE: XYAxis = { label: '|slope of all layers|', scale: 'log' };

/** The size of the product of slopes against the depth, on a log scale: a straight line shrinks or grows geometrically. */
export function Depth({ height }: { readonly height: number }) {
  const { store } = useChain();
  const layers = useResults((r) => r.layers);
  const depth = useWidgetState((s) => s.inputs.depth);
  // Always some layers further than the cursor, so that it can go on.
  const far = Math.min(DEEPEST, 10 * Math.ceil((depth + 1) / 10));
  const x = useMemo<XYAxis>(() => ({ label: 'layers', domain: [0, far], integer: true }), [far]);
  const series = useMemo(() => (layers ? seriesOf(layers) : []), [layers]);
  if (!layers) return <div style={{ height }} />;
  const { product, asked } = layers;
  const all = product[asked.depth];
  if (product[1] === 0) {
    return (
      <Remark>The first layer has slope 0, so nothing comes through: choose another z or W.</Remark>
    );
  }
  if (!Number.isFinite(product[1])) return <Remark>{fateWords(layers)}</Remark>;
  return (
    <div className={styles.chart}>
      <LazyXYChart
        series={series}
        x={x}
        y={SIZE}
        cursor={asked.depth}
        readings={series.length > 1 ? [NaN, Math.abs(all)] : [Math.abs(all)]}
        cursorLabel="Number of layers on the chart"
        cursorText={`${asked.depth} ${asked.depth === 1 ? 'layer' : 'layers'}: slope ${spokenNumber(all, 3)}`}
        onCursor={(to) => store.adjust({ depth: Math.min(DEEPEST, Math.max(1, Math.round(to))) })}
        onCursorEnd={() => store.commit()}
        height={height}
      />
      <p className={styles.fate}>{fateWords(layers)}</p>
    </div>
  );
}

function seriesOf({ product, steepest }: Layers): readonly XYSeries[] {
  const layer = Array.from(product, (_, k) => k);
  const own: XYSeries = {
    label: 'product',
    concept: 'gradient',
    x: layer,
    y: Array.from(product, Math.abs),
  };
  if (!Number.isFinite(steepest)) return [own];
  const bound = layer.map((k) => steepest ** k);
  return [{ label: 'bound', concept: 'linear', thin: true, x: layer, y: bound }, own];
}
