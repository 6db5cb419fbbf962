import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { spokenNumber } from '../../ui/format.ts';
import type { Ensemble } from '../../worker/protocol/taylor.ts';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { histogram } from './histogram.ts';
import { percent } from './say.ts';
import styles from './Taylor.module.css';

const SIZE: XYAxis = {
  label: 'n, size of the matrix',
  domain: [1, 8],
  ticks: [1, 2, 3, 4, 5, 6, 7, 8],
  integer: true,
};
const SHARE: XYAxis = { label: 'share of the matrices', domain: [0, 1], format: percent };
const VALUE: XYAxis = { label: 'λ / √n', domain: [-2.6, 2.6], ticks: [-2, -1, 0, 1, 2] };
const DENSITY: XYAxis = { label: 'density of eigenvalues' };
const SMALL = 8;

/** How often eigenvalues have both signs, by the size of the matrix; and those of one large matrix on the half circle. */
export function RandomCharts({ height }: { readonly height: number }) {
  const { store } = useTaylor();
  const n = useWidgetState((s) => s.inputs.n);
  const drawn = useResults((r) => r.ensemble);
  const part = useResults((r) => r.drawing);
  const shares = useMemo(() => (drawn ? sharesOf(drawn) : []), [drawn]);
  const bars = useMemo(() => (drawn ? barsOf(drawn.eigenvalues) : []), [drawn]);
  if (!drawn) return <div style={{ height }} className={styles.random} />;
  const place = Math.min(SMALL, n);
  const k = drawn.sizes.indexOf(place);
  return (
    <>
      <div className={styles.random} aria-busy={part !== null}>
        <LazyXYChart
          series={shares}
          x={SIZE}
          y={SHARE}
          cursor={place}
          readings={[drawn.saddles[k], drawn.minima[k] + drawn.maxima[k]]}
          cursorLabel="Size of the matrices"
          cursorText={`n ${spokenNumber(place)}: both signs ${percent(drawn.saddles[k])}`}
          onCursor={(to) => store.adjust({ n: Math.round(to) })}
          onCursorEnd={() => store.commit()}
          height={height}
        />
        <LazyXYChart series={bars} x={VALUE} y={DENSITY} height={height} />
      </div>
      <Remark kind="remark">
        A picture of symmetric matrices at random, not of losses. At low loss most stationary points
        of real networks are minima or flat, and many directions are degenerate.
      </Remark>
    </>
  );
}

function sharesOf({ sizes, minima, maxima, saddles }: Ensemble): readonly XYSeries[] {
  const small = sizes.filter((n) => n <= SMALL);
  return [
    {
      label: 'both signs: saddle',
      concept: 'gradient',
      x: small,
      y: saddles.slice(0, small.length),
    },
    {
      label: 'all of one sign',
      concept: 'linear',
      x: small,
      y: small.map((_, k) => minima[k] + maxima[k]),
    },
  ];
}

const RADIUS = 2;
const ARC = Array.from({ length: 121 }, (_, k) => -RADIUS + (2 * RADIUS * k) / 120);

function barsOf(eigenvalues: Float64Array): readonly XYSeries[] {
  return [
    {
      label: 'eigenvalues',
      concept: 'output',
      ...histogram(eigenvalues, -2.6, 2.6),
    },
    {
      label: 'half circle',
      concept: 'quadratic',
      x: ARC,
      y: ARC.map((x) => Math.sqrt(Math.max(0, RADIUS ** 2 - x ** 2)) / (2 * Math.PI)),
    },
  ];
}
