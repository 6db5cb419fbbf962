import { memo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { marks } from '../../plot/marks.ts';
import { conceptColour } from '../style/concept.ts';
import type { Axis } from './axis.ts';
import type { DrawnSeries } from './drawing.ts';
import { FRAME } from './frame.ts';

interface LinesProps {
  readonly series: readonly DrawnSeries[];
  readonly x: Axis;
  readonly y: Axis;
  readonly width: number;
  readonly height: number;
}

const tick = { fill: 'var(--ink-2)' };

/** What stands still while the cursor moves, so that playing a run does not draw it anew each frame. */
export const Lines = memo(function Lines({ series, x, y, width, height }: LinesProps) {
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: FRAME.top, right: FRAME.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" strokeWidth="var(--w-hair)" />
      <XAxis
        type="number"
        dataKey="x"
        height={FRAME.bottom}
        domain={[...x.domain]}
        ticks={[...x.ticks]}
        tickFormatter={x.label}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
      <YAxis
        type="number"
        dataKey="y"
        width={FRAME.left}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        tickFormatter={y.label}
        axisLine={false}
        tickLine={false}
        tick={tick}
        interval={0}
        allowDataOverflow
      />
      {series.map(({ label, concept, points, dash, thin }, k) => (
        <Line
          // Two runs may have one name.
          key={k}
          data={points.map((point) => (Number.isFinite(point.y) ? point : { x: point.x, y: null }))}
          dataKey="y"
          name={label}
          type="linear"
          stroke={conceptColour(concept)}
          strokeWidth={thin ? 'var(--w-line)' : 'var(--w-data)'}
          strokeDasharray={(dash ?? marks[concept].dash).join(' ')}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
});
