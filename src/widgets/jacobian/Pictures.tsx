import { formatNumber } from '../../ui/format.ts';
import { Remark } from '../parts/Remark.tsx';
import { useResults, useWidgetState } from './context.ts';
import { InputPane } from './InputPane.tsx';
import styles from './Jacobian.module.css';
import { OutputPane } from './OutputPane.tsx';
import { useStages } from './useStages.ts';
import { foldWords } from './spaceWords.ts';
import { shapeOf } from './words.ts';

interface PicturesProps {
  readonly ratio: number | 'fill';
}

/** Both sides of the map, beside each other: what is moved in the inputs, and where it goes. */
export function Pictures({ ratio }: PicturesProps) {
  const { input, output } = useStages();
  const answer = useResults((r) => r.answer);
  const faulty = useResults((r) => r.faults.length > 0);
  if (!answer && faulty)
    return <Remark>There is no picture yet: the map needs a repair first.</Remark>;
  if (!answer)
    return (
      <div className={styles.empty} style={ratio === 'fill' ? {} : { aspectRatio: 2 * ratio }} />
    );
  const shape = shapeOf(answer);
  if (!input && !output)
    return <Remark>{`A map ${shape} is shown as a matrix and in tables only.`}</Remark>;
  return (
    <div className={ratio === 'fill' ? styles.filled : styles.panes}>
      <figure className={styles.side}>
        <figcaption>inputs</figcaption>
        {input ? (
          <InputPane ratio={shapeOfPane(input.kind, ratio)} stage={input} />
        ) : (
          <Nothing count={answer.names.length} />
        )}
      </figure>
      <figure className={styles.side}>
        <figcaption>
          {output?.kind === 'graph' || output?.kind === 'relief' ? 'graph' : 'outputs'}
        </figcaption>
        {output ? (
          <OutputPane ratio={shapeOfPane(output.kind, ratio)} stage={output} />
        ) : (
          <Nothing count={answer.value.length} />
        )}
      </figure>
    </div>
  );
}

/** A line needs little height. */
const shapeOfPane = (kind: string, ratio: number | 'fill'): number | 'fill' =>
  kind === 'line' && ratio !== 'fill' ? 2.6 * ratio : ratio;

function Nothing({ count }: { readonly count: number }) {
  return <Remark>{`${count} numbers have no picture: see the matrix and the table.`}</Remark>;
}

/** Says what is not drawn to the scale of the axes. */
export function ScaleNote() {
  const map = useResults((r) => r.calm);
  const warp = useResults((r) => r.warp);
  const zoom = useWidgetState((s) => s.settled.zoom);
  const size = useWidgetState((s) => s.inputs.size);
  const pane = useWidgetState((s) => s.settled.pane);
  const column = useWidgetState((s) => s.settled.shown.startsWith('c'));
  const near =
    zoom === 'near'
      ? `Both axes count from the point, in units of ${formatNumber(size, 3)}: a smaller piece looks the same size.`
      : 'Dashed: what the linear model makes of the piece.';
  const columns = column ? ` The column is drawn for a move of ${formatNumber(size, 3)}.` : '';
  const weight = pane === 'dual' ? ' u has a unit of its own.' : '';
  const fold = map && zoom === 'whole' && foldWords(map, warp) !== '' ? ' Dotted: det J = 0.' : '';
  if (!map || map.names.length > 3) return null;
  return <p className={styles.note}>{`${near}${fold}${columns}${weight}`}</p>;
}
