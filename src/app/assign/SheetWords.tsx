import { useSlice } from '../../state/store.ts';
import { WORKSHEET_LIMITS } from '../../url/worksheet.ts';
import styles from './AssignPage.module.css';
import { change, composing } from './sheetStore.ts';

/** What stands above the exercises. */
export function SheetWords() {
  const { title, instructions, due } = useSlice(composing, (state) => state.sheet);
  return (
    <section aria-labelledby="assign-words">
      <h2 id="assign-words">The worksheet</h2>
      <label className={styles.field}>
        Title
        <input
          value={title}
          maxLength={WORKSHEET_LIMITS.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <label className={styles.field}>
        Instructions
        <textarea
          value={instructions}
          maxLength={WORKSHEET_LIMITS.instructions}
          onChange={(event) => change({ instructions: event.currentTarget.value })}
        />
      </label>
      <label className={styles.field}>
        Due, in your words
        <input
          value={due}
          maxLength={WORKSHEET_LIMITS.due}
          onChange={(event) => change({ due: event.currentTarget.value })}
          aria-describedby="assign-due"
        />
      </label>
      <p className={styles.small} id="assign-due">
        It stands on the sheet as you write it. The page does not judge whether answers are late.
      </p>
    </section>
  );
}
