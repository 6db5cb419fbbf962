import { StationaryMark } from '../../../plot/StationaryMark.tsx';
import { formatNumber } from '../../../ui/format.ts';
import { Remark } from '../../parts/Remark.tsx';
import { useResults, useWidgetState } from '../context.ts';
import { basinLimits } from './basinLimits.ts';
import { basinWords } from './basinWords.ts';
import { stationaryRow, stationaryWords } from './stationaryWords.ts';
import styles from './Found.module.css';

/** As many rows as are read; the others are counted. */
const MOST = 12;

/** What the layers found, in words and as a list. */
export function Found() {
  const layers = useWidgetState((s) => s.settled.layers);
  const stationary = useResults((r) => r.stationary);
  const basins = useResults((r) => r.basins);
  const stopped = useResults((r) => r.basinsStopped);
  const limits = useWidgetState((s) => basinLimits(s.settled));
  const look = useWidgetState((s) => s.settled.look);
  const stationaryFault = useResults((r) => r.stationaryFault);
  const basinsFault = useResults((r) => r.basinsFault);
  // In space nothing is laid over the surface, and what was found before may be of another function.
  if (look === 'space') return null;
  return (
    <>
      {layers.includes('points') && stationary && (
        <div className={styles.found}>
          <Remark>{stationaryWords(stationary)}</Remark>
          <ul className={styles.list}>
            {stationary.points.slice(0, MOST).map((point) => (
              <li key={point.at.join()} className={styles.row}>
                <StationaryMark kind={point.class} />
                <span>{stationaryRow(point)}</span>
              </li>
            ))}
            {stationary.kinks.slice(0, MOST).map(({ at, value, class: kind }) => (
              <li key={at.join()} className={styles.row}>
                <StationaryMark kind="kink" />
                <span>
                  {kind === 'min' ? 'minimum' : 'maximum'} on a kink at ({formatNumber(at[0])},{' '}
                  {formatNumber(at[1])}), f = {formatNumber(value)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {layers.includes('points') && stationaryFault !== '' && (
        <Remark kind="alarm">Stationary points: {stationaryFault}</Remark>
      )}
      {layers.includes('basins') && (
        <div className={styles.found}>
          {stopped && (
            <Remark>The basins were stopped. Switch them off and on to begin again.</Remark>
          )}
          {basins && (
            <Remark>
              {basinWords(basins)} {limits}
            </Remark>
          )}
          {basinsFault !== '' && <Remark kind="alarm">Basins: {basinsFault}</Remark>}
        </div>
      )}
    </>
  );
}
