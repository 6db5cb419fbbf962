import { Segmented } from '../../ui/controls/Segmented.tsx';
import { AngleChart } from './AngleChart.tsx';
import { useGradient, useWidgetState } from './context.ts';
import { ErrorChart } from './ErrorChart.tsx';
import { PolarPane } from './PolarPane.tsx';
import { SlicesPane } from './SlicesPane.tsx';
import styles from './Gradient.module.css';

const PANES = {
  angle: AngleChart,
  polar: PolarPane,
  slices: SlicesPane,
  error: ErrorChart,
} as const;

interface ChartsProps {
  readonly height: number;
  /** Without the choice of the chart, where a text makes it. */
  readonly bare?: boolean;
}

/** What the picture cannot show: the slopes in all directions, the slices, the error. */
export function Charts({ height, bare = false }: ChartsProps) {
  const { store } = useGradient();
  const pane = useWidgetState((s) => s.settled.pane);
  const Pane = PANES[pane];
  return (
    <div className={styles.charts}>
      {!bare && (
        <Segmented
          label="Chart"
          bare
          quiet
          value={pane}
          options={[
            { value: 'angle', label: 'Angle' },
            { value: 'polar', label: 'Polar' },
            { value: 'slices', label: 'Slices' },
            { value: 'error', label: 'Error' },
          ]}
          onChange={(to) => store.commit({ pane: to })}
        />
      )}
      <Pane height={height} />
    </div>
  );
}
