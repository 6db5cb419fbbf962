import { useSlice } from '../../state/store.ts';
import { Segmented } from '../../ui/controls/Segmented.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import styles from './AssignPage.module.css';
import { change, composing } from './sheetStore.ts';

const USUAL = [0, 1, 2, 3, 5, 10];

/** How the sheet is to be worked on. */
export function Rules() {
  const { attempts, hints, solution, layout } = useSlice(composing, (state) => state.sheet);
  const counts = USUAL.includes(attempts) ? USUAL : [...USUAL, attempts].sort((a, b) => a - b);
  return (
    <section aria-labelledby="assign-rules">
      <h2 id="assign-rules">Rules</h2>
      <div className={styles.row}>
        <Select
          label="Answers that count, for each exercise"
          value={String(attempts)}
          options={counts.map((count) => ({
            value: String(count),
            label: count === 0 ? 'any number' : String(count),
          }))}
          onChange={(count) => change({ attempts: Number(count) })}
        />
      </div>
      <div className={styles.row}>
        <Segmented
          label="Hints"
          value={hints}
          options={[
            { value: 'free', label: 'at once' },
            { value: 'after', label: 'after a miss' },
            { value: 'none', label: 'none' },
          ]}
          onChange={(to) => change({ hints: to })}
        />
      </div>
      <div className={styles.row}>
        <Segmented
          label="Worked solution"
          value={solution}
          options={[
            { value: 'free', label: 'at once' },
            { value: 'after', label: 'after a miss' },
            { value: 'end', label: 'at the end' },
            { value: 'none', label: 'none' },
          ]}
          onChange={(to) => change({ solution: to })}
        />
      </div>
      <div className={styles.row}>
        <Segmented
          label="Layout of derivatives"
          value={layout}
          options={[
            { value: 'numerator', label: 'gradients are rows' },
            { value: 'either', label: 'either layout' },
          ]}
          onChange={(to) => change({ layout: to })}
        />
      </div>
    </section>
  );
}
