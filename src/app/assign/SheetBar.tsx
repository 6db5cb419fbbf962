import { useSlice } from '../../state/store.ts';
import { pointsOf } from './sheet.ts';
import styles from './SheetBar.module.css';
import { composing } from './sheetStore.ts';
import { exercisesSaid, pointsSaid } from './words.ts';

/** What is on the sheet so far, in view while exercises are looked through, and the ways there. */
export function SheetBar() {
  const sheet = useSlice(composing, (state) => state.sheet);
  if (sheet.items.length === 0) return null;
  return (
    <p className={styles.bar} data-bar="">
      <span>
        {exercisesSaid(sheet.items.length)} · {pointsSaid(pointsOf(sheet))}
      </span>
      <a href="#assign-items">To the list</a>
      <a href="#assign-link">To the link</a>
    </p>
  );
}
