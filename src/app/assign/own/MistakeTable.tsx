import { useEffect, useState } from 'react';
import type { OwnExercise } from '../../../exercises/engine/own.ts';
import type { Inspected } from '../../../exercises/engine/own/inspectOwn.ts';
import { inspect } from './inspect.ts';
import styles from './OwnEditor.module.css';

interface MistakeTableProps {
  readonly own: OwnExercise;
  readonly seed: string;
}

/** The right answer with these numbers, and every wrong one that gets a word of its own. */
export function MistakeTable({ own, seed }: MistakeTableProps) {
  const [seen, setSeen] = useState<Inspected | null>(null);
  useEffect(() => {
    let current = true;
    void inspect(own, seed).then((found) => {
      if (current) setSeen(found);
    });
    return () => {
      current = false;
    };
  }, [own, seed]);
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
          <td>
            <code>{seen.truth.join(', ')}</code>
          </td>
          <td>right</td>
        </tr>
        {seen.mistakes.map(({ id, short, answer }, index) => (
          <tr key={index}>
            <td>
              <code>{answer.join(', ')}</code>
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
