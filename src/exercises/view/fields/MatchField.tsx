import type { MatchForm } from '../../engine/kinds/match.ts';
import { Line } from '../Prose.tsx';
import type { FieldProps } from './fieldProps.ts';
import styles from './Fields.module.css';
import { isInvalid, stateSaid } from './stateSaid.ts';

const letter = (index: number): string => String.fromCharCode(65 + index);
const plain = (text: string): string => (text.includes('$') ? '' : `: ${text}`);

/** Each on the left gets the letter of its partner on the right. */
export function MatchField(props: FieldProps<MatchForm>) {
  const { form, typed, onType, states, labelledBy, describedBy, disabled } = props;
  return (
    <div
      className={styles.match}
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <ol className={styles.partners}>
        {form.right.map(({ id, text }, index) => (
          <li key={id} className={styles.partner}>
            <b>{letter(index)}</b> <Line text={text} />
          </li>
        ))}
      </ol>
      <ul className={styles.pairs}>
        {form.left.map(({ id, text }, index) => (
          <li key={id} className={styles.pair} data-state={states[index]}>
            <label>
              <span className={styles.words}>
                <Line text={text} />
                <span className="spoken">{stateSaid(states[index])}</span>
              </span>
              <select
                className={styles.select}
                data-left={id}
                aria-invalid={isInvalid(states[index])}
                disabled={disabled}
                value={typed[index] ?? ''}
                onChange={(event) => onType(index, event.currentTarget.value)}
              >
                <option value="">…</option>
                {form.right.map((right, at) => (
                  <option key={right.id} value={right.id}>
                    {letter(at)}
                    {plain(right.text)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
