import { timeSaid, type SheetScore } from './score.ts';
import ruled from '../../ui/RuledTable.module.css';
import styles from './ScoreTable.module.css';

/** The score by part, and what was misunderstood. */
export function ItemTable({ score }: { readonly score: SheetScore }) {
  return (
    <div className={styles.scroll} role="group" aria-label="Score by exercise" tabIndex={0}>
      <table className={`${ruled.table} ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">Points</th>
            <th scope="col">Answers</th>
            <th scope="col">Help</th>
            <th scope="col">Time</th>
            <th scope="col">What was misunderstood</th>
          </tr>
        </thead>
        <tbody>
          {score.items.map((item, index) => (
            <tr key={index}>
              <th scope="row">
                {index + 1}. {item.title}
              </th>
              <td>
                {item.earned} of {item.points}
              </td>
              <td>
                {item.attempts}
                {item.leftOut !== undefined && `, ${item.leftOut} of them left out`}
              </td>
              <td>{helpSaid(item.hints, item.solution)}</td>
              <td>{timeSaid(Math.floor(item.seconds))}</td>
              <td>
                {[...item.mistakes.map(({ short }) => short), item.trouble ?? '']
                  .filter(Boolean)
                  .join('; ') || '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function helpSaid(hints: number, solution: boolean): string {
  const said = hints === 0 ? '' : hints === 1 ? '1 hint' : `${hints} hints`;
  if (!solution) return said || '–';
  return said ? `${said}, solution` : 'solution';
}
