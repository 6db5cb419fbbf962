import { useResults, useWidgetState } from './context.ts';
import { Curve } from './Curve.tsx';
import { CurvatureChart } from './CurvatureChart.tsx';
import { ErrorChart } from './ErrorChart.tsx';
import { HessianValue } from './HessianValue.tsx';
import { MapView } from './MapView.tsx';
import { OrdersTable } from './OrdersTable.tsx';
import { Space } from './Space.tsx';
import { StationaryPanel } from './StationaryPanel.tsx';
import { StepsPanel } from './StepsPanel.tsx';
import styles from './Taylor.module.css';

/** The function: a curve of one variable, contours or a surface of two. */
export function Picture({ ratio }: { readonly ratio: number | 'fill' }) {
  const one = useResults((r) => r.reading.variables.length === 1);
  const space = useWidgetState(({ settled: s }) => s.look === 'model' && s.pane === 'space');
  if (one) return <Curve ratio={ratio} />;
  return space ? <Space ratio={ratio} /> : <MapView ratio={ratio} />;
}

interface BesideProps {
  /** Of the chart, in pixels. */
  readonly height: number;
  /** The chart alone, where there is little room. */
  readonly bare?: boolean;
}

/** What the picture cannot show: numbers by order, errors, curvature by angle, the points, the steps. */
export function Panel({ height, bare = false }: BesideProps) {
  const look = useWidgetState((s) => s.settled.look);
  const one = useResults((r) => r.reading.variables.length === 1);
  if (look === 'error') return <ErrorChart height={height} />;
  if (one || look === 'model') return <OrdersTable />;
  if (look === 'stationary') return <StationaryPanel height={Math.min(height, 220)} bare={bare} />;
  if (look === 'steps') return <StepsPanel bare={bare} />;
  return (
    <div className={styles.panel}>
      {!bare && <HessianValue />}
      <CurvatureChart height={height} />
    </div>
  );
}
