import { memo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { marks } from '../../plot/marks.ts';
import { conceptColour } from '../style/concept.ts';
import type { Axis } from './axis.ts';
import type { DrawnSeries } from './drawing.ts';
import { FRAME } from './frame.ts';

interface LinesProps {
  readonly series: readonly DrawnSeries[];
  readonly steps: Axis;
  readonly values: Axis;
  readonly width: number;
  readonly height: number;
}

const tick = { fill: 'var(--ink-2)' };

/** What stands still while the cursor moves, so that playing a run does not draw it anew each frame. */
export const Lines = memo(function Lines({ series, steps, values, width, height }: LinesProps) {
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
        domain={[...steps.domain]}
        ticks={[...steps.ticks]}
        tickFormatter={steps.label}
        axisLine={false}
        tickLine={false}
        tick={tick}
      />
      <YAxis
        type="number"
        dataKey="y"
        width={FRAME.left}
        domain={[...values.domain]}
        ticks={[...values.ticks]}
        tickFormatter={values.label}
        axisLine={false}
        tickLine={false}
        tick={tick}
        interval={0}
      />
      {series.map(({ label, concept, points }) => (
        <Line
          key={label}
          data={[...points]}
          dataKey="y"
          name={label}
          type="linear"
          stroke={conceptColour(concept)}
          strokeWidth="var(--w-data)"
          strokeDasharray={marks[concept].dash.join(' ')}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </LineChart>
  );
});
