import { Prose } from '../../exercises/view/Prose.tsx';
import type { Worksheet } from '../../url/worksheet.ts';
import styles from './SheetPage.module.css';

/** Title, due and instructions of a worksheet. */
export function SheetHead({ sheet }: { readonly sheet: Worksheet }) {
  const { title, due, instructions, items } = sheet;
  const points = items.reduce((sum, item) => sum + item.points, 0);
  const count = items.length === 1 ? '1 exercise' : `${items.length} exercises`;
  return (
    <header className={styles.head}>
      <h1 tabIndex={-1}>{title || 'Worksheet'}</h1>
      <p className={styles.facts}>
        {count}, {points === 1 ? '1 point' : `${points} points`}
        {due !== '' && `. Due: ${due}`}
      </p>
      {instructions !== '' && <Prose text={instructions} />}
    </header>
  );
}
