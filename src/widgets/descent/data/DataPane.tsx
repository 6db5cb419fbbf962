import { useId, useState } from 'react';
import type { DataLoss, DataPoint } from '../../../core/surfaces/dataLoss.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { NumberEntry } from '../../../ui/controls/NumberEntry.tsx';
import { Select } from '../../../ui/controls/Select.tsx';
import { Remark } from '../../parts/Remark.tsx';
import { SEED_MAX } from '../state.ts';
import styles from './DataPane.module.css';
import { DataPlot } from './DataPlot.tsx';
import { viewOfData } from './dataView.ts';
import { LOSSES, MEANING, readWords, spoken } from './dataWords.ts';
import { added, moved, next, removed, type Edit } from './editPoints.ts';
import { PasteData } from './PasteData.tsx';
import { PointTable } from './PointTable.tsx';
import { usePointDraft } from './usePointDraft.ts';

interface DataPaneProps {
  readonly kind: DataLoss;
  readonly points: readonly DataPoint[];
  /** What the network is drawn by. */
  readonly seed: number;
  /** A change that is over. */
  readonly onChange: (patch: {
    kind?: DataLoss;
    points?: readonly DataPoint[];
    seed?: number;
  }) => void;
  /** Points under the hand, at its pace; `onChange` follows when it lets go. */
  readonly onMove?: (points: readonly DataPoint[]) => void;
  /** The model's curve at the present weights; null where it has no value. */
  readonly fit?: (t: number) => number | null;
}

/** The data whose loss is descended: clicked in, typed or pasted, and which model it is the loss of. */
export function DataPane({ kind, points, seed, onChange, onMove, fit }: DataPaneProps) {
  const id = useId();
  const [chosen, setChosen] = useState(0);
  const [call, setCall] = useState(0);
  const [said, setSaid] = useState('');
  const draft = usePointDraft(points, onMove, (to) => onChange({ points: to }));
  const { shown } = draft;
  const at = Math.min(chosen, shown.length - 1);

  const apply = (edit: Edit, words: (edit: Edit & { ok: true }) => string): boolean => {
    setSaid(edit.ok ? words(edit) : edit.message);
    if (!edit.ok) return false;
    setChosen(edit.at);
    draft.set(edit.points);
    return true;
  };
  const add = (point: DataPoint): boolean =>
    apply(added(shown, point), ({ points: to, at: index }) => {
      const where = spoken(kind, to[index]);
      return `Point ${index + 1} is added at ${where}.`;
    });
  const remove = (index: number): boolean =>
    apply(removed(shown, index), ({ points: to }) => `A point is removed; ${to.length} are left.`);
  const reseed = (to: number): void => onChange({ seed: to });

  return (
    <div className={styles.root} role="group" aria-label="Data">
      <Select
        label="Loss of"
        value={kind}
        options={LOSSES}
        onChange={(to) => onChange({ kind: to })}
      />
      <Remark>{MEANING[kind]}</Remark>
      {kind === 'network' && (
        <div className={styles.draw}>
          <span className={styles.seed}>
            <span id={`${id}seed`}>Seed</span>
            <NumberEntry
              label="Seed of the network"
              value={seed}
              min={0}
              max={SEED_MAX}
              integer
              onCommit={reseed}
              onReport={(report) => setSaid(report?.text ?? '')}
            />
          </span>
          <Button onClick={() => reseed(seed >= SEED_MAX ? 0 : seed + 1)}>Another draw</Button>
        </div>
      )}
      <div className={styles.both}>
        <DataPlot
          kind={kind}
          points={shown}
          view={viewOfData(kind, points)}
          fit={fit}
          chosen={at}
          call={call}
          onChoose={setChosen}
          onMove={(index, to) => draft.move(moved(shown, index, to))}
          onHold={draft.hold}
          onAdd={(point) => {
            if (add(point)) setCall(call + 1);
          }}
          onRemove={(index) => {
            if (remove(index)) setCall(call + 1);
          }}
        />
        <PointTable
          kind={kind}
          points={shown}
          onMove={(index, to) => draft.set(moved(shown, index, to))}
          onRemove={remove}
          onAdd={() => add(next(shown))}
        />
      </div>
      <p className={styles.said} role="status">
        {said}
      </p>
      <PasteData
        points={points}
        onRead={(to, notices) => {
          setChosen(0);
          setSaid(readWords(to.length, notices));
          draft.set(to);
        }}
      />
    </div>
  );
}
