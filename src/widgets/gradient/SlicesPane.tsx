import { useMemo } from 'react';
import { LazyXYChart } from '../../ui/chart/LazyXYChart.tsx';
import type { XYSeries } from '../../ui/chart/xyDrawing.ts';
import { formatNumber, spokenNumber } from '../../ui/format.ts';
import { useGradient, useResults, useWidgetState } from './context.ts';
import type { Answer } from './results.ts';
import { clippedLine, valueRange } from './sliceLine.ts';
import styles from './Gradient.module.css';

/** Each input varied alone, the other frozen: two curves of one variable with their tangent lines. */
export function SlicesPane({ height }: { readonly height: number }) {
  return (
    <div className={styles.slices}>
      <Slice axis={0} height={height / 2 - 16} />
      <Slice axis={1} height={height / 2 - 16} />
    </div>
  );
}

interface SliceProps {
  readonly axis: 0 | 1;
  readonly height: number;
}

function Slice({ axis, height }: SliceProps) {
  const { store } = useGradient();
  const at = useWidgetState((s) => s.inputs.at);
  const answer = useResults((r) => r.calm);
  const drawn = useMemo(() => (answer ? sliceOf(answer, axis) : null), [answer, axis]);
  if (!answer || !drawn) return <div style={{ height }} />;
  const other = axis === 0 ? 1 : 0;
  const names = answer.names;
  const frozen = `${names[other]} = ${formatNumber(answer.asked.at[other])}`;
  const moved = (to: number): [number, number] => (axis === 0 ? [to, at[1]] : [at[0], to]);
  const slope = answer.row[axis];
  return (
    <LazyXYChart
      series={drawn.series}
      x={{ label: names[axis], domain: drawn.across }}
      y={{ label: `f with ${frozen} frozen`, domain: drawn.up }}
      cursor={at[axis]}
      readings={drawn.series.map(() => answer.value)}
      cursorLabel={`${names[axis]} of the point, ${names[other]} frozen`}
      cursorText={`${names[axis]} ${spokenNumber(at[axis])}: f ${spokenNumber(answer.value)}, slope ${spokenNumber(slope)}`}
      onCursor={(to) => store.adjust({ at: moved(rounded(to, drawn.across)) })}
      onCursorEnd={() => store.commit()}
      height={height}
    />
  );
}

/** Three digits of the width: as a hand means it. */
function rounded(value: number, [from, to]: readonly [number, number]): number {
  const unit = 10 ** (Math.floor(Math.log10(to - from)) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

function sliceOf(g: Answer, axis: 0 | 1) {
  const { slices, asked, value, row } = g;
  const [x, y] = axis === 0 ? [slices.x, slices.alongX] : [slices.y, slices.alongY];
  const across = [x[0], x[x.length - 1]] as const;
  const up = valueRange(y);
  const slope = row[axis];
  const line = clippedLine([asked.at[axis], value], slope, across, up);
  const name = `slope ${formatNumber(Math.abs(slope) < 1e-12 ? 0 : slope)}`;
  const series: XYSeries[] = [{ label: 'f', concept: 'output', x, y }];
  if (line) series.push({ label: name, concept: 'linear', ...line });
  return { series, across, up };
}
