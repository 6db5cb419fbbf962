import { Scrub } from '../../ui/controls/Scrub.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Tex } from '../../ui/math/Tex.tsx';
import styles from './MatrixView.module.css';

/** Letters that fit into a narrow matrix too. */
const LONG = 9;

interface MatrixEntryProps {
  readonly label: string;
  /** Its formula; null where there is none that could be read. */
  readonly tex: string | null;
  /** Of its number. */
  readonly digits: number;
  /** Letters of it that fit; a longer one is read in the line beneath the matrix. */
  readonly room: number;
  readonly value: number;
  /** The same entry of J itself. */
  readonly own: number;
  /** No sweep has reached it yet. */
  readonly hidden: boolean;
  /** It belongs to the line that is drawn. */
  readonly lit: boolean;
  /** At which side of the matrix it stands. */
  readonly edge: 'start' | 'end' | null;
  readonly single: boolean;
  readonly tried: boolean;
  /** Tries another number in its place; `settled` once the hand lets go. */
  readonly onTry?: (value: number, settled: boolean) => void;
}

/** One entry: its formula over its number. */
export function MatrixEntry(props: MatrixEntryProps) {
  const { label, tex, value, own, hidden, lit, edge, single, tried, room, digits, onTry } = props;
  const shown = (x: number): string => formatNumber(Math.abs(x) < 1e-13 ? 0 : x, digits);
  const short = tex !== null && plainLength(tex) <= room;
  // Of the entry of J, not of what is tried: a range that grew with the drag would run away.
  const reach = Math.max(4, 2 * Math.abs(own));
  return (
    <div
      role="cell"
      className={styles.entry}
      data-lit={lit || undefined}
      data-edge={edge ?? undefined}
      data-single={single || undefined}
      data-tried={tried || undefined}
      data-zero={(tex === '0' && !tried) || undefined}
    >
      <span className={styles.formula} data-long={(short && plainLength(tex) > LONG) || undefined}>
        {!hidden && short && <Tex tex={tex} />}
      </span>
      {hidden ? (
        <span className={styles.waiting}>·</span>
      ) : onTry && Number.isFinite(value) ? (
        <Scrub
          label={`${label}, drag to try another number`}
          value={value}
          min={-reach}
          max={reach}
          typed={{ min: -1e9, max: 1e9 }}
          format={shown}
          onChange={(v) => onTry(v, false)}
          onCommit={(v) => onTry(v, true)}
        />
      ) : (
        <span className={styles.number}>{shown(value)}</span>
      )}
    </div>
  );
}

/** What is seen of a formula, about. */
export const plainLength = (tex: string): number =>
  tex
    .replaceAll(/\\htmlClass\{[^}]*\}/g, '')
    .replaceAll(/\\(sin|cos|tan|log|exp|sinh|cosh|tanh)\b/g, '$1')
    .replaceAll(/\\(left|right|frac|operatorname|mathrm|,|;|!)/g, '')
    .replaceAll(/\\[a-z]+/g, 'x')
    .replaceAll(/[{}_\s]/g, '').length;
