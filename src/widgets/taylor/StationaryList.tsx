import { StationaryMark } from '../../plot/StationaryMark.tsx';
import { Toolbar } from '../../ui/controls/Toolbar.tsx';
import type { FoundStationaryPoint } from '../../worker/protocol/stationary.ts';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useTaylor, useWidgetState } from './context.ts';
import { pointOf } from './model.ts';
import { placeText, say } from './say.ts';
import { className, countWords } from './stationaryWords.ts';
import { foundAt } from './verdicts.ts';
import styles from './Taylor.module.css';

/** As many rows as are read; the others are counted. */
const MOST = 12;

/** Every stationary point in view with its eigenvalues and its class; a press goes there. */
export function StationaryList() {
  const { store } = useTaylor();
  const found = useResults((r) => r.stationary);
  const at = pointOf(useWidgetState((s) => s.inputs));
  const chosen = foundAt(found, at);
  if (!found) return null;
  return (
    <div className={styles.found}>
      <Remark>{countWords(found)}</Remark>
      <Toolbar label="Stationary points in view">
        {found.points.slice(0, MOST).map((point) => (
          <Toolbar.Button
            key={point.at.join()}
            className={styles.row}
            aria-pressed={point === chosen}
            onClick={() => store.commit({ at: point.at })}
          >
            <StationaryMark kind={point.class} />
            <span>{rowWords(point)}</span>
          </Toolbar.Button>
        ))}
      </Toolbar>
      {found.points.length > MOST && (
        <Remark>{found.points.length - MOST} more are in the data table.</Remark>
      )}
    </div>
  );
}

const rowWords = (point: FoundStationaryPoint): string =>
  `${placeText(point.at)}: λ ${point.eigenvalues.map(say).join(', ')}, ${className(point)}`;
