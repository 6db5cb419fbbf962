import { Remark } from '../parts/Remark.tsx';
import { AlongChart } from './AlongChart.tsx';
import { useResults, useWidgetState } from './context.ts';
import { HessianValue } from './HessianValue.tsx';
import { StationaryList } from './StationaryList.tsx';
import { alongWords, testWords } from './stationaryWords.ts';
import styles from './Taylor.module.css';

interface StationaryPanelProps {
  readonly height: number;
  /** Without the list, where a text chooses the point. */
  readonly bare?: boolean;
}

/** The chosen point: what H says of it, what f does along a line and a path through it, and the other points in view. */
export function StationaryPanel({ height, bare = false }: StationaryPanelProps) {
  const answer = useResults((r) => r.calm);
  const found = useResults((r) => r.stationary);
  const along = useResults((r) => r.along);
  const angle = useWidgetState((s) => s.settled.angle);
  const path = useWidgetState((s) => s.settled.path);
  const plane = answer?.names.length === 2 && Number.isFinite(answer.value) ? answer : null;
  return (
    <div className={styles.panel}>
      {!bare && <HessianValue />}
      {plane && !bare && <Remark>{testWords(plane, found)}</Remark>}
      <AlongChart height={height} />
      {plane && <Remark>{alongWords(plane, along, angle, path)}</Remark>}
      {!bare && <StationaryList />}
    </div>
  );
}
