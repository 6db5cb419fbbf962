import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYAxis } from '../../ui/chart/xyAxis.ts';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import type { XYMark } from '../../ui/chart/XYChart.tsx';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useTangent, useWidgetState } from './context.ts';
import type { Answer } from './results.ts';
import styles from './Tangent.module.css';
import { pointWords } from './words.ts';

const STEP: XYAxis = { label: 'step h', scale: 'log', domain: [1e-16, 1] };
const SIZE: XYAxis = { label: 'error of the difference quotient', scale: 'log' };
const MODEL = [2, 3];
const MODELS = [
  "\\tfrac h2\\,|f''| + \\tfrac{\\varepsilon|f|}{h}",
  "\\tfrac{h^2}6\\,|f'''| + \\tfrac{\\varepsilon|f|}{h}",
] as const;

/** The V of both difference quotients: truncation falls with h, rounding grows as h gets small. */
export function ErrorChart({ height }: { readonly height: number }) {
  const { store } = useTangent();
  const h = useWidgetState((s) => s.inputs.h);
  const answer = useResults((r) => r.calm);
  const series = useMemo(() => (answer ? seriesOf(answer) : []), [answer]);
  const marks = useMemo(() => (answer ? bottoms(answer) : []), [answer]);
  if (!answer) return <div style={{ height }} />;
  if (!Number.isFinite(answer.slope)) {
    return <Remark>{pointWords(answer)} Errors need a derivative to be measured against.</Remark>;
  }
  const { forwardAt, centralAt } = answer.differences;
  const at: Readonly<Record<string, number>> = { forward: forwardAt, central: centralAt };
  return (
    <div className={styles.chart}>
      <LazyXYChart
        series={series}
        x={STEP}
        y={SIZE}
        cursor={Math.abs(h)}
        readings={series.map(({ label }) => at[label] ?? NaN)}
        cursorLabel="Step h of the difference quotients"
        cursorText={`h ${spokenNumber(Math.abs(h), 3)}: forward error ${spokenNumber(forwardAt, 3)}, central error ${spokenNumber(centralAt, 3)}`}
        marks={marks}
        onCursor={(to) => store.adjust({ h: to })}
        onCursorEnd={() => store.commit()}
        height={height}
      />
      <Remark>
        Dotted, what theory expects: <Tex tex={MODELS[0]} /> and <Tex tex={MODELS[1]} />.
      </Remark>
    </div>
  );
}

function seriesOf({ differences: d }: Answer): readonly XYSeries[] {
  const x = d.h.toReversed();
  const line = (
    label: string,
    concept: 'error' | 'quadratic',
    y: Float64Array,
    thin: boolean,
  ): XYSeries => ({
    label,
    concept,
    x,
    y: y.toReversed(),
    dash: thin ? MODEL : [],
    thin,
  });
  return [
    line('forward, expected', 'error', d.forwardModel, true),
    line('central, expected', 'quadratic', d.centralModel, true),
    line('forward', 'error', d.forward, false),
    line('central', 'quadratic', d.central, false),
  ].filter(({ y }) => Array.from(y).some((error) => error > 0));
}

/** The least error of each, where there is one to be drawn. */
function bottoms({ differences: d }: Answer): readonly XYMark[] {
  const at = (h: number, errors: Float64Array): number => errors[d.h.indexOf(h)] ?? NaN;
  return [
    {
      x: d.bestForward,
      y: at(d.bestForward, d.forward),
      label: `least at ${formatNumber(d.bestForward, 2)}`,
      concept: 'error' as const,
    },
    {
      x: d.bestCentral,
      y: at(d.bestCentral, d.central),
      label: `least at ${formatNumber(d.bestCentral, 2)}`,
      concept: 'quadratic' as const,
    },
  ].filter(({ y }) => y > 0);
}
