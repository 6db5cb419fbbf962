import { Chain } from './Chain.tsx';
import { useWidgetState } from './context.ts';
import { Curve } from './Curve.tsx';
import { ErrorChart } from './ErrorChart.tsx';
import { Lens } from './Lens.tsx';
import { LENS_RATIO } from './lens.ts';
import { RemainderChart } from './RemainderChart.tsx';
import styles from './Tangent.module.css';

interface PictureProps {
  /** Heights in pixels of the chart under the picture, none where there is no room, and of the other looks. */
  readonly chart: number | null;
  readonly height: number;
}

/** What the look shows: curve and window over their chart, the errors, or the chain. */
export function Picture({ chart, height }: PictureProps) {
  const look = useWidgetState((s) => s.settled.look);
  if (look === 'steps') return <ErrorChart height={height} />;
  if (look === 'chain') return <Chain height={height} />;
  return (
    <>
      <div className={styles.panes}>
        <Curve ratio={LENS_RATIO} />
        <Lens />
      </div>
      {chart !== null && <RemainderChart height={chart} />}
    </>
  );
}
