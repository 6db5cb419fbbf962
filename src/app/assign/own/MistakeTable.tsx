import type { Inspected } from '../../../exercises/engine/own/inspectOwn.ts';
import { WideTex } from '../../../ui/math/WideTex.tsx';
import styles from './OwnEditor.module.css';

interface MistakeTableProps {
  /** Null while it is being looked for. */
  readonly seen: Inspected | null;
}

/** The right answer with these numbers, and every wrong one that gets a word of its own. */
export function MistakeTable({ seen }: MistakeTableProps) {
  if (!seen) return <p className={styles.help}>Looking for them …</p>;
  return (
    <table className={styles.mistakes}>
      <caption>With these numbers</caption>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className={styles.answer}>
            <WideTex tex={seen.truth} label="The right answer" />
          </td>
          <td>right</td>
        </tr>
        {seen.mistakes.map(({ id, short, answer }, index) => (
          <tr key={index}>
            <td className={styles.answer}>
              <WideTex tex={answer} label={`Answer: ${short}`} />
            </td>
            <td>
              {short} <span className={styles.id}>{id}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
